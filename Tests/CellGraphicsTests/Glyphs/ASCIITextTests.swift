import TestSupport
import Testing

@testable import CellGraphics

@Suite struct ASCIITextTests {
  struct Spelling: Sendable, CustomTestStringConvertible {
    let typed: String
    let shown: String
    var testDescription: String { shown }

    static let all: [Spelling] = [
      Spelling(typed: "x^2 + 3*y", shown: "x^2 + 3*y"), Spelling(typed: "x²·y³", shown: "x^2*y^3"),
      Spelling(typed: "π ≤ τ", shown: "pi <= tau"), Spelling(typed: "a − b × c ÷ d", shown: "a - b * c / d"),
      Spelling(typed: "x⁻¹ + y¹⁰", shown: "x^-1 + y^10"), Spelling(typed: "√2", shown: "sqrt 2"),
      Spelling(typed: "ŷ = Xŵ", shown: "yhat = Xw_hat"), Spelling(typed: "a ↦ 2a", shown: "a |-> 2a"),
      Spelling(typed: "xₜ₋₁, a₁₂", shown: "x_t-1, a_12"), Spelling(typed: "x₁²", shown: "x_1^2"),
      Spelling(typed: "‖∇f‖ cos θ", shown: "||grad f|| cos theta"), Spelling(typed: "x₁ → ▲", shown: "x_1 -> ^"),
      Spelling(typed: "±∞", shown: "+-inf"), Spelling(typed: "30°", shown: "30 deg"),
      Spelling(typed: "Rᵈ, xᵢ, f″", shown: "R^d, x_i, f''"), Spelling(typed: "größer", shown: "gr??er"),
      Spelling(typed: "a\tb\nc\r\nd", shown: "a b c  d"), Spelling(typed: "👩‍🔬", shown: "???"),
      Spelling(typed: "", shown: ""),
    ]
  }

  @Test(arguments: Spelling.all)
  func mathematicalSignsAreSpelledOutAndOthersShowAsQuestionMarks(spelling: Spelling) {
    #expect(ASCIIText.transliterate(spelling.typed) == spelling.shown)
  }

  @Test func noControlCharacterPasses() throws {
    for code in Array(0..<0x20) + Array(0x7F...0x9F) + [0x2028, 0x202E, 0xFEFF] as [UInt32] {
      let scalar = try #require(Unicode.Scalar(code))
      let shown = ASCIIText.transliterate("a\(Character(scalar))[2Jb")
      #expect(shown == "a [2Jb" || shown == "a?[2Jb", "code point \(code)")
    }
  }

  @Test func printableASCIIStaysAsItIs() throws {
    let printable = String(String.UnicodeScalarView((0x20..<0x7F as Range<UInt32>).compactMap(Unicode.Scalar.init)))
    #expect(printable.count == 95)
    #expect(ASCIIText.transliterate(printable) == printable)
  }

  struct Cut: Sendable, CustomTestStringConvertible {
    let width: Int
    let shown: String
    var testDescription: String { "\(width)" }

    static let all: [Cut] = [
      Cut(width: 20, shown: "f(x, y)"), Cut(width: 7, shown: "f(x, y)"), Cut(width: 6, shown: "f(x..."),
      Cut(width: 4, shown: "f..."), Cut(width: 3, shown: "f(x"), Cut(width: 1, shown: "f"), Cut(width: 0, shown: ""),
      Cut(width: -5, shown: ""),
    ]
  }

  @Test(arguments: Cut.all)
  func aTextThatIsTooLongIsCutAndMarked(cut: Cut) {
    #expect(ASCIIText.truncate("f(x, y)", to: cut.width) == cut.shown)
  }

  @Test func aCutTextIsNeverWiderThanAskedFor() {
    for text in ["f(x, y) = x^2", "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}"] {
      for width in 0...20 {
        #expect(ASCIIText.truncate(text, to: width).unicodeScalars.count <= width)
      }
    }
  }
}
