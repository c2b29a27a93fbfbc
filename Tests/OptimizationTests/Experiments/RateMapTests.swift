import TestSupport
import Testing

@testable import Optimization

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
