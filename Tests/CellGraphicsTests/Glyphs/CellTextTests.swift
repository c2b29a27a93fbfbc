import Testing

@testable import CellGraphics

@Suite struct CellTextTests {
  @Test func controlCharactersBecomeTheirPictures() throws {
    for code in Array(0..<0x20) + [0x7F] as [UInt32] {
      let shown = CellText.visible(try #require(Unicode.Scalar(code)))
      let name = try #require(shown.properties.name)
      #expect(name.hasPrefix("SYMBOL FOR "), "code \(code): \(name)")
    }
    #expect(CellText.sanitised("a\u{1B}[31m\nb\u{7F}") == "a␛[31m␊b␡")
  }

  struct Hostile: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    static let all: [Hostile] = [
      Hostile(testDescription: "second control block", text: "\u{80}\u{85}\u{9B}\u{9F}"),
      Hostile(testDescription: "direction marks", text: "\u{200E}\u{200F}\u{202A}\u{202E}\u{2066}\u{2069}\u{061C}"),
      Hostile(testDescription: "invisible", text: "\u{AD}\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{E0041}\u{FE0F}"),
      Hostile(testDescription: "separators of lines", text: "\u{2028}\u{2029}"),
      Hostile(testDescription: "combining", text: "\u{300}\u{301}\u{489}\u{20D7}\u{1AB0}\u{FE20}\u{1DC0}"),
      Hostile(testDescription: "wide", text: "漢字カナ한글、。\u{3000}\u{2329}\u{232A}Ａ\u{FF01}\u{1F1E6}"),
      Hostile(testDescription: "emoji", text: "👩🔬⌚⏩⚡⛔✅❌➕⬛⭐🀄\u{2614}\u{25FD}\u{26AB}"),
      Hostile(testDescription: "trigrams, wide since Unicode 16", text: "\u{2630}\u{2637}\u{268A}\u{268F}"),
      Hostile(testDescription: "right to left", text: "אבגابجܐ\u{7C0}\u{1E900}"),
      Hostile(testDescription: "private or unassigned", text: "\u{E000}\u{F0000}\u{378}\u{FFFF}\u{10FFFF}"),
    ]
  }

  @Test(arguments: Hostile.all)
  func whatCouldBreakARowBecomesAReplacementOfOneColumn(hostile: Hostile) {
    let shown = CellText.sanitised(hostile.text)
    #expect(shown.unicodeScalars.count == hostile.text.unicodeScalars.count)
    #expect(shown.unicodeScalars.allSatisfy { $0 == "\u{FFFD}" }, "\(shown)")
  }

  @Test func mathematicalAndLatinTextStaysAsItIs() {
    let text = "∇f(x, y) = λ²·∂g/∂xᵢ ± √π ≤ ‖p − q‖₂ → ∞ größer Größe naïve Ωμέγα Ж ▲▼×◆●○ ┌─┐│┼ ▀▄█▛ ⣿⠁ ℝ 𝔼 …"
    #expect(CellText.sanitised(text) == text)
  }

  @Test func spacesOfAnyWidthBecomeASpace() {
    #expect(CellText.sanitised("a\u{A0}b\u{2003}c\u{202F}d") == "a b c d")
  }

  @Test func sanitisingTwiceChangesNothingMore() throws {
    for code in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let shown = CellText.visible(scalar)
      #expect(CellText.visible(shown) == shown, "code \(code)")
    }
  }
}
