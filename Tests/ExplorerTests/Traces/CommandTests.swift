import CellGraphics
import InputEvents
import NumberText
import Scenes
import Testing
import TestSupport

@testable import Explorer

@Suite("The command that draws a view again") struct CommandTests {
  /// The longest row of digits in a text.
  private func digits(_ text: String) -> Int { text.split { !$0.isNumber && $0 != "." }.map(\.count).max() ?? 0 }

  @Test("Its numbers are short whatever has moved the view", arguments: ["x^3 + x^2 y + y^2", "x^2", "himmelblau"])
  func short(source: String) throws {
    var generator = SeededGenerator(seed: 5)
    var explored = try Explored(source, columns: 90, rows: 28)
    for _ in 0..<60 {
      explored.type("hjklHJKL+-ams".randomElement(using: &generator).map { String($0) } ?? "h")
      if Int.random(in: 0..<8, using: &generator) == 0 { explored.press(.enter) }
      explored.mouse(
        .drag, column: .random(in: 10...40, using: &generator), row: .random(in: 3...20, using: &generator))
      #expect(digits(explored.state.command) <= 9, "\(explored.state.command)")
      #expect(explored.state.command.count < 300, "\(explored.state.command)")
    }
  }

  @Test("The window that it names differs from the one on the screen by less than a tenth of a dot")
  func window() throws {
    var explored = try Explored("x^2 + y^2", columns: 400, rows: 120)
    explored.type("llljj+++L+H-")
    guard case .map(let scene) = explored.state.still else {
      Issue.record("no map")
      return
    }
    let view = explored.state.view
    let x = try #require(scene.x)
    for (rounded, exact) in [(x.lower, view.x.lower), (x.upper, view.x.upper)] {
      #expect((rounded - exact).magnitude <= view.x.span / 8000)
    }
  }

  @Test("A descent on a surface is one that the command draws, with the eye where it was") func surface() throws {
    var explored = try Explored("x^2 + 3 y^2")
    explored.type("llkk\r>s")
    explored.press(.arrow(.left), .arrow(.up))
    let command = explored.state.command
    #expect(command.hasPrefix("nabla descend 'x^2 + 3 y^2' --from "))
    #expect(command.contains(" --surface --azimuth -50 --elevation 25") && !command.contains("--path"))
    guard case .descent(let scene, let request) = explored.state.still else {
      Issue.record("no descent")
      return
    }
    #expect(scene.surface == request.surface && request.surface?.azimuth == -50)
    #expect(try scene.render().size == scene.map.size)
  }

  @Test("A race is exported whole, whatever step is shown") func race() throws {
    var explored = try Explored("x^2 + 10 y^2")
    explored.type("llkk\raa<")
    guard case .descent(let scene, let request) = explored.state.still else {
      Issue.record("no descent")
      return
    }
    let run = try #require(explored.state.run)
    #expect(request.steps == DescentRun.budget && request.methods == ["gd", "momentum", "nesterov"])
    #expect(scene.lanes.map(\.trajectory.records) == run.lanes.map(\.trajectory.records))
  }
}
