import CellGraphics
import InputEvents
import Testing

@testable import Explorer

@Suite("The screen")
struct ScreenTests {
  private func lines(_ source: String, size: Size, _ actions: [Action] = []) throws -> [String] {
    var state = ExplorerState(try ExploredFunction(source), size: size)
    for action in actions { state.update(action) }
    return Screen.render(state, picture: MapPicture(state)).lines
  }

  @Test(
    "Every size from 40 × 12 shows the picture, the help key and the way out",
    arguments: [(40, 12), (76, 20), (80, 24), (100, 30), (200, 60), (400, 120)])
  func sizes(columns: Int, rows: Int) throws {
    let lines = try lines("x^2 + y^2", size: Size(columns: columns, rows: rows))
    #expect(lines.count == rows)
    #expect(lines.allSatisfy { $0.unicodeScalars.count == columns })
    #expect(lines[0].contains("f(x, y) = x^2 + y^2"))
    #expect(lines[rows - 1].contains("? help") && lines[rows - 1].contains("q leave"))
  }

  @Test("A smaller window is asked to grow", arguments: [(39, 12), (40, 11), (8, 3), (1, 1), (0, 0)])
  func tooSmall(columns: Int, rows: Int) throws {
    let lines = try lines("x y", size: Size(columns: columns, rows: rows))
    #expect(lines.count == rows)
    if columns >= 18, rows >= 2 { #expect(lines[0].hasPrefix("please enlarge the")) }
  }

  @Test("The panel shows the numbers at the cross-hair")
  func panel() throws {
    let text = try lines("x^2 + 3 y^2", size: Size(columns: 100, rows: 30)).joined(separator: "\n")
    for part in ["∇f (0, 0)", "positive definite", "rate limit 2/λ  0.3333", "λ  2, 6"] { #expect(text.contains(part)) }
  }

  @Test("A slip in the formula is marked where it is, in words")
  func slip() throws {
    let lines = try lines(
      "x y", size: Size(columns: 100, rows: 30), [.editFormula, .edit(.insert("+")), .edit(.insert("*"))])
    #expect(lines[28].hasPrefix(" f = x y+*"))
    #expect(lines[29].contains("^ "))
  }

  @Test("The help shows every row of the key map where there is room")
  func help() throws {
    let text = try lines("x y", size: Size(columns: 100, rows: 40), [.showHelp]).joined(separator: "\n")
    for row in KeyMap.rows { #expect(text.contains(row.summary)) }
  }
}
