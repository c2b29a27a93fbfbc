import Testing

@testable import CellGraphics

extension Colormap {
  static let names = all.map(\.name)

  /// The lightness of every colour of the table.
  var lightness: [Double] { colors.map { OKLab($0).lightness } }
}

@Suite struct ColormapTests {
  struct Published: Sendable, CustomTestStringConvertible {
    let name: String
    /// Entries 0, 128 and 255 of the published table.
    let codes: [UInt32]
    var testDescription: String { name }

    static let all: [Published] = [
      Published(name: "viridis", codes: [0x440154, 0x21918C, 0xFDE725]),
      Published(name: "cividis", codes: [0x00224E, 0x7D7C78, 0xFEE838]),
      Published(name: "magma", codes: [0x000004, 0xB73779, 0xFCFDBF]),
      Published(name: "inferno", codes: [0x000004, 0xBC3754, 0xFCFFA4]),
      Published(name: "plasma", codes: [0x0D0887, 0xCC4778, 0xF0F921]),
    ]
  }

  @Test(arguments: Published.all)
  func aPublishedMapHasTheColoursOfItsTable(published: Published) throws {
    let map = try #require(Colormap.named(published.name))
    #expect(map.colors.count == 256)
    let shown = [0, 128, 255].map { map.color(at: Double($0) / 255) }
    #expect(shown == published.codes.map { Color($0) })
  }

  @Test func everyNameFindsItsMap() {
    #expect(
      Colormap.all.map(\.name) == ["viridis", "cividis", "magma", "inferno", "plasma", "diverging", "grey"])
    for map in Colormap.all { #expect(Colormap.named(map.name) == map) }
    #expect(Colormap.named("jet") == nil)
    #expect(Colormap.viridis.name == "viridis")
  }

  @Test(arguments: Colormap.names.filter { $0 != "diverging" })
  func lightnessGrowsAlongASequentialMap(name: String) throws {
    let map = try #require(Colormap.named(name))
    // Rounding to 8 bits may cost a little lightness between neighbours.
    for (darker, lighter) in zip(map.lightness, map.lightness.dropFirst()) { #expect(lighter > darker - 0.002) }
    #expect(map.lightness[255] - map.lightness[0] > 0.5)
  }

  @Test func theDivergingMapIsWhiteInTheMiddleAndEquallyLightOnBothSides() {
    let map = Colormap.diverging
    let middle = OKLab(map.color(at: 0.5))
    #expect(middle.lightness > 0.95 && middle.chroma < 0.01)
    for step in 0...100 {
      let (below, above) = (OKLab(map.color(at: Double(step) / 200)), OKLab(map.color(at: 1 - Double(step) / 200)))
      #expect((below.lightness - above.lightness).magnitude < 0.01)
      if step < 90 { #expect(below.b < 0 && above.a > 0, "blue below, red above") }
    }
    let half = map.lightness.prefix(129)
    for (darker, lighter) in zip(half, half.dropFirst()) { #expect(lighter > darker - 0.002) }
  }

  @Test(arguments: Colormap.names)
  func numbersOutsideGetTheColoursOfTheEnds(name: String) throws {
    let map = try #require(Colormap.named(name))
    #expect(map.color(at: -3) == map.colors.first)
    #expect(map.color(at: -.infinity) == map.colors.first)
    #expect(map.color(at: .nan) == map.colors.first)
    #expect(map.color(at: 1.5) == map.colors.last)
    #expect(map.color(at: .infinity) == map.colors.last)
  }

  @Test func coloursBetweenTwoAreBlendedUnlessTheMapIsStepped() {
    let colors = [Color(0x000000), Color(0x640000), Color(0x646400)]
    let smooth = Colormap(name: "smooth", colors: colors)
    #expect(smooth.color(at: 0.25) == Color(0x320000))
    #expect(smooth.color(at: 0.75) == Color(0x643200))
    let stepped = Colormap(name: "stepped", colors: colors, isStepped: true)
    #expect([0, 0.2, 0.3, 0.7, 0.8, 1].map { stepped.color(at: $0) } == [0, 0, 1, 1, 2, 2].map { colors[$0] })
  }

  @Test func aMapOfOneColourOrNoneIsStillAMap() {
    #expect(Colormap(name: "one", colors: [.white]).color(at: 0.3) == .white)
    #expect(Colormap(name: "none", colors: []).color(at: 0.3) == .black)
  }
}
