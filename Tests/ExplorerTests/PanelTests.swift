import CellGraphics
import InputEvents
import Testing

@testable import Explorer

@Suite("The panel")
struct PanelTests {
  private static let sizes = [(60, 24), (68, 24), (75, 24), (76, 24), (78, 24), (80, 24), (100, 30), (200, 60)]
  private static let functions = [
    "x^3 + x^2 y + y^2", "x^2 + 3 y^2", "(1 - x)^2 + 100(y - x^2)^2", "abs x + abs y", "x^2", "sin x / x",
  ]

  @Test("From 60 columns up the rate, its judgement and every word of the verdict are on the screen", arguments: sizes)
  func complete(columns: Int, rows: Int) throws {
    for source in Self.functions {
      var explored = try Explored(source, columns: columns, rows: rows)
      explored.type("llll")
      explored.press(.enter, .character(">"))
      let run = try #require(explored.state.run)
      let words = explored.panelWords
      let verdict = run.trajectory.verdict.sentences.joined(separator: " ").split(separator: " ")
      #expect(contains(words, verdict), "\(source): \(verdict) in \(words)")
      #expect(contains(words, ["rate", run.rate.shown[...]]), "\(source)")
      #expect(contains(words, ["step", "\(run.step)", "/", "\(run.lastStep)"]), "\(source)")
      #expect(words.contains("loss"))
      #expect(!explored.text.contains("PgDn"), "\(source)")
    }
  }

  /// Whether words follow one another.
  private func contains(_ words: [Substring], _ wanted: [Substring]) -> Bool {
    words.indices.contains { words[$0...].starts(with: wanted) }
  }

  @Test("d shows the formulas in the signs of print, the direction and the tangent plane at (1, 1)")
  func derivatives() throws {
    var explored = try Explored("x^3 + x^2 y + y^2", columns: 80, rows: 24)
    // In the window from 0 to 2 the middle is (1, 1).
    explored.state.place(at: 1, 1)
    explored.type("d")
    let text = explored.text
    for part in [
      "x³ + x² y + y²", "3x² + 2xy", "∂f/∂y", "⎡6x + 2y  2x⎤", "(5, 3)", "5.831", "θ 0°", "steepest up",
      "z = 3 + 5(x − 1) + 3(y − 1)",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("PgDn"))
    for _ in 0..<6 { explored.type("(") }
    #expect(explored.text.contains("θ 90°  level"))
    explored.type("d")
    #expect(explored.state.view.panel == .point)
    #expect(explored.text.contains("positive definite"))
  }

  @Test("Formulas follow the function while it is typed")
  func live() throws {
    var explored = try Explored("x y")
    explored.type("d")
    explored.type("f")
    explored.type(" + x^2")
    #expect(explored.text.contains("y + 2x"))
    explored.press(.escape)
    #expect(!explored.text.contains("y + 2x"))
  }

  @Test("x shows both slices with their slopes at the cross-hair")
  func slices() throws {
    var explored = try Explored("x^3 + x^2 y + y^2")
    explored.state.place(at: 1, 1)
    explored.type("x")
    let text = explored.text
    for part in ["along x, y = 1", "slope 5", "along y, x = 1", "slope 3"] { #expect(text.contains(part), "\(part)") }
  }

  @Test("A page longer than the panel is scrolled to its end and back")
  func scrolling() throws {
    var explored = try Explored("exp(sin(x y) + cos(x - y)) / (1 + x^2 + y^2)", columns: 80, rows: 24)
    explored.type("d")
    #expect(explored.text.contains("PgDn"))
    for _ in 0..<20 { explored.press(.pageDown) }
    #expect(explored.text.contains("PgUp") && !explored.text.contains("PgDn"))
    #expect(explored.text.contains("tangent plane"))
    for _ in 0..<20 { explored.press(.pageUp) }
    #expect(explored.state.scroll == 0)
  }

  @Test("A press on the loss strip shows the step that it stands for", arguments: [(70, 24), (80, 24), (120, 40)])
  func scrubbing(columns: Int, rows: Int) throws {
    var explored = try Explored("x^2 + 3 y^2", columns: columns, rows: rows)
    explored.type("lll")
    explored.press(.enter, .character(">"))
    let strip = try #require(SidePanel.lossStrips(of: explored.state).first)
    let screen = explored.screen
    #expect(screen[strip.column, strip.row].glyph == "█")
    explored.mouse(.press, column: strip.column, row: strip.row)
    #expect(explored.state.run?.step == 0)
    explored.mouse(.press, column: strip.endColumn - 1, row: strip.row)
    #expect(explored.state.run?.isAtEnd == true)
  }

  @Test("Esc leaves a page first and the descent then")
  func leaving() throws {
    var explored = try Explored("x^2 + 3 y^2")
    explored.type("l")
    explored.press(.enter)
    explored.type("d")
    explored.press(.escape)
    #expect(explored.state.view.panel == .point && explored.state.run != nil)
    explored.press(.escape)
    #expect(explored.state.run == nil)
  }

  @Test("Pages and angle are undone like other changes of the view")
  func undo() throws {
    var explored = try Explored("x^2 + 3 y^2")
    explored.type("d((((")
    #expect(explored.state.view.angle == 60)
    explored.type("u")
    #expect(explored.state.view.angle == 0 && explored.state.view.panel == .derivatives)
    explored.type("u")
    #expect(explored.state.view.panel == .point)
  }
}

extension ExplorerState {
  /// Puts the cross-hair somewhere, in a window around it.
  mutating func place(at x: Double, _ y: Double) {
    view.crossHair.x = x
    view.crossHair.y = y
    settle()
  }
}
