import CellGraphics
import Testing

@testable import TextExport

@Suite struct HTMLPageTests {
  private func page(_ presentation: Presentation = Presentation(), _ draw: (inout CellBuffer) -> Void = { _ in })
    -> String
  {
    var buffer = CellBuffer(size: Size(columns: 6, rows: 1))
    draw(&buffer)
    return HTMLPage.export(buffer, presentation)
  }

  @Test func thePageStandsOnItsOwn() {
    let text = page()
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">") && text.hasSuffix("</html>\n"))
    #expect(text.contains("<meta charset=\"utf-8\">") && text.contains("line-height:1\""))
    #expect(!text.contains("http"), "nothing is loaded")
  }

  @Test func titleAndDescriptionAreThereAndEscaped() {
    let text = page(Presentation(title: "x < y & \"z\"", description: "Rises & falls."))
    #expect(text.contains("<title>x &lt; y &amp; &quot;z&quot;</title>"))
    #expect(text.contains("aria-label=\"x &lt; y &amp; &quot;z&quot;\""))
    #expect(text.contains("<figcaption>Rises &amp; falls.</figcaption>"))
    #expect(page().contains("<title>nabla</title>") && !page().contains("<figcaption>"))
  }

  @Test func wordsCarryTheirStyleInline() {
    let text = page {
      $0.write("a<b", column: 0, row: 0, style: Style(foreground: Color(0x112233), attributes: [.bold, .underline]))
      $0.write("c", column: 5, row: 0)
    }
    #expect(
      text.contains(
        "<span style=\"color:#112233;font-weight:bold;text-decoration:underline\">a&lt;b</span>  c\n"))
  }

  @Test func charactersOfOtherFontsKeepToTheirCells() {
    #expect(page { $0.write("x²=θ", column: 0, row: 0) }.contains("<span style=\"width:4ch\">x²=θ</span>  \n"))
  }

  @Test func geometryIsDrawnAndItsTextTransparent() {
    let text = page { $0[0, 0] = Cell("▀", style: Style(foreground: .white, background: .black)) }
    #expect(text.contains("<span style=\"width:1ch;color:transparent\">▀</span>"))
    #expect(text.contains("<path fill=\"#ffffff\" d=\"M0 0h8v8H0z\"/>"))
    #expect(text.contains("<path fill=\"#000000\" d=\"M0 8h8v8H0z\"/>"))
  }

  @Test(arguments: Theme.allCases)
  func theThemeGivesPaperAndInk(theme: Theme) {
    let colors = "background:\(theme.background.hex);color:\(theme.foreground.hex)"
    #expect(page(Presentation(theme: theme)).contains(colors))
  }

  @Test func wordsBelowAPictureMayStandApart() {
    var buffer = CellBuffer(size: Size(columns: 4, rows: 4))
    buffer.write("────", column: 0, row: 0)
    buffer.write("0  1", column: 0, row: 1)
    buffer.write("a<b", column: 0, row: 2)
    let figure = HTMLPage.figure(buffer, Presentation(), setsLegendApart: true)
    #expect(figure.contains("height:2em"), "a row that is drawn and the labels of the axis")
    #expect(figure.contains("0  1\n</pre>\n<pre class=\"legend\">\na&lt;b \n"))
    #expect(!HTMLPage.figure(buffer, Presentation()).contains("legend"))
    // Words alone are no legend of anything.
    let words = CellBuffer(size: Size(columns: 4, rows: 2))
    #expect(!HTMLPage.figure(words, Presentation(), setsLegendApart: true).contains("legend"))
  }
}
