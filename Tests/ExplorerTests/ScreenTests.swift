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

  @Test(
    "The help has every word about every key, scrolled to by pages where there is no room for all",
    arguments: [
      (40, 12), (60, 16), (80, 24), (100, 30), (120, 36), (200, 50),
    ])
  func help(columns: Int, rows: Int) throws {
    var explored = try Explored("x y", columns: columns, rows: rows)
    explored.type("?")
    var words: Set<Substring> = []
    let size = explored.state.size
    for _ in 0...(HelpOverlay.lastScroll(size) / HelpOverlay.pageLength(size) + 1) {
      words.formUnion(explored.text.split { " \n│".contains($0) })
      explored.type(" ")
    }
    #expect(explored.state.mode == .help)
    for row in KeyMap.rows + KeyMap.surfaceRows {
      for word in (row.keys + " " + row.summary).split(separator: " ") { #expect(words.contains(word), "\(word)") }
    }
    for (what, summary) in KeyMap.mouse {
      for word in (what + " " + summary).split(separator: " ") { #expect(words.contains(word), "\(word)") }
    }
    let isWhole = HelpOverlay.lastScroll(explored.state.size) == 0
    #expect(isWhole == (columns >= 100))
  }

  @Test("Where a function has no value it is said in whole words, and there is no second derivative to judge by")
  func undefined() throws {
    for source in ["sqrt(-x^2 - 1)", "1/0"] {
      for (columns, rows) in [(80, 24), (100, 30), (40, 12)] {
        let explored = try Explored(source, columns: columns, rows: rows)
        #expect(!explored.text.contains("≤ 0"))
        let words = explored.text.split { " \n│┤".contains($0) }
        for word in ["function", "has", "no", "value", "anywhere", "in", "this", "window"] {
          #expect(words.contains(word[...]), "\(word) at \(columns)")
        }
      }
    }
    #expect(try Explored("1/0").text.contains("none: no f″ here"))
    #expect(try Explored("sqrt(-x^2 - y^2 - 1)").text.contains("none: no Hessian"))
  }
}
