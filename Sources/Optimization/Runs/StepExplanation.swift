import NumberText

/// One step of a run in words and numbers.
package struct StepExplanation: Equatable, Sendable {
  /// The arithmetic of one coordinate.
  package struct Line: Equatable, Sendable {
    /// The name of the variable.
    package let variable: String
    /// The right-hand side of the rule with numbers, such as `1 - 0.1 · 5`.
    package let substitution: String
    /// The new coordinate.
    package let result: Double

    /// `x = 1 - 0.1 · 5 = 0.5`.
    package var text: String { "\(variable) = \(substitution) = \(result.text(significant: 6))" }
  }

  /// The number t of the iterate that the step leads to.
  package let step: Int
  package let updateRule: String
  package let parameters: [Parameter]
  package let before: Iterate
  package let after: Iterate
  /// What the method remembered before the step.
  package let memory: [Memory]
  /// One line for each variable.
  package let lines: [Line]

  /// Repeats a run up to a step.
  ///
  /// - Parameter step: At least 1.
  /// - Returns: `nil` if the run ends before that step.
  /// - Complexity: O(step) evaluations.
  package init?(
    ofStep step: Int, of objective: Objective, by optimizer: any Optimizer, from start: [Double],
    rules: StoppingRules = StoppingRules()
  ) {
    var descent = Descent(objective, by: optimizer, from: start, rules: rules)
    while descent.iterate.step < step - 1, descent.stop == nil { descent.advance() }
    guard step >= 1, descent.stop == nil else { return nil }
    let (before, memory) = (descent.iterate, descent.optimizer.memory)
    descent.advance()
    let (after, moved) = (descent.iterate, descent.optimizer)
    self.step = step
    updateRule = moved.updateRule
    parameters = moved.parameters
    (self.before, self.after, self.memory) = (before, after, memory)
    lines = objective.names.enumerated().map { place, name in
      Line(
        variable: name, substitution: moved.substitution(place, from: before, to: after, memory: memory),
        result: after.point[place])
    }
  }
}
