import Testing

@testable import CellGraphics

@Suite struct ThemeTests {
  @Test(arguments: Theme.allCases)
  func textIsEasyToReadOnTheBackground(theme: Theme) {
    #expect((OKLab(theme.foreground).lightness - OKLab(theme.background).lightness).magnitude > 0.6)
    #expect((OKLab(theme.background).lightness < 0.5) == (theme == .dark))
  }

  @Test(arguments: Theme.allCases)
  func aPlainStyleHasTheInkOfTheThemeAndNoPaperOfItsOwn(theme: Theme) {
    let (ink, paper) = theme.resolve(.plain)
    #expect(ink == theme.foreground && paper == nil)
  }

  @Test func reverseSwapsInkAndPaper() {
    let (ink, paper) = Theme.light.resolve(Style(foreground: .black, background: .white, attributes: .reverse))
    #expect(ink == .white && paper == .black)
    let (open, ground) = Theme.dark.resolve(Style(attributes: .reverse))
    #expect(open == Theme.dark.background && ground == Theme.dark.foreground)
  }

  @Test(arguments: Theme.allCases)
  func dimInkIsBetweenInkAndPaper(theme: Theme) {
    let dim = OKLab(theme.resolve(.dim).foreground).lightness
    let ends = [OKLab(theme.foreground).lightness, OKLab(theme.background).lightness].sorted()
    #expect(dim > ends[0] + 0.1 && dim < ends[1] - 0.1)
  }
}
