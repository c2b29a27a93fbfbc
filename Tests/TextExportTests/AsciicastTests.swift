import CellGraphics
import Testing

@testable import TextExport

@Suite struct AsciicastTests {
  private let size = Size(columns: 5, rows: 2)

  private func frame(_ rows: String..., style: Style = .plain) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    for (row, text) in rows.enumerated() { buffer.write(text, column: 0, row: row, style: style) }
    return buffer
  }

  @Test func versionTwoCountsTheTimeFromTheStart() {
    var cast = Asciicast(size: size, Presentation(title: "a \"b\""), interval: 1250)
    cast.append(frame("ab", "c"), marker: "start")
    cast.append(frame("ab", "d"), marker: "step 1")
    cast.append(frame("ab", "d"))
    #expect(
      cast.text == #"""
        {"version": 2, "width": 5, "height": 2, "title": "a \"b\""}
        [0.000, "m", "start"]
        [0.000, "o", "\u001b[?25l\u001b[2J\u001b[1;1Hab\u001b[2;1Hc"]
        [1.250, "m", "step 1"]
        [1.250, "o", "\u001b[2;1Hd"]
        [2.500, "o", ""]

        """#)
  }

  @Test func versionThreeCountsFromTheEventBefore() {
    var cast = Asciicast(size: size, Presentation(), version: .three, interval: 40)
    cast.append(frame("a"))
    cast.append(frame("b"), marker: "x")
    cast.append(frame("c"))
    #expect(
      cast.text == #"""
        {"version": 3, "term": {"cols": 5, "rows": 2}}
        [0.000, "o", "\u001b[?25l\u001b[2J\u001b[1;1Ha"]
        [0.040, "m", "x"]
        [0.000, "o", "\u001b[1;1Hb"]
        [0.040, "o", "\u001b[1;1Hc"]

        """#)
  }

  @Test(arguments: Asciicast.Version.allCases)
  func aTerminalShowsEveryFrame(version: Asciicast.Version) throws {
    var cast = Asciicast(size: size, Presentation(), version: version)
    var screen = TerminalScreen(size: size)
    let styles = [
      Style.plain, .bold, Style(foreground: .white, background: Color(0x123456)), Style(background: .black),
    ]
    let frames = styles.enumerated().map { frame("\"\\\($0.offset)", "é²│⣿x", style: $0.element) }
    for frame in frames { cast.append(frame) }
    let events = try Recording(cast.text).events
    #expect(events.count == frames.count)
    for (event, frame) in zip(events, frames) {
      try screen.write(event.data)
      #expect(screen.buffer.lines == frame.lines)
      #expect(screen.buffer[0, 1] == frame[0, 1])
    }
  }

  @Test func aFrameOfAnotherSizeIsCutOrFilled() throws {
    var cast = Asciicast(size: size, Presentation())
    var large = CellBuffer(size: Size(columns: 9, rows: 3))
    for row in 0..<3 { large.write("abcdefghi", column: 0, row: row) }
    cast.append(large)
    cast.append(CellBuffer(size: Size(columns: 1, rows: 1)))
    var screen = TerminalScreen(size: size)
    let events = try Recording(cast.text).events
    try screen.write(events[0].data)
    #expect(screen.buffer.lines == ["abcde", "abcde"])
    try screen.write(events[1].data)
    #expect(screen.buffer.lines == ["     ", "     "])
  }

  @Test func framesAtTimesOfTheirOwnTellWhenTheSizeChanges() throws {
    var cast = Asciicast(size: size, Presentation())
    cast.append(frame("a"), at: 0)
    cast.append(frame("a"), at: 40)
    cast.append(frame("b"), at: 70)
    cast.append(CellBuffer(size: Size(columns: 7, rows: 1)), at: 60)
    let events = try Recording(cast.text).events
    #expect(events.map(\.time) == [0, 0.07, 0.07, 0.07])
    #expect(events.map(\.kind) == ["o", "o", "r", "o"])
    #expect(events[2].data == "7x1")
    #expect(events[3].data.contains("\u{1B}[2J"))
  }

  @Test func theHeaderHoldsNothingThatChangesFromRunToRun() throws {
    let header = try Recording(Asciicast(size: size, Presentation(title: "t")).text).header
    #expect(Set(header.keys) == ["version", "width", "height", "title"])
  }
}
