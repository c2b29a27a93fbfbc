import CellGraphics
import Testing

@testable import TextExport

@Suite struct AnimatedSVGTests {
  private let size = Size(columns: 12, rows: 2)

  private func frame(_ rows: String..., style: Style = .plain) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    for (row, text) in rows.enumerated() { buffer.write(text, column: 0, row: row, style: style) }
    return buffer
  }

  private func reader(_ picture: AnimatedSVG) throws -> MarkupReader {
    try MarkupReader(String(picture.text.dropLast()))
  }

  /// The letters on the screen when pieces have been laid over one another in their order.
  private func lines(_ picture: AnimatedSVG) throws -> [String] {
    var cells = [[Character]](repeating: Array(repeating: " ", count: size.columns), count: size.rows)
    var (place, column) = ((column: 0, row: 0), 0)
    var isText = false
    for piece in try reader(picture).pieces {
      switch piece {
      case .open("g", let attributes):
        let numbers = (attributes["transform"] ?? "").split { !$0.isNumber }.compactMap { Int($0) }
        if numbers.count == 2 { place = (numbers[0] / 8, numbers[1] / 16) }
      case .open("text", _): (isText, column) = (true, place.column)
      case .close("text"): isText = false
      // Paper hides what was there.
      case .open("rect", let attributes) where attributes["shape-rendering"] != nil:
        let width = attributes["width"].flatMap { Int($0) } ?? 0
        for offset in 0..<(width / 8) { cells[place.row][place.column + offset] = " " }
      case .text(let text) where isText:
        for character in text {
          cells[place.row][column] = character
          column += 1
        }
      default: break
      }
    }
    return cells.map { String($0) }
  }

  @Test func `pieces laid over one another show the last frame`() throws {
    var picture = AnimatedSVG(size: size, Presentation())
    let frames = [frame("abc   def", "x"), frame("abc", "xyz"), frame("", "x z     <&>"), frame("bcd│⣿", "é")]
    for (place, frame) in frames.enumerated() {
      picture.append(frame, at: 100 * place)
      #expect(try lines(picture) == frame.lines)
    }
  }

  @Test func `every frame after the first is hidden until its share of the time`() throws {
    var picture = AnimatedSVG(size: size, Presentation(title: "a <b>"))
    picture.append(frame("a"), at: 0)
    picture.append(frame("b"), at: 1000)
    picture.append(frame("b"), at: 1500)
    picture.append(frame("c"), at: 2000)
    // Two seconds of rest follow the last frame.
    #expect(picture.text.contains(".f{animation:4.000s step-end infinite}"))
    #expect(picture.text.contains("@keyframes f1{0%{visibility:hidden}25.000%{visibility:visible}}"))
    #expect(picture.text.contains("@keyframes f2{0%{visibility:hidden}50.000%{visibility:visible}}"))
    let svg = try reader(picture)
    #expect(svg.attributes(of: "g").compactMap { $0["style"] }.filter { $0.hasPrefix("animation-name:f") }.count == 2)
    #expect(svg.texts(of: "title") == ["a <b>"])
    #expect(picture.text.contains("prefers-reduced-motion"))
  }

  @Test func `a single frame does not move, and frames of other sizes are cut or filled`() throws {
    var picture = AnimatedSVG(size: size, Presentation())
    picture.append(frame("abc"), at: 0)
    #expect(!picture.text.contains("animation"))
    var large = CellBuffer(size: Size(columns: 20, rows: 5))
    large.write("abcdefghijklmnop", column: 0, row: 0)
    picture.append(large, at: 10)
    #expect(try lines(picture)[0] == "abcdefghijkl")
    picture.append(CellBuffer(size: Size(columns: 1, rows: 1)), at: 20)
    #expect(try lines(picture) == CellBuffer(size: size).lines)
  }
}
