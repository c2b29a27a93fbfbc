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

@Suite struct RateMapTests {
  @Test func `gradient descent converges exactly below 2/L`() throws {
    let entry = try #require(OptimizerCatalogue.entry(named: "gd"))
    let map = RateMap(
      of: try objective("2(w-3)^2"), rates: [0.1, 0.25, 0.4, 0.5, 0.6], coordinates: [0, 10], of: 0, by: entry,
      from: [0],
      rules: StoppingRules(mostSteps: 200))
    for row in 0..<2 {
      guard case .converged(let slow) = map.outcome(rate: 0, row: row) else {
        Issue.record("0.1 must converge")
        return
      }
      #expect(slow > 10)
      #expect(map.outcome(rate: 1, row: row) == .converged(steps: 1))
      #expect(map.outcome(rate: 3, row: row) == .unfinished)
      if case .diverged = map.outcome(rate: 4, row: row) {} else { Issue.record("0.6 must diverge") }
    }
  }

  /// Momentum is stable exactly for 0 < ηλ < 2 + 2β.
  @Test func `momentum widens the range of rates`() throws {
    let entry = try #require(OptimizerCatalogue.entry(named: "momentum"))
    let map = RateMap(
      of: try objective("x^2/2"), rates: [1.9, 2.1, 2.9, 3.1], momenta: [0, 0.5], by: entry, from: [1],
      rules: StoppingRules(mostSteps: 2000))
    func isStable(_ rate: Int, _ row: Int) -> Bool {
      if case .converged = map.outcome(rate: rate, row: row) { true } else { false }
    }
    #expect((0..<4).map { isStable($0, 0) } == [true, false, false, false])
    #expect((0..<4).map { isStable($0, 1) } == [true, true, true, false])
  }
}

@Suite struct RandomStartTests {
  @Test func `a seed gives the same starts within the box`() throws {
    let box = try #require(Box(lower: [-1, 10], upper: [1, 20]))
    let starts = randomStarts(20, in: box, seed: 42)
    #expect(starts == randomStarts(20, in: box, seed: 42))
    #expect(starts != randomStarts(20, in: box, seed: 43))
    #expect(starts.allSatisfy(box.contains))
  }

  /// The first output of the reference implementation for seed 1234567.
  @Test func `the generator is SplitMix64`() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }
}
