import CellGraphics
import Testing

@testable import TextExport

@Suite struct SVGPictureTests {
  private func picture(
    _ presentation: Presentation = Presentation(), columns: Int = 6, _ draw: (inout CellBuffer) -> Void = { _ in }
  ) throws -> MarkupReader {
    var buffer = CellBuffer(size: Size(columns: columns, rows: 2))
    draw(&buffer)
    return try MarkupReader(String(SVGPicture.export(buffer, presentation).dropLast()))
  }

  @Test func theSizeIsThatOfTheCellsWithAMargin() throws {
    let root = try picture().attributes(of: "svg").first
    let svg = try #require(root)
    #expect(svg["width"] == "64" && svg["height"] == "48" && svg["viewBox"] == "0 0 64 48")
    #expect(svg["xmlns"] == "http://www.w3.org/2000/svg")
  }

  @Test func titleDescriptionAndPaperAreThere() throws {
    let svg = try picture(Presentation(title: "a < b", description: "c & d", theme: .light))
    #expect(svg.texts(of: "title") == ["a < b"] && svg.texts(of: "desc") == ["c & d"])
    #expect(svg.attributes(of: "rect") == [["width": "64", "height": "48", "fill": "#ffffff"]])
  }

  @Test func everyWordHasItsPlaceAndLength() throws {
    let svg = try picture { $0.write("ab c", column: 1, row: 1, style: .bold) }
    #expect(
      svg.attributes(of: "tspan") == [
        ["x": "8", "textLength": "16", "font-weight": "bold"], ["x": "32", "font-weight": "bold"],
      ])
    #expect(svg.texts(of: "text") == ["      ", " ab c "])
    #expect(svg.attributes(of: "text").map { $0["y"] } == ["12", "28"])
  }

  @Test func coloursAndAttributesAreThoseOfTheTheme() throws {
    let style = Style(foreground: .white, background: .black, attributes: [.reverse, .italic, .underline])
    let svg = try picture { $0.write("x", column: 0, row: 0, style: style) }
    #expect(
      svg.attributes(of: "tspan") == [
        ["x": "0", "fill": "#000000", "font-style": "italic", "text-decoration": "underline"]
      ])
    #expect(svg.attributes(of: "path") == [["fill": "#ffffff", "d": "M0 0h8v16H0z"]])
  }

  @Test func whatIsGeometryIsSelectableButTransparent() throws {
    let svg = try picture {
      for (column, glyph) in "┼▚⣿x".unicodeScalars.enumerated() { $0[column, 0] = Cell(glyph) }
    }
    #expect(
      svg.attributes(of: "tspan") == [["x": "0", "textLength": "24", "fill-opacity": "0"], ["x": "24"]])
    #expect(svg.texts(of: "text").first == "┼▚⣿x  ")
  }

  @Test(arguments: GlyphSet.allCases)
  func aWholePictureIsWellFormed(glyphs: GlyphSet) throws {
    let text = SVGPicture.export(SamplePicture(glyphs: glyphs).buffer, Presentation(title: "Σ <&> \"'"))
    let svg = try MarkupReader(String(text.dropLast()))
    #expect(svg.texts(of: "title") == ["Σ <&> \"'"])
    #expect(text.hasSuffix("</svg>\n"))
  }
}
