import CellGraphics
import InputEvents
import NumberText
import Optimization
import Scenes
import Testing
import TestSupport

@testable import Explorer

@Suite struct DescentRunTests {
  private func explorer(_ source: String, size: Size = Size(columns: 100, rows: 30)) throws -> ExplorerState {
    var state = ExplorerState(try ExploredFunction(source), size: size)
    for _ in 0..<5 { state.update(.moveCrossHair(.right)) }
    return state
  }

  private func type(_ text: String, into state: inout ExplorerState) {
    for scalar in text.unicodeScalars {
      if let action = state.action(for: .key(Key(scalar: scalar))) { state.update(action) }
    }
  }

  private func screen(_ state: ExplorerState) -> String {
    Screen.render(state, picture: MapPicture(state)).lines.joined(separator: "\n")
  }

  @Test func `rivals start where the run did, and none takes more gradients than the budget`() throws {
    var state = try explorer("x^2 + 10 y^2")
    type("\n", into: &state)
    let start = try #require(state.run?.start)
    type("aa", into: &state)
    let run = try #require(state.run)
    #expect(run.lanes.map(\.entry.name) == ["gd", "momentum", "nesterov"])
    for lane in run.lanes {
      #expect(lane.trajectory.start.point == start)
      #expect(lane.trajectory.evaluations.gradients <= DescentRun.budget)
    }
    #expect(run.step == 0 && run.isPlaying)
  }

