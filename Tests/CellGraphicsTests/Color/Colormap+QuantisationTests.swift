import Testing

@testable import CellGraphics

@Suite struct ColormapQuantisationTests {
  @Test(arguments: Colormap.names, [ColorDepth.ansi16, .indexed256])
  func onlyColoursOfThePaletteRemain(name: String, depth: ColorDepth) throws {
    let map = try #require(Colormap.named(name))
    let palette = try #require(depth.palette)
    let quantised = map.quantised(to: depth)
    #expect(quantised.name == map.name)
    #expect(Set(quantised.colors).isSubset(of: palette.entries.map(\.color)))
    #expect(Set(quantised.colors).count >= (depth == .ansi16 ? 3 : 10), "enough steps to read values")
  }

  @Test(arguments: Colormap.names, [ColorDepth.ansi16, .indexed256])
  func lightnessRisesAndFallsWithThatOfTheMap(name: String, depth: ColorDepth) throws {
    let map = try #require(Colormap.named(name))
    let quantised = map.quantised(to: depth).lightness
    #expect(quantised.count == map.colors.count)
    for place in 1..<quantised.count {
      let (before, after) = (quantised[place - 1], quantised[place])
      #expect(map.lightness[place] >= map.lightness[place - 1] ? after >= before : after <= before)
    }
  }

  @Test(arguments: Colormap.names)
  func twoHundredAndFiftySixColoursStayNearTheMap(name: String) throws {
    let map = try #require(Colormap.named(name))
    let distances = zip(map.colors, map.quantised(to: .indexed256).colors).map {
      OKLab($0.0).distanceSquared(to: OKLab($0.1)).squareRoot()
    }
    #expect(distances.reduce(0, +) / Double(distances.count) < 0.08)
  }

  @Test func greyStaysGrey() {
    for depth in [ColorDepth.ansi16, .indexed256] {
      for color in Colormap.grey.quantised(to: depth).colors { #expect(OKLab(color).chroma < 0.001) }
    }
  }

  @Test(arguments: Colormap.names)
  func trueColourKeepsTheEndsAndMergesWhatNobodyCanTellApart(name: String) throws {
    let map = try #require(Colormap.named(name))
    let quantised = map.quantised(to: .truecolor)
    #expect(quantised.isStepped)
    #expect(quantised.colors.first == map.colors.first && quantised.colors.last == map.colors.last)
    #expect((30...64).contains(quantised.colors.count), "\(quantised.colors.count)")
    #expect(quantised.colors.count % 2 == 1, "a middle colour stays one")
    let distances = zip(quantised.colors, quantised.colors.dropFirst()).map {
      OKLab($0.0).distanceSquared(to: OKLab($0.1)).squareRoot()
    }
    let mean = distances.reduce(0, +) / Double(distances.count)
    #expect(mean > 0.015 && mean < 0.025, "about one just noticeable difference, 0.02: \(mean)")
  }

  @Test func withoutColourTheMapStaysAsItIs() {
    #expect(Colormap.viridis.quantised(to: .none) == .viridis)
  }
}
