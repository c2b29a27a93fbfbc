import CellGraphics
import Testing

@testable import Plotting

@Suite struct LegendTextTests {
  private func lines(
    _ remarks: [String], details: [String] = [], _ columns: Int, _ rows: Int, tableRows: Int = 0
  ) -> [String] {
    let room = LegendText.Room(
      size: Size(columns: columns + 1, rows: rows), columns: columns, tableRows: tableRows)
    return LegendText(remarks: remarks, details: details, glyphs: .ascii).lines(in: room)
  }

  @Test func `remarks stand on one line while there is room`() {
    #expect(lines(["a", "b; c"], 20, 24) == ["a; b; c"])
    #expect(lines([], 20, 24).isEmpty)
  }

  @Test func `lines break between remarks`() {
    #expect(lines(["one remark", "another one", "a third"], 22, 24) == ["one remark", "another one; a third"])
  }

  @Test func `a remark longer than a line breaks between words and goes on indented`() {
    #expect(lines(["one remark of many words", "b"], 14, 24) == ["one remark", "  of many", "  words; b"])
    #expect(lines(["abcdefghijklm"], 8, 24) == ["abcdef", "  ghijkl", "  m"])
  }

  @Test func `a low picture has the same remarks in shorter words`() {
    let remarks = ["Hessian eigenvalues 2, 0.081234567: positive definite", "contours levels 1, 2"]
    #expect(lines(remarks, 80, 9) == ["Hessian eigenvalues 2, 0.081234567: positive definite; contours levels 1, 2"])
    #expect(lines(remarks, 66, 9) == ["eigenvalues 2, 0.08123: positive definite; contours 1, 2"])
  }

  @Test func `details cost no row of a low plot`() {
    #expect(lines(["one", "two"], details: ["f from 0 to 1"], 20, 9) == ["one; two"])
    #expect(lines(["one", "two"], details: ["f from 0 to 1"], 30, 9) == ["one; two; f from 0 to 1"])
    #expect(lines(["one", "two"], details: ["f from 0 to 1"], 20, 24) == ["one; two", "f from 0 to 1"])
  }

  @Test(arguments: 9...40) func `a plot of four rows or two fifths stays`(rows: Int) {
    let remarks = (1...60).map { "remark \($0)" }
    let legend = lines(remarks, 30, rows)
    let plot = rows - 4 - legend.count
    #expect(plot >= 4 && plot * 5 >= rows * 2)
    #expect(legend.allSatisfy { $0.count <= 30 })
  }

  @Test func `what no line is left for is counted`() {
    #expect(lines(["one remark", "another one", "a third"], 22, 9) == ["one remark; ... 2 more"])
    #expect(lines(["a very long remark"], 10, 9) == ["a very ..."])
    #expect(lines(["one remark", "another one"], 30, 12, tableRows: 4) == ["one remark; another one"])
  }

  @Test func `nothing but printable ASCII passes`() {
    #expect(lines(["x² \u{1B}[1m"], 20, 9) == ["x^2 ?[1m"])
  }
}
