import Autodiff
import CellGraphics
import Formulas
import LinearAlgebra
import NumberText
import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// ‖∇f‖ cos θ over θ: how fast f grows along a unit vector at the angle θ to the gradient.
struct DialFigure {
  private let scene: DerivativeScene
  private let gradient: [Double]
  private let norm: Double

  /// The angles of the table, in degrees.
  private static let angles = [0.0, 30, 45, 60, 90, 120, 150, 180]
  private static let pieces = 180

  init(_ scene: DerivativeScene) throws(DerivativeSceneError) {
    guard scene.point.count >= 2 else {
      throw .variables(scene.picture, needed: "at least two", got: scene.point.count)
    }
    self.scene = scene
    var graph = scene.formula.graph
    let nodes = graph.gradient(of: scene.formula.components[0], by: scene.formula.variableNodes)
    var evaluator = ScalarEvaluator(Program(graph, outputs: nodes))
    gradient = evaluator.evaluate(at: scene.point)
    norm = euclideanNorm(gradient)
    var behaviour = ScalarEvaluator(Program(scene.formula.graph, outputs: scene.formula.components))
    guard norm.isFinite, behaviour.status(at: scene.point) == .smooth else { throw .noGradient }
    guard norm > 0 else { throw .zeroGradient }
  }

  func figure() throws(DerivativeSceneError) -> Figure {
    guard let x = AxisRange(lower: -.pi, upper: .pi), let y = AxisRange(lower: -1.25 * norm, upper: 1.25 * norm) else {
      throw .noGradient
    }
    let point = scene.point.vectorText(significant: 5)
    var figure = Figure(
      title: "∇f · v = ‖∇f‖ cos θ at \(point), \(scene.formula.heading)", size: scene.size,
      x: Axis(name: "θ", range: x), y: Axis(name: "∇f·v", range: y), layers: [])
    let points = (0...Self.pieces).map { piece -> Point in
      let angle = x.value(at: Double(piece) / Double(Self.pieces))
      return Point(x: angle, y: norm * cos(angle))
    }
    let curve = zip(points, points.dropFirst()).map { SegmentLayer.Segment(from: $0, to: $1) }
    figure.layers = [
      ZeroLinesLayer(x: .linear, y: .linear), SegmentLayer(curve, ink: .series(0)),
      MarkerLayer(marks, isSetApart: false),
      CaptionLayer(captions), MarkerLayer(directionMarks, isSetApart: false, legend: directionText),
    ]
    figure.notes = ["∇f = \(gradient.vectorText(significant: 5)), ‖∇f‖ = \(norm.text(significant: 7)), ‖v‖ = 1"]
    figure.table = table
    return figure
  }

  /// The rate at an angle in degrees; at right angles none.
  private func rate(_ degrees: Double) -> Double { degrees == 90 ? 0 : norm * cos(degrees * .pi / 180) }

  private var marks: [PointMark] {
    Self.angles.map {
      PointMark(x: $0 * .pi / 180, y: rate($0), glyph: Mark.closed.glyph(in: scene.style.glyphs))
    }
  }

  private var captions: [CaptionLayer.Caption] {
    Self.angles.map { degrees in
      let words =
        switch degrees {
        case 0: "steepest ascent \(norm.text(significant: 4))"
        case 90: "90: 0"
        case 180: "steepest descent \((-norm).text(significant: 4))"
        default: "\(degrees.text(significant: 3)): \(rate(degrees).text(significant: 4))"
        }
      // Beside the curve: above it in its falling half, below it at the end.
      let lift = degrees == 180 ? -0.12 : degrees == 0 || degrees == 90 ? 0.12 : 0
      let place = Point(x: degrees * .pi / 180 + (degrees == 0 ? 0.3 : 0), y: rate(degrees) + lift * norm)
      return .init(at: [place], text: words, side: degrees <= 90 ? .right : .left)
    }
  }

  /// The angle of the direction asked for, in degrees.
  private var angle: Double? {
    scene.direction.map { direction in
      let length = euclideanNorm(direction)
      let product = zip(gradient, direction).reduce(0) { $0 + $1.0 * $1.1 }
      return acos(min(max(product / (norm * length), -1), 1)) * 180 / .pi
    }
  }

  private var directionMarks: [PointMark] {
    angle.map { [PointMark(x: $0 * .pi / 180, y: norm * cos($0 * .pi / 180), glyph: "v")] } ?? []
  }

  private var directionText: String? {
    guard let angle, let direction = scene.direction else { return nil }
    return "v along \(direction.vectorText(significant: 4)): θ \(angle.text(significant: 5)) degrees, "
      + "\((norm * cos(angle * .pi / 180)).text(significant: 6)) per unit length"
  }

  private var table: [String] {
    let rates = Self.angles.map { rate($0).text(decimals: 3) }
    let width = max(rates.map(\.count).max() ?? 0, 4)
    func row(_ name: String, _ texts: [String]) -> String {
      name + texts.map { String(repeating: " ", count: max(width + 1 - $0.count, 1)) + $0 }.joined()
    }
    return [row("degrees", Self.angles.map { $0.text(significant: 3) }), row("rate   ", rates)]
  }
}
