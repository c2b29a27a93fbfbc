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

/// The two ways to a point of a line: from the left and from the right, below the curve of the function.
struct LineApproachFigure {
  private let scene: DerivativeScene
  private let place: Double
  private let node: NodeID

  private static let reach = 2.0

  init(_ scene: DerivativeScene) throws(DerivativeSceneError) {
    self.scene = scene
    place = scene.point[0]
    node = scene.formula.components[0]
  }

  func figure() throws(DerivativeSceneError) -> Figure {
    let reach = Self.reach * max(1, place.magnitude * 1e-6)
    var curve = CurveScene(formulas: [scene.formula])
    curve.x = AxisRange(lower: place - reach, upper: place + reach)
    (curve.size, curve.style) = (scene.size, scene.style)
    var figure: Figure
    do { figure = try curve.figure() } catch { throw .undefinedEverywhere }
    // Room for the arrows below the curve.
    let y = figure.y.range
    guard let taller = AxisRange(lower: y.lower - 0.3 * y.span, upper: y.upper) else { throw .undefinedEverywhere }
    figure.y = Axis(name: figure.y.name, range: taller)
    let height = y.lower - 0.17 * y.span
    let arrows = [-1.0, 1].map { side in
      PlaneVector(
        from: Point(x: place + side * 0.75 * reach, y: height), to: Point(x: place + side * 0.04 * reach, y: height))
    }
    let names = ["from the left", "from the right"]
    let captions = zip([-1.0, 1], names).map { side, name in
      CaptionLayer.Caption(x: place + side * 0.4 * reach, y: height, text: name, side: .above)
    }
    figure.layers += [
      VectorLayer(arrows),
      MarkerLayer([PointMark(x: place, y: height, glyph: "|")], isSetApart: false), CaptionLayer(captions),
    ]
    figure.title = "two ways to \(scene.formula.variables[0]) = \(place.text(significant: 6)): \(figure.title)"
    figure.notes = remarks + figure.notes
    return figure
  }

  private var remarks: [String] {
    let table = ApproachTable(of: node, in: scene.formula.graph, at: [place], along: [[1]])
    let limits = table.rows.map { ApproachText.limit($0) }
    var remarks = ["f tends to \(limits[1]) from the left, \(limits[0]) from the right"]
    let quotients = DifferenceQuotients(of: node, in: scene.formula.graph, at: [place], along: [1], deltas: [])
    if !quotients.fromAbove.isNaN && !quotients.fromBelow.isNaN {
      let sides = [quotients.fromBelow, quotients.fromAbove].map { $0.text(significant: 6) }
      remarks.append(
        "slopes of secants to \(sides[0]) and \(sides[1])" + (quotients.hasDerivative ? "" : ": no derivative"))
    }
    return remarks
  }
}

/// Ways to a point of the plane from all around, of which there are infinitely many, with the limit along each.
struct PlaneApproachFigure {
  private let scene: DerivativeScene
  private let center: Scene.Place
  private let table: ApproachTable

  /// Arrows come from a circle of radius 1 and end short of the point.
  private static let ends = (tail: 1.0, head: 0.24)
  private static let room = 1.2

  init(_ scene: DerivativeScene) {
    self.scene = scene
    center = Scene.Place(x: scene.point[0], y: scene.point[1])
    var directions: [[Double]] = [[1, 0], [1, 1], [0, 1], [-1, 1], [2, 1], [1, 2], [-1, 2], [-2, 1]]
    if let direction = scene.direction { directions = [[1, 0], [1, 1], [0, 1], [-1, 1], direction] }
    table = ApproachTable(of: scene.formula.components[0], in: scene.formula.graph, at: scene.point, along: directions)
  }

  func figure() -> Figure {
    let names = scene.formula.variables
    func range(_ middle: Double) -> AxisRange {
      AxisRange(lower: middle - Self.room, upper: middle + Self.room) ?? .unit
    }
    var figure = Figure(
      title: "ways to \(center.text), \(scene.formula.heading)", size: scene.size,
      x: Axis(name: names[0], range: range(center.x)), y: Axis(name: names[1], range: range(center.y)), layers: [])
    figure.notes = ["each arrow with the limit of f along it", ApproachText.verdict(table.verdict)]
    let equal = figure.equalisedWindow
    let cells = figure.plotSize
    (figure.x, figure.y) = (
      Axis(name: names[0], range: equal.x.centred(cells: cells.columns)),
      Axis(name: names[1], range: equal.y.centred(cells: cells.rows))
    )
    figure.layers = [VectorLayer(arrows), CaptionLayer(captions), MarkerLayer([mark], legend: nil)]
    return figure
  }

  private var mark: MarkerLayer.Marker {
    MarkerLayer.Marker(x: center.x, y: center.y, glyph: Mark.open.glyph(in: scene.style.glyphs))
  }

  private var ways: [(unit: Scene.Place, limit: String)] {
    table.rows.compactMap { row in
      Scene.Place(x: row.direction[0], y: row.direction[1]).unit.map { ($0, ApproachText.limit(row)) }
    }
  }

  private var arrows: [PlaneVector] {
    ways.map { way in
      PlaneVector(
        from: center.offset(by: way.unit, times: Self.ends.tail).point,
        to: center.offset(by: way.unit, times: Self.ends.head).point)
    }
  }

  private var captions: [CaptionLayer.Caption] {
    ways.map { way in
      let place = center.offset(by: way.unit, times: Self.ends.tail)
      let side: CaptionLayer.Side =
        way.unit.x > 0.3 ? .right : way.unit.x < -0.3 ? .left : way.unit.y > 0 ? .above : .below
      return .init(x: place.x, y: place.y, text: way.limit, side: side)
    }
  }
}

extension AxisRange {
  /// The range shifted by at most half a cell, so that its old middle is the middle of a cell.
  fileprivate func centred(cells: Int) -> AxisRange {
    let shift = cells % 2 == 0 ? span / Double(2 * cells) : 0
    return AxisRange(lower: lower - shift, upper: upper - shift) ?? self
  }
}

/// What the values on ways to a point say, in words.
package enum ApproachText {
  /// The limit along one way, with as many digits as have settled.
  package static func limit(_ row: ApproachTable.Row) -> String { row.limit.map(short) ?? "none" }

  package static func verdict(_ verdict: ApproachTable.Verdict) -> String {
    switch verdict {
    case .agree(let limit): "every direction tried tends to \(short(limit))"
    case .differ(let first, let second):
      "along \(first.direction.vectorText(significant: 9)) the values tend to \(limit(first)), "
        + "along \(second.direction.vectorText(significant: 9)) to \(limit(second)): there is no limit"
    case .unsettled(let row): "along \(row.direction.vectorText(significant: 9)) the values do not settle"
    }
  }

  private static func short(_ value: Double) -> String { value.magnitude < 1e-4 ? "0" : value.text(significant: 4) }
}
