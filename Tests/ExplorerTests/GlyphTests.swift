import CellGraphics
import InputEvents
import Testing

@testable import Explorer

@Suite("Glyphs and colours of the map")
struct GlyphTests {
  @Test("g goes round the glyph sets, and every picture keeps to its set")
  func sets() throws {
    var explored = try Explored("x^2 - y^2")
    var seen: Set<GlyphSet> = []
    for _ in GlyphSet.allCases {
      let set = explored.state.view.glyphs
      seen.insert(set)
      let glyphs = Set(MapPicture(explored.state).cells.lines.joined().unicodeScalars)
      let hasBraille = glyphs.contains { (0x2801...0x28FF).contains($0.value) }
      let hasBlocks = glyphs.contains { (0x2580...0x259F).contains($0.value) }
      #expect(hasBraille == (set == .braille))
      #expect(hasBlocks == (set != .ascii))
      explored.type("g")
    }
    #expect(seen == Set(GlyphSet.allCases))
  }

  @Test("Without colour the heat is shown by characters")
  func colorless() throws {
    let picture = MapPicture(try Explored("x^2 + y^2").state, depth: .none)
    let cells = (0..<picture.cells.size.rows).flatMap { picture.cells.cells(inRow: $0) }
    #expect(cells.allSatisfy { $0.style.background == nil && $0.style.foreground == nil })
    #expect(picture.colors == nil)
  }

  @Test("c goes through all colormaps and back to the colours that suit the values")
  func colormaps() throws {
    var explored = try Explored("x^2 + y^2")
    #expect(explored.state.view.colormap == nil)
    let names = Colormap.all.map { _ -> String? in
      explored.type("c")
      return explored.state.view.colors?.name
    }
    #expect(names == Colormap.all.map(\.name))
    explored.type("c")
    #expect(explored.state.view.colormap == nil)
  }

  @Test("6 draws dots through the ticks")
  func grid() throws {
    var explored = try Explored("x^2 + y^2")
    let before = explored.text.count { $0 == "·" }
    explored.type("6")
    #expect(explored.text.count { $0 == "·" } > before + 20)
  }

  @Test("A picture has no path of a descent in it, since that is drawn over it")
  func path() throws {
    var explored = try Explored("x^2 + 3 y^2")
    explored.type("lll")
    let before = MapPicture(explored.state).cells
    explored.press(.enter, .character(">"))
    #expect(explored.state.layout.plot.size == before.size)
    #expect(MapPicture(explored.state).cells == before)
  }
}
