import CellGraphics
import Testing

@testable import TextExport

@Suite struct CellGeometryTests {
  private let red = Color(0xFF0000)
  private let blue = Color(0x0000FF)

  private func paths(_ cells: [Cell]) throws -> [[String: String]] {
    var buffer = CellBuffer(size: Size(columns: cells.count, rows: 1))
    for (column, cell) in cells.enumerated() { buffer[column, 0] = cell }
    let elements = CellGeometry(buffer, theme: .dark).elements
    return try MarkupReader(elements).attributes(of: "path")
  }

  @Test func equalNeighboursAreOneRectangle() throws {
    let cell = Cell(" ", style: Style(background: red))
    #expect(try paths([cell, cell, .blank, cell]) == [["fill": "#ff0000", "d": "M0 0h16v16H0zM24 0h8v16H24z"]])
  }

  @Test func halvesOfOneColourAreJoinedAcrossCells() throws {
    let half = Cell("▀", style: Style(foreground: red, background: blue))
    #expect(
      try paths([half, half]) == [["fill": "#ff0000", "d": "M0 0h16v8H0z"], ["fill": "#0000ff", "d": "M0 8h16v8H0z"]])
  }

  @Test(arguments: [
    (CellEdge.upper, "M0 0h8"), (.lower, "M0 16h8"), (.left, "M0 0v16"), (.right, "M8 0v16"),
  ])
  func `a line along an edge lies on the boundary of the cell`(edge: CellEdge, data: String) throws {
    #expect(try paths([Cell(edge.glyph, style: Style(foreground: red))]) == [["stroke": "#ff0000", "d": data]])
    #expect(CellGeometry.draws(edge.glyph))
  }

  /// The areas of a picture of every quadrant block, counted in quarters of a cell.
  @Test func everyBlockCoversExactlyItsQuarters() throws {
    for mask in 1..<16 {
      let found = try paths([Cell(DotMatrix.quadrants.glyph(mask), style: Style(foreground: red))])
      let data = try #require(found.first?["d"])
      var area = 0
      for rectangle in data.split(separator: "M") {
        let numbers = rectangle.split { !$0.isNumber }.compactMap { Int($0) }
        area += numbers[2] * numbers[3]
      }
      #expect(area == mask.nonzeroBitCount * 4 * 8, "mask \(mask): \(data)")
    }
  }

  @Test func boxLinesMeetAtTheEdgesOfCells() throws {
    #expect(try paths([Cell("┼", style: Style(foreground: red))]) == [["stroke": "#ff0000", "d": "M0 8h8M4 0v16"]])
    #expect(try paths([Cell("┌", style: Style(foreground: red))]) == [["stroke": "#ff0000", "d": "M4 8H8M4 8V16"]])
    #expect(try paths([Cell("┛", style: Style(foreground: red))]) == [["stroke": "#ff0000", "d": "M0 8H4M4 0V8"]])
    #expect(try paths([Cell("╾", style: Style(foreground: red))]).map { $0["d"] } == ["M4 8H8", "M0 8H4"])
  }

  @Test func brailleDotsAreDiscsAtTheirPlaces() throws {
    #expect(try paths([Cell("⢁", style: Style(foreground: red))]) == [["stroke": "#ff0000", "d": "M2 2h0M6 14h0"]])
  }

  @Test func textHasNoGeometry() {
    #expect(CellGeometry(CellBuffer(size: Size(columns: 3, rows: 3)), theme: .dark).elements.isEmpty)
    for glyph in "aΣ×▲╭═░█⣿─".unicodeScalars {
      #expect(CellGeometry.draws(glyph) == "█⣿─".unicodeScalars.contains(glyph), "\(glyph)")
    }
  }
}
