import Autodiff
import CellGraphics
import Formulas
import NumberText
import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// |f(p + d) − f(p) − J d| / |d| over |d| on logarithmic axes, for several directions of d: where f is differentiable all
/// lines go to 0, and where the second derivatives do not vanish with slope 1.
struct RemainderFigure {
  private let scene: DerivativeScene
  private let table: RemainderTable

  /// Decades of |d|, and samples in each.
  private static let decades = -3...0
  private static let samplesPerDecade = 8

  init(_ scene: DerivativeScene) {
    self.scene = scene
    var graph = scene.formula.graph
    let jacobian = graph.jacobian(of: scene.formula.components, by: scene.formula.variableNodes)
    let dimension = scene.point.count
    var directions = RemainderTable.directions(dimension: dimension)
    if dimension == 2 { directions.append([1, -1]) }
    if dimension == 1 { directions.append([-1]) }
    if let direction = scene.direction { directions = [direction, direction.map { -$0 }] }
    let samples = (Self.decades.upperBound - Self.decades.lowerBound) * Self.samplesPerDecade
    let lengths = (0...samples).map {
      pow(10, Double(Self.decades.lowerBound) + Double($0) / Double(Self.samplesPerDecade))
    }
    table = RemainderTable(
      graph, values: scene.formula.components, jacobian: jacobian, at: scene.point, along: directions,
      lengths: lengths)
  }

  /// A line of the picture: points in decades.
  private struct Trace {
    let direction: [Double]
    let points: [Point]

    /// How fast the line falls towards small steps; `nil` where there is no remainder.
    var slope: Double? {
      guard points.count > RemainderFigure.samplesPerDecade else { return nil }
      let (first, next) = (points[0], points[RemainderFigure.samplesPerDecade])
      return (next.y - first.y) / (next.x - first.x)
    }
  }

  /// Below this share of the value a remainder is nothing but rounding.
  private static let rounding = 1e-13

  private var traces: [Trace] {
    var evaluator = ScalarEvaluator(Program(scene.formula.graph, outputs: scene.formula.components))
    let size = evaluator.evaluate(at: scene.point).map(\.magnitude).max() ?? 0
    return table.sections.map { section in
      Trace(
        direction: section.direction,
        points: section.rows.compactMap { row in
          let ratio = row.ratio.magnitude
          guard ratio.isFinite, ratio * row.length > Self.rounding * max(size, 1) else { return nil }
          return Point(x: log10(row.length), y: log10(ratio))
        })
    }
  }

  func figure() throws(DerivativeSceneError) -> Figure {
    let traces = traces
    let heights = traces.flatMap { $0.points.map(\.y) }
    guard let lowest = heights.min(), let highest = heights.max() else { throw .noRemainder }
    let (bottom, top) = (min(lowest.rounded(.down), highest - 1), max(highest + 0.15, lowest + 1))
    guard let x = AxisRange(lower: Double(Self.decades.lowerBound), upper: Double(Self.decades.upperBound)),
      let y = AxisRange(lower: bottom, upper: top)
    else { throw .noRemainder }
    let isVector = scene.formula.isVector
    var figure = Figure(
      title: "remainder of \(scene.formula.heading) at \(scene.point.vectorText(significant: 5))", size: scene.size,
      x: Axis(name: "|d|", range: x, scale: .logarithmic), y: Axis(name: "r/|d|", range: y, scale: .logarithmic),
      layers: [])
    figure.layers = layers(traces, x: x, y: y)
    figure.hasGrid = true
    figure.notes = ["r = \(isVector ? "‖" : "|")f(p + d) - f(p) - J d\(isVector ? "‖" : "|")"]
    return figure
  }

  private func layers(_ traces: [Trace], x: AxisRange, y: AxisRange) -> [any Layer] {
    var layers: [any Layer] = [reference(traces, x: x, y: y)]
    for (index, trace) in traces.enumerated() {
      let letter = LaneLetter.glyph(index)
      let name = "\(letter) along \(trace.direction.vectorText(significant: 4))"
      guard let slope = trace.slope else {
        layers.append(MarkerLayer([], legend: "\(name): no remainder"))
        continue
      }
      let segments = zip(trace.points, trace.points.dropFirst()).map { SegmentLayer.Segment(from: $0, to: $1) }
      // One letter for each line in a place of its own, so that lines on one another are all seen.
      let places = stride(from: 1 + 3 * index % 7, to: trace.points.count, by: Self.samplesPerDecade)
      layers.append(
        SegmentLayer(
          segments, ink: .series(index), legend: "\(name): slope \(slope.text(significant: 3))"))
      layers.append(
        MarkerLayer(
          places.map { MarkerLayer.Marker(x: trace.points[$0].x, y: trace.points[$0].y, glyph: letter) }, legend: nil))
    }
    return layers
  }

  /// A dashed line of slope 1 below all others.
  private func reference(_ traces: [Trace], x: AxisRange, y: AxisRange) -> any Layer {
    let ends = traces.compactMap { $0.points.last?.y }
    let height = (ends.min() ?? y.middle) - 0.5
    let dot = Mark.dot.glyph(in: scene.style.glyphs)
    let line = PlaneVector(from: Point(x: x.upper, y: height), to: Point(x: x.lower, y: height - x.span), label: "")
    return SegmentLayer(
      [.init(from: line.tail, to: line.head, glyph: dot)], legend: "\(dot) slope 1")
  }
}
