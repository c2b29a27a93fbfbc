import CellGraphics
import Testing

@testable import Plotting

@Suite struct PathLayerTests {
  private let size = Size(columns: 40, rows: 20)

  private func draw(_ points: [(x: Double, y: Double)]) -> (lines: [String], legend: String?) {
    let (x, y) = (AxisRange.from(0, to: 40), AxisRange.from(0, to: 20))
    let layer = PathLayer(points: points, x: x, y: y)
    var buffer = CellBuffer(size: size)
    let area = PlotArea(rect: Rect(column: 0, row: 0, columns: 40, rows: 20), x: x, y: y)
    layer.draw(into: &buffer, area: area)
    return (buffer.lines, layer.legend)
  }

  private func count(_ glyph: Character, in lines: [String]) -> Int { lines.joined().count { $0 == glyph } }

  @Test func `a path has a start, steps and an end`() {
    let (lines, legend) = draw([(2.5, 2.5), (10.5, 2.5), (10.5, 9.5), (30.5, 9.5)])
    // One unit of the plane is one cell; rows grow downwards.
    #expect(Array(lines[17])[2] == "o" && Array(lines[17])[10] == "@")
    #expect(Array(lines[10])[10] == "@" && Array(lines[10])[30] == "*")
    #expect(count("@", in: lines) == 2 && count("o", in: lines) == 1 && count("*", in: lines) == 1)
    #expect(count(".", in: lines) > 10, "dots in between")
    #expect(legend == "o start, @ 2 steps, * end (30.5, 9.5)")
  }

  @Test func `steps in the same cell show once, under start and end`() {
    let (lines, _) = draw((0..<200).map { (5.1 + Double($0) * 1e-4, 5.5) } + [(20.5, 5.5), (20.6, 5.6)])
    #expect(Array(lines[14])[5] == "o" && Array(lines[14])[20] == "*")
    #expect(count("@", in: lines) == 0)
  }

  @Test func `every tenth step is numbered where there is room`() {
    let (lines, _) = draw((0...25).map { (1.5 + 1.4 * Double($0), 10.5) })
    #expect(lines.joined().contains("10") && lines.joined().contains("20"))
  }

  /// Where a path goes that leaves, and the head of the arrow at the frame.
  private static let exits: [(x: Double, y: Double, head: Character, column: Int, row: Int)] = [
    (100, 10.5, ">", 39, 9), (-60, 10.5, "<", 0, 9), (20.5, 500, "^", 20, 0), (20.5, -90, "v", 20, 19),
    (.infinity, 10.5, ">", 39, 9),
  ]

  @Test(arguments: exits)
  func `a path that leaves ends in an arrow at the frame`(
    x: Double, y: Double, head: Character, column: Int, row: Int
  ) throws {
    let (lines, legend) = draw([(20.5, 10.5), (x, y)])
    #expect(Array(lines[row])[column] == head)
    #expect(count("*", in: lines) == 0, "the end is outside")
    #expect(try #require(legend).contains("leaves the window at step 1 to"))
  }

  @Test func `a path without a number anywhere draws nothing it should not`() {
    let (lines, legend) = draw([(.nan, .nan), (1e308, -1e308), (.nan, 5)])
    #expect(lines.allSatisfy { $0.allSatisfy { $0 == " " } })
    #expect(legend?.contains("starts outside at (nan, nan)") == true)
  }

  @Test func `an empty path has no legend`() { #expect(draw([]).legend == nil) }

  @Test func `numbers of short steps keep apart`() {
    // Forty steps within a quarter of the way of a step that is numbered.
    let (lines, _) = draw((0...100).map { (20.5 * (1 - 0.9.power($0)), 10.5) } + [(35.5, 10.5)])
    let text = lines.joined()
    #expect(text.contains("10"))
    let numbers = stride(from: 10, through: 100, by: 10).filter { text.contains("\($0)") }
    #expect(numbers.count <= 3)
  }
}

extension Double {
  fileprivate func power(_ exponent: Int) -> Double { (0..<exponent).reduce(1) { product, _ in product * self } }
}
