import Testing

@testable import CellGraphics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct DotCanvasTests {
  /// A curve in heights of a cell from the middle of the picture, by a parameter from −1 to 1.
  struct Curve: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let place: @Sendable (Double) -> (x: Double, y: Double)

    static let all = [
      Curve(testDescription: "circle") { (7 * cos(.pi * $0), 7 * sin(.pi * $0)) },
      Curve(testDescription: "small circle") { (1.3 * cos(.pi * $0), 1.3 * sin(.pi * $0)) },
      Curve(testDescription: "flat ellipse") { (14 * cos(.pi * $0), 3.1 * sin(.pi * $0)) },
      Curve(testDescription: "hyperbola") { (3.2 * cosh(2 * $0), 2.4 * sinh(2 * $0)) },
      Curve(testDescription: "steep line") { (2.7 * $0 + 0.3, 8 * $0) },
      Curve(testDescription: "flat line") { (14 * $0, 1.9 * $0 - 0.2) },
    ]
  }

  /// The distance of Hausdorff between ink and curve, in heights of a cell.
  @Test(arguments: Curve.all)
  func brailleIsNearTheCurveAndTheCurveNearTheDots(curve: Curve) throws {
    let size = Size(columns: 60, rows: 18)
    let points = (-2000...2000).map { curve.place(Double($0) / 2000) }
    var canvas = DotCanvas(size: size, matrix: .braille)
    canvas.stroke(points.map { Point(x: 30 + 2 * $0.x, y: 9 + $0.y) })
    var buffer = CellBuffer(size: size)
    canvas.render(into: &buffer, column: 0, row: 0)
    let dots = inkedDots(of: buffer, matrix: .braille).map {
      (x: (Double($0[0]) + 0.5) / 4 - 15, y: (Double($0[1]) + 0.5) / 4 - 9)
    }
    func farthest(_ places: [(x: Double, y: Double)], from others: [(x: Double, y: Double)]) throws -> Double {
      try places.map { place in
        try #require(others.map { hypot($0.x - place.x, $0.y - place.y) }.min())
      }.max() ?? 0
    }
    #expect(dots.count > 20)
    #expect(try farthest(dots, from: points) <= 0.3)
    let visible = points.enumerated().filter { $0.offset % 10 == 0 && abs($0.element.y) < 9 }.map(\.element)
    #expect(try farthest(visible, from: dots) <= 0.3)
  }

  @Test func dotsStandInTheirPartsOfTheCell() {
    var canvas = DotCanvas(size: Size(columns: 2, rows: 1), matrix: .braille)
    canvas.dot(Point(x: 0.2, y: 0.1))
    canvas.dot(Point(x: 0.7, y: 0.9))
    canvas.stroke([Point(x: 1.2, y: 0), Point(x: 1.2, y: 1)])
    var buffer = CellBuffer(size: canvas.size)
    canvas.render(into: &buffer, column: 0, row: 0)
    #expect(buffer.lines == ["⢁⡇"])
  }

  @Test func quadrantsDrawTheSameLineMoreCoarsely() {
    var canvas = DotCanvas(size: Size(columns: 3, rows: 3), matrix: .quadrants)
    canvas.stroke([Point(x: 0.1, y: 0.1), Point(x: 2.9, y: 2.9)])
    var buffer = CellBuffer(size: canvas.size)
    canvas.render(into: &buffer, column: 0, row: 0)
    #expect(buffer.lines == ["▚  ", " ▚ ", "  ▚"])
  }

  @Test func linesOfBrailleInOneCellShowTogetherAndTheLastGivesTheColour() {
    var buffer = CellBuffer(size: Size(columns: 1, rows: 1))
    for (x, color) in [(0.25, Color.black), (0.75, .white)] {
      var canvas = DotCanvas(size: buffer.size, matrix: .braille)
      canvas.stroke([Point(x: x, y: 0.1), Point(x: x, y: 0.9)], color: color)
      canvas.render(into: &buffer, column: 0, row: 0)
    }
    #expect(buffer[0, 0] == Cell("⣿", style: Style(foreground: .white)))
  }

  @Test func paintUnderALineGivesItsColourAndNotItsShape() {
    var buffer = CellBuffer(size: Size(columns: 1, rows: 1))
    buffer[0, 0] = Cell("▀", style: Style(foreground: .white, background: .black))
    var canvas = DotCanvas(size: buffer.size, matrix: .quadrants)
    canvas.stroke([Point(x: 0.25, y: 0.1), Point(x: 0.25, y: 0.9)])
    canvas.render(into: &buffer, column: 0, row: 0)
    #expect(buffer[0, 0].glyph == "▌")
  }
}
