/// Several methods from the same start, each with the same number of gradient evaluations.
package struct Race: Sendable {
  /// A method and its run.
  package struct Lane: Sendable {
    /// As on the command line.
    package let name: String
    package let title: String
    package let trajectory: Trajectory
  }

  /// The gradient evaluations that every method may use.
  package let budget: Int
  /// In the order given.
  package let lanes: [Lane]

  /// - Parameter entrants: Names and titles with the methods.
  /// - Complexity: O(entrants · budget) evaluations.
  package init(
    _ entrants: [(name: String, title: String, optimizer: any Optimizer)], on objective: Objective,
    from start: [Double], budget: Int, rules: StoppingRules = StoppingRules(),
    capacity: Int = Trajectory.defaultCapacity
  ) {
    var rules = rules
    rules.gradientBudget = budget
    rules.mostSteps = max(rules.mostSteps, budget)
    self.budget = budget
    lanes = entrants.map { entrant in
      Lane(
        name: entrant.name, title: entrant.title,
        trajectory: Trajectory(objective, by: entrant.optimizer, from: start, rules: rules, capacity: capacity))
    }
  }

  /// The lanes by their last value, the lowest first; runs that got away last.
  package var ranking: [Lane] {
    func key(_ lane: Lane) -> Double {
      let hasLeft = lane.trajectory.verdict.divergence != nil
      return hasLeft || lane.trajectory.end.value.isNaN ? .infinity : lane.trajectory.end.value
    }
    return lanes.enumerated().sorted { (key($0.element), $0.offset) < (key($1.element), $1.offset) }.map(\.element)
  }
}
