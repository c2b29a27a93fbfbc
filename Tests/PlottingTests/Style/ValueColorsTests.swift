import CellGraphics
import Testing

@testable import Plotting

@Suite struct ValueColorsTests {
  private func colors(
    _ lower: Double, _ upper: Double, _ kind: ValueScale.Kind = .linear, colormap: Colormap? = nil,
    depth: ColorDepth = .truecolor, theme: Theme = .dark
  ) throws -> ValueColors {
    let style = PictureStyle(depth: depth, colormap: colormap, theme: theme)
    return try #require(ValueColors(scale: ValueScale(range: .from(lower, to: upper), kind: kind), style: style))
  }

  private func isGrey(_ color: Color) -> Bool {
    max(color.red, color.green, color.blue) - min(color.red, color.green, color.blue) <= 12
  }

  @Test func `without colours there are none`() {
    #expect(ValueColors(scale: ValueScale(range: .from(0, to: 1)), style: .plain) == nil)
  }

  @Test func `values with a sign get the diverging map, centred on zero`() throws {
    let colors = try colors(-1, 4)
    let zero = try #require(colors.color(of: 0))
    #expect(isGrey(zero) && zero.red > 230)
    let (below, above) = (try #require(colors.color(of: -1)), try #require(colors.color(of: 1)))
    #expect(below.blue > below.red && above.red > above.blue)
    // Equally far from zero, equally light.
    #expect((OKLab(below).lightness - OKLab(above).lightness).magnitude < 0.03)
  }

  @Test func `values of one sign, or nearly, get the first map of the catalogue`() throws {
    for (low, high) in [(0.0, 4.0), (1, 2), (-4, -1), (-0.01, 4)] {
      let colors = try colors(low, high)
      #expect(colors.color(of: low) == Colormap.viridis.color(at: 0))
      #expect(colors.color(of: high) == Colormap.viridis.color(at: 1))
    }
    #expect(try colors(1, 100, .logarithmic).color(of: 10) == Colormap.viridis.quantised(to: .truecolor).color(at: 0.5))
  }

  @Test func `a colormap that is asked for is used`() throws {
    let colors = try colors(-1, 1, colormap: .grey)
    #expect(colors.color(of: -1) == .black && colors.color(of: 1) == .white)
  }

  @Test func `values beyond the scale have the colours of its ends, undefined ones none`() throws {
    let colors = try colors(0, 1)
    #expect(colors.color(of: -.infinity) == colors.color(of: 0))
    #expect(colors.color(of: 1e300) == colors.color(of: 1))
    #expect(colors.color(of: .nan) == nil && colors.ink(of: .nan) == nil)
  }

  @Test func `a range near the greatest number has a middle`() throws {
    let limit = Double.greatestFiniteMagnitude / 4
    #expect(isGrey(try #require(try colors(-limit, limit).color(of: 0))))
  }

  @Test func `between two levels there is one colour`() throws {
    let levels = Levels(values: [1, 2], labels: ["1", "2"], summary: "")
    let banded = try colors(0, 3).banded(by: levels)
    #expect(banded.color(of: 0) == banded.color(of: 0.99) && banded.color(of: 1) == banded.color(of: 1.9))
    #expect(Set([0.5, 1.5, 2.5].map { banded.color(of: $0) }).count == 3)
  }

  @Test(arguments: Theme.allCases, Colormap.all.map(\.name))
  func `lines in the colours of a map stand out from the paper`(theme: Theme, name: String) throws {
    let colors = try colors(0, 1, colormap: Colormap.named(name), theme: theme)
    for step in 0...20 {
      let ink = try #require(colors.ink(of: Double(step) / 20))
      #expect((OKLab(ink).lightness - OKLab(theme.background).lightness).magnitude >= 0.38)
    }
  }
}
