import TestSupport
import Testing

@testable import Optimization

@Suite struct BasinsTests {
  @Test func `Himmelblau has four basins`() throws {
    let axis = stride(from: -4.5, through: 4.5, by: 1.5).map { $0 }
    let basins = Basins(
      of: try objective(StudyFunctions.himmelblau), by: GradientDescent(.fixed(.constant(0.01))), columns: axis,
      rows: axis, rules: StoppingRules(mostSteps: 500))
    #expect(basins.ends.filter { $0.kind == .minimum }.count == 4)
    #expect(
      basins.ends.map(\.count).reduce(0, +)
        == basins.outcomes.filter { if case .end = $0 { true } else { false } }.count)
    guard case .end(let place) = basins.outcome(column: 5, row: 4) else {
      Issue.record("(3, 1.5) leads nowhere")
      return
    }
    #expect(basins.ends[place].point[0].isClose(to: 3) && basins.ends[place].point[1].isClose(to: 2))
  }

  @Test func `starts that fall for ever are told apart`() throws {
    let basins = Basins(
      of: try objective(StudyFunctions.cubic), by: GradientDescent(.fixed(.constant(0.1))), columns: [-1, 1], rows: [1],
      rules: StoppingRules(mostSteps: 20_000))
    #expect(basins.outcome(column: 0, row: 0) == .diverged)
    #expect(basins.outcome(column: 1, row: 0) == .end(0))
    #expect(basins.ends.map(\.kind) == [.degenerate])
  }
}
