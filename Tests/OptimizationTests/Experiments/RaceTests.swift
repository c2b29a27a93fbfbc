import TestSupport
import Testing

@testable import Optimization

@Suite struct RaceTests {
  @Test func `every method has the same budget of gradients`() throws {
    let entrants = OptimizerCatalogue.all.filter { $0.settings.contains(.rate) }.map {
      (name: $0.name, title: $0.title, optimizer: $0.make(OptimizerSettings(rate: .constant(0.001))))
    }
    let race = Race(entrants, on: try objective(StudyFunctions.rosenbrock), from: [-1.2, 1], budget: 60)
    #expect(race.lanes.map(\.name) == entrants.map(\.name))
    for lane in race.lanes { #expect(lane.trajectory.evaluations.gradients == 60) }
    let values = race.ranking.map(\.trajectory.end.value)
    #expect(values == values.sorted())
  }

  @Test func `who gets away comes last`() throws {
    let race = Race(
      [
        ("far", "too fast", GradientDescent(.fixed(.constant(2)))),
        ("near", "slow", GradientDescent(.fixed(.constant(0.1)))),
      ], on: try objective("x^3 + x^2 y + y^2"), from: [1, 1], budget: 100)
    #expect(race.ranking.map(\.name) == ["near", "far"])
  }
}
