import CellGraphics
import Plotting
import TestSupport
import Testing

@testable import Lessons

@Suite struct TextSetterTests {
  private func lines(_ text: String, width: Int, style: PictureStyle = .plain, lead: String = "") -> [String] {
    TextSetter(style: style, width: width).lines(of: [Span(content: .text(text))], lead: lead).map(\.text)
  }

  @Test func `lines break at word ends`() {
    #expect(lines("the quick brown fox", width: 10) == ["the quick", "brown fox"])
    #expect(lines("the quick brown fox", width: 9) == ["the quick", "brown fox"])
    #expect(lines("the quick brown fox", width: 8) == ["the", "quick", "brown", "fox"])
  }

  @Test func `a word longer than a line is broken`() {
    #expect(lines("abcdefgh", width: 3) == ["abc", "def", "gh"])
  }

  @Test func `items hang behind their mark`() {
    #expect(lines("the quick brown", width: 10, lead: "1. ") == ["1. the", "   quick", "   brown"])
  }

  @Test func `signs are spelled out in ASCII before lines are broken`() {
    #expect(lines("∇f ≈ λx²", width: 12) == ["grad f ~", "lambda x^2"])
    #expect(lines("∇f ≈ λx²", width: 12, style: PictureStyle(glyphs: .blocks)) == ["∇f ≈ λx²"])
  }

  @Test func `spans without a space between make one word, values stay in one piece`() {
    let spans = [Span(content: .text("so ")), Span(content: .value("(1, 2)")), Span(content: .text(". Now"))]
    #expect(TextSetter(style: .plain, width: 9).lines(of: spans).map(\.text) == ["so", "(1, 2).", "Now"])
  }

  @Test func `a line of a report keeps its columns where it fits, and hangs where it does not`() {
    let setter = TextSetter(style: .plain, width: 12)
    #expect(setter.lines(ofReport: "  a   b").map(\.text) == ["  a   b"])
    #expect(setter.lines(ofReport: "  value   12345678").map(\.text) == ["  value  ", "    12345678"])
    #expect(setter.lines(ofReport: "a   b cdefghi").map(\.text) == ["a   b", "  cdefghi"])
    #expect(setter.lines(ofReport: "").map(\.text) == [""])
  }

  @Test(arguments: 1...30) func `no line is too wide and no word is lost`(width: Int) {
    var random = SeededGenerator(seed: UInt64(width))
    let words = (0..<60).map { _ in String(repeating: "x", count: Int.random(in: 1...12, using: &random)) }
    let set = lines(words.joined(separator: " "), width: width, lead: "- ")
    #expect(set.allSatisfy { $0.count <= width })
    #expect(set.joined().filter { $0 == "x" }.count == words.joined().count)
    if width > 14 { #expect(set.joined(separator: " ").split(separator: " ").dropFirst().map(String.init) == words) }
  }
}

extension TextLine {
  var text: String { String(String.UnicodeScalarView(map(\.glyph))) }
}
