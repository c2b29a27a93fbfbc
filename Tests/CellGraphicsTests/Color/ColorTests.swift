import Testing

@testable import CellGraphics

@Suite struct ColorTests {
  @Test(
    arguments: [(0x000000, "#000000"), (0xFFFFFF, "#ffffff"), (0x21908C, "#21908c"), (0x0A0B0C, "#0a0b0c")]
      as [(UInt32, String)])
  func aColourIsWrittenAsInHTML(code: UInt32, text: String) {
    #expect(Color(code).hex == text)
  }

  @Test func aHexadecimalCodeHoldsRedGreenAndBlue() {
    #expect(Color(0x123456) == Color(red: 0x12, green: 0x34, blue: 0x56))
    #expect(Color(0xFF12_3456) == Color(0x123456), "higher bits do not count")
  }

  @Test func aMixtureGoesFromOneColourToTheOther() {
    let (from, to) = (Color(0x440154), Color(0xFDE725))
    #expect(from.mixed(with: to, share: 0) == from)
    #expect(from.mixed(with: to, share: 1) == to)
    #expect(
      Color.black.mixed(with: .white, share: 0.5) == Color(0x636363), "half the lightness, an eighth of the light")
  }

  /// The contrast ratio of WCAG 2.2 decides, computed here from the definition for greys.
  @Test func theInkOnAColourIsTheOneOfHigherContrast() {
    for level in UInt8.min...UInt8.max {
      let color = Color(red: level, green: level, blue: level)
      let lightness = OKLab(color).lightness
      let luminance = lightness * lightness * lightness
      let (onBlack, onWhite) = ((luminance + 0.05) / 0.05, 1.05 / (luminance + 0.05))
      if (onBlack - onWhite).magnitude < 0.05 { continue }
      #expect(color.legibleInk == (onBlack > onWhite ? .black : .white), "level \(level)")
    }
  }
}
