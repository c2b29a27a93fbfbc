import InputEvents
import Testing

@testable import Explorer

@Suite("Logarithmic levels") struct LevelsTests {
  @Test("v turns them on and off, says so, and is undone") func key() throws {
    var explored = try Explored("x^2 + y^2")
    explored.type("v")
    #expect(explored.state.view.isLogarithmic && explored.text.contains("logarithmic levels and colours"))
    #expect(explored.text.contains("auto log"))
    #expect(explored.state.command.contains(" --log-levels "))
    explored.type("u")
    #expect(!explored.state.view.isLogarithmic)
    explored.type("vv")
    #expect(!explored.state.view.isLogarithmic && explored.text.contains("even levels and colours"))
  }

  @Test("Curves and fields of vectors have none", arguments: ["x^2", "(x, y)"]) func none(source: String) throws {
    var explored = try Explored(source)
    explored.type("v")
    #expect(!explored.state.view.isLogarithmic && explored.text.contains("only maps and surfaces have levels"))
  }

  @Test(
    "They are chosen where even levels would hide a valley",
    arguments: [
      ("rosenbrock", true), ("x^2 + 3 y^2", false), ("x^3 + x^2 y + y^2", false), ("himmelblau", false),
      ("exp(2x + 2y)", true), ("sqrt(-x^2 - y^2 - 1)", false), ("3 + 0x y", false),
    ])
  func choice(source: String, isLogarithmic: Bool) throws {
    var explored = try Explored(source)
    explored.state.chooseLevels()
    #expect(explored.state.view.isLogarithmic == isLogarithmic)
  }

  @Test("They are chosen for what is typed too, until the user has chosen") func typed() throws {
    var explored = try Explored("x^2 + y^2")
    explored.state.chooseLevels()
    explored.press(.character("f"), .control("u"))
    explored.type("(1 - x)^2 + 100(y - x^2)^2\r")
    #expect(explored.state.view.isLogarithmic)
    explored.type("v")
    explored.press(.character("f"), .control("u"))
    explored.type("100(1 - x)^2 + 10000(y - x^2)^2\r")
    #expect(!explored.state.view.isLogarithmic)
  }
}
