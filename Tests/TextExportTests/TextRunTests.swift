import CellGraphics
import Testing

@testable import TextExport

@Suite struct TextRunTests {
  private func runs(_ draw: (inout CellBuffer) -> Void) -> [TextRun] {
    var buffer = CellBuffer(size: Size(columns: 10, rows: 1))
    draw(&buffer)
    return TextRun.runs(in: buffer.cells(inRow: 0))
  }

  @Test func blanksPartRuns() {
    let found = runs { $0.write("ab  c", column: 2, row: 0) }
    #expect(found.map(\.start) == [2, 6] && found.map(\.markup) == ["ab", "c"] && found.map(\.end) == [4, 7])
  }

  @Test func stylesPartRunsButUnderlinedBlanksDoNot() {
    let found = runs {
      $0.write("ab", column: 0, row: 0)
      $0.write("cd", column: 2, row: 0, style: .bold)
      $0.write("e f", column: 5, row: 0, style: Style(attributes: .underline))
    }
    #expect(found.map(\.markup) == ["ab", "cd", "e f"])
  }

  @Test func geometryIsARunOfItsOwnWhateverItsColours() {
    let found = runs {
      $0.write("a─", column: 0, row: 0)
      $0.write("▀⣿", column: 2, row: 0, style: Style(foreground: .white))
    }
    #expect(found.map(\.isGeometry) == [false, true] && found.map(\.markup) == ["a", "─▀⣿"])
  }

  @Test func aRowIsItsRunsAndTheBlanksAroundThem() {
    var buffer = CellBuffer(size: Size(columns: 8, rows: 1))
    buffer.write("a b", column: 2, row: 0)
    let text = TextRun.text(of: buffer.cells(inRow: 0)) { $1 += "[" + $0.markup + "]" }
    #expect(text == "  [a] [b]   ")
  }
}
