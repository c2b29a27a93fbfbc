import Formulas
import NablaPictures
import Testing

@Suite struct FunctionMapTests {
  private func map(_ source: String) throws -> FunctionMap { FunctionMap(try Formula(parsing: source)) }

  @Test(arguments: FunctionMap.Style.allCases)
  func `a map has the size asked for in every style`(_ style: FunctionMap.Style) throws {
    var map = try map("x^2 - y^2")
    (map.columns, map.rows) = (60, 20)
    map.style = style
    map.overlays = Set(FunctionMap.Overlay.allCases)
    let picture = try map.render()
    #expect(picture.columns == 60)
    #expect(picture.rows == 20)
    let lines = picture.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.map(\.unicodeScalars.count) == Array(repeating: 60, count: 20) + [0])
  }

  @Test func `the legend names what lies over the contours`() throws {
    var map = try map("x^2 + y^2")
    map.overlays = [.arrows, .criticalPoints]
    let text = try map.render().text
    #expect(text.contains("m minimum (0, 0)"))
    #expect(text.contains("gradient"))
  }

  @Test func `sizes beyond the limits are drawn at the limits`() throws {
    var map = try map("x y")
    (map.columns, map.rows) = (-1, 3)
    let picture = try map.render()
    #expect(picture.columns == 24)
    #expect(picture.rows == 9)
  }

  @Test(arguments: CellPicture.Format.allCases)
  func `a picture can be written in every format`(_ format: CellPicture.Format) throws {
    #expect(try map("x y").render().exported(as: format).contains("contours"))
  }

  @Test func `what cannot be drawn says why`() throws {
    #expect(throws: FunctionMapError.tooManyVariables(["x", "y", "z"])) { try map("x y z").render() }
    #expect(throws: FunctionMapError.vector(count: 2)) { try map("(x, y)").render() }
    #expect(throws: FunctionMapError.undefinedEverywhere) { try map("sqrt(-1 - x^2) y").render() }
  }
}
