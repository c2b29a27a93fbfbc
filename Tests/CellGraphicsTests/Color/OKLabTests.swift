import Testing

@testable import CellGraphics

@Suite struct OKLabTests {
  /// Values that CSS Color Module Level 4 and its test suite give for named colours.
  @Test(
    arguments: [
      (0xFFFFFF, OKLab(lightness: 1, a: 0, b: 0)), (0x000000, OKLab(lightness: 0, a: 0, b: 0)),
      (0xFF0000, OKLab(lightness: 0.62796, a: 0.22486, b: 0.12585)),
      (0x00FF00, OKLab(lightness: 0.86644, a: -0.23389, b: 0.17950)),
      (0x0000FF, OKLab(lightness: 0.45201, a: -0.03246, b: -0.31153)),
    ] as [(UInt32, OKLab)])
  func knownColoursHaveTheirPublishedCoordinates(code: UInt32, published: OKLab) {
    #expect(OKLab(Color(code)).distanceSquared(to: published).squareRoot() < 2e-5)
  }

  @Test func everyColourComesBackFromTheSpace() {
    for red in stride(from: 0, through: 255, by: 15) {
      for green in stride(from: 0, through: 255, by: 15) {
        for blue in stride(from: 0, through: 255, by: 15) {
          let color = Color(UInt32(red << 16 | green << 8 | blue))
          #expect(OKLab(color).color == color)
        }
      }
    }
  }

  @Test func coordinatesThatNoScreenShowsAreClamped() {
    #expect(OKLab(lightness: 2, a: 0, b: 0).color == .white)
    #expect(OKLab(lightness: -1, a: 0, b: 0).color == .black)
    #expect(OKLab(lightness: 0.6, chroma: 5, hue: 0).color.red == 255)
  }

  @Test func hueAndChromaArePolarCoordinates() {
    let yellow = OKLab(lightness: 0.5, chroma: 0.2, hue: .pi / 2)
    #expect(yellow.distanceSquared(to: OKLab(lightness: 0.5, a: 0, b: 0.2)) < 1e-20)
    #expect((yellow.chroma - 0.2).magnitude < 1e-12)
  }
}