  @Test func `a race is the one that the library runs`() throws {
    var state = try explorer("x^2 + 10 y^2")
    type("\na", into: &state)
    let (run, objective) = (try #require(state.run), try #require(state.objective))
    let settings = OptimizerSettings(rate: .constant(run.rate), momentum: 0.9)
    let race = Race(
      ["gd", "momentum"].compactMap { OptimizerCatalogue.entry(named: $0) }.map {
        ($0.name, $0.title, $0.make(settings))
      },
      on: objective, from: run.start, budget: 500, rules: StoppingRules(mostSteps: 500))
    #expect(run.lanes.map(\.trajectory.records) == race.lanes.map(\.trajectory.records))
  }

  @Test func `scrubbing, stepping and playing move all lanes, and a lane that has ended waits at its end`() throws {
    var state = try explorer("x^2 + 10 y^2")
    type("\na", into: &state)
    type(".....", into: &state)
    #expect(state.run?.lanes.map { $0.current(at: 5).step } == [5, 5])
    #expect(state.run?.step == 5)
    type(">", into: &state)
    let run = try #require(state.run)
    #expect(run.step == run.lanes.map(\.trajectory.steps).max())
    for lane in run.lanes { #expect(lane.current(at: run.step) == lane.trajectory.end) }
  }

  @Test func `rivals leave in the order opposite to that in which they came`() throws {
    var state = try explorer("x^2 + y^2")
    type("\naa", into: &state)
    type("A", into: &state)
    #expect(state.run?.lanes.map(\.entry.name) == ["gd", "momentum"])
    type("AA", into: &state)
    #expect(state.run?.lanes.map(\.entry.name) == ["gd"])
    #expect(state.message == "no rival to remove: a adds one")
  }

  @Test func `m changes the newest method to one that is not in the race yet, and there is an end to rivals`() throws {
    var state = try explorer("x^2 + y^2")
    type("\nam", into: &state)
    #expect(state.run?.lanes.map(\.entry.name) == ["gd", "nesterov"])
    for _ in 0..<OptimizerCatalogue.all.count { type("m", into: &state) }
    #expect(Set(state.descentSettings.methods).count == 2)
    type("aaaaaaaa", into: &state)
    #expect(state.run?.lanes.count == DescentSettings.mostMethods)
    #expect(Set(state.descentSettings.methods).count == DescentSettings.mostMethods)
  }

  @Test(arguments: ["[", "]", "{", "}", "m"])
  func `a change while it runs starts again from the same place and shows the same step`(key: String) throws {
    var state = try explorer("x^2 + 30 y^2")
    for _ in 0..<4 { state.update(.moveCrossHair(.up)) }
    type("m\n....", into: &state)
    let before = try #require(state.run)
    type("h", into: &state)
    type(key, into: &state)
    let after = try #require(state.run)
    #expect(after.start == before.start)
    #expect(after.step == 4)
    #expect(after.lanes[0].trajectory.records[1...] != before.lanes[0].trajectory.records[1...])
  }

  @Test func `momentum reaches the method`() throws {
    var state = try explorer("x^2 + y^2")
    type("m\n}", into: &state)
    let parameters = try #require(state.run).trajectory.parameters
    #expect(parameters.contains { $0.value == 0.95 })
    #expect(screen(state).contains("momentum 0.95"))
  }

  @Test func `the rate is judged in words by the limit of each method`() throws {
    // λ = 2 and 2, so 2/L is 1 for gradient descent and (2 + 2 · 0.9)/L = 1.9 for momentum 0.9.
    var state = try explorer("x^2 + y^2", size: Size(columns: 100, rows: 40))
    state.rate = 1.25
    type("\na", into: &state)
    let text = screen(state)
    #expect(text.contains("● above the limit 1"))
    #expect(text.contains("● below the limit 1.9"))
  }

  @Test(arguments: [(0.5, RateJudgement.below(limit: 1)), (0.9, .near(limit: 1)), (1.1, .above(limit: 1))])
  func `a rate is below, near or above its limit`(rate: Double, judgement: RateJudgement) {
    #expect(RateJudgement(rate: rate, limit: 1) == judgement)
  }

  @Test func `every lane has a legend with its mark, its name and its value`() throws {
    var state = try explorer("x^2 + 10 y^2", size: Size(columns: 120, rows: 40))
    type("\naa<", into: &state)
    let (lines, run) = (screen(state).split(separator: "\n"), try #require(state.run))
    for (letter, name) in zip("abc", ["gradient descent", "momentum", "Nesterov momentum"]) {
      let value = "f \(run.current.value.text(significant: 3))"
      #expect(lines.contains { $0.contains("\(letter) \(name)") && $0.contains(value) })
    }
    #expect(lines.contains { $0.contains("race, 500 gradients each") })
    for setting in ["rate 0.05", "momentum 0.9"] { #expect(lines.contains { $0.contains(setting) }) }
  }

  @Test(arguments: [(76, 20), (80, 24), (100, 30), (200, 60)], 1...5)
  func `a place on the loss strip shows the step that it stands for`(size: (Int, Int), lanes: Int) throws {
    var state = try explorer("x^2 + 10 y^2", size: Size(columns: size.0, rows: size.1))
    type("\n" + String(repeating: "a", count: lanes - 1), into: &state)
    let (run, panel) = (try #require(state.run), try #require(state.layout.panel))
    // The verdict at the end may move the strips, so each is looked for anew.
    for place in SidePanel.lossStrips(of: state).indices {
      state.update(.showStart)
      let strip = try #require(SidePanel.lossStrips(of: state).dropFirst(place).first)
      #expect(strip.row < panel.endRow - 1 && strip.endColumn < panel.endColumn)
      let events = [(Mouse.Kind.press, strip.column, 0), (.drag, strip.endColumn - 1, run.lastStep)]
      for (kind, column, step) in events {
        if let action = state.action(for: .mouse(Mouse(kind, column: column, row: strip.row))) { state.update(action) }
        #expect(state.run?.step == step && state.run?.isPlaying == false)
      }
      state.update(.release)
    }
    #expect(Screen.render(state, picture: MapPicture(state)).size == state.size)
  }

  @Test func `a drag on the loss strip goes on when the pointer strays from its row, until the button is up`() throws {
    var state = try explorer("x^2 + 10 y^2")
    type("\n", into: &state)
    let (last, strip) = (try #require(state.run).lastStep, try #require(SidePanel.lossStrips(of: state).first))
    func mouse(_ kind: Mouse.Kind, column: Int, row: Int) {
      if let action = state.action(for: .mouse(Mouse(kind, column: column, row: row))) { state.update(action) }
    }
    mouse(.press, column: strip.column, row: strip.row)
    mouse(.drag, column: strip.endColumn + 5, row: strip.row + 3)
    #expect(state.run?.step == last)
    mouse(.drag, column: 0, row: 0)
    #expect(state.run?.step == 0)
    mouse(.release, column: 0, row: 0)
    mouse(.drag, column: strip.endColumn, row: strip.row)
    #expect(state.run?.step == 0)
  }

  @Test func `a path that leaves the window has an arrow at the frame`() throws {
    var state = try explorer("x^2 + y^2", size: Size(columns: 100, rows: 30))
    for layer in [MapView.Layer.heat, .contours] { state.update(.toggle(layer)) }
    state.rate = 1.25
    type("\n>", into: &state)
    let plot = state.layout.plot
    let buffer = Screen.render(state, picture: MapPicture(state))
    let edge = (plot.row..<plot.endRow).flatMap {
      [buffer[plot.column, $0].glyph, buffer[plot.endColumn - 1, $0].glyph]
    }
    #expect(edge.contains("←") || edge.contains("→"))
  }

  @Test func `the rate of a run that got away is judged where it last was in the window`() throws {
    var state = try explorer("x^4 + y^4", size: Size(columns: 100, rows: 40))
    state.rate = 8
    type("\n>", into: &state)
    let run = try #require(state.run)
    #expect(run.trajectory.verdict.divergence != nil)
    let record = run.lanes[0].judged(upTo: run.step, in: state.view)
    #expect(state.view.contains(record.point))
    let probe = try #require(state.function.probe(at: record.point))
    let limit = try #require(probe.rateLimit)
    #expect(screen(state).contains("above the limit \(limit.shown) at"))
  }

  @Test func `descents begin with a rate that does not overshoot`() throws {
    // At a maximum there is no limit, and further down a small one.
    let state = try explorer("himmelblau")
    var (run, tried) = (state, 0)
    for key in ["hhhhhhhh", "jjj", "llllllllllll", "kkkkkk"] {
      type(key + "\n", into: &run)
      let divergence = try #require(run.run).trajectory.verdict.divergence
      #expect(divergence == nil, "\(String(describing: divergence))")
      tried += 1
    }
    #expect(tried == 4)
  }
}
