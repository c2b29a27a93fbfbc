/// How many steps a method needs over a grid of rates and a second quantity: the momentum or the start.
package struct RateMap: Equatable, Sendable {
  /// How a run ended.
  package enum Outcome: Equatable, Sendable {
    case converged(steps: Int)
    case diverged(step: Int)
    /// The allowance was used up.
    case unfinished
  }

  /// The rates.
  package let rates: [Double]
  /// The second quantity, one value for each row.
  package let rows: [Double]
  /// Row by row.
  package let outcomes: [Outcome]

  package func outcome(rate: Int, row: Int) -> Outcome { outcomes[row * rates.count + rate] }

  /// The general map.
  ///
  /// - Parameter run: The method and the start for a rate and a row.
  /// - Complexity: O(rates · rows · steps) gradients.
  package init(
    of objective: Objective, rates: [Double], rows: [Double], rules: StoppingRules,
    run: (_ rate: Double, _ row: Double) -> (optimizer: any Optimizer, start: [Double])
  ) {
    self.rates = rates
    self.rows = rows
    outcomes = rows.flatMap { row in
      rates.map { rate in
        let (optimizer, start) = run(rate, row)
        var descent = Descent(objective, by: optimizer, from: start, rules: rules)
        descent.run()
        return switch descent.stop {
        case .gradient?, .step?, .change?: .converged(steps: descent.iterate.step)
        case .iterations?, nil: .unfinished
        default: .diverged(step: descent.iterate.step)
        }
      }
    }
  }

  /// Rate × momentum from one start.
  package init(
    of objective: Objective, rates: [Double], momenta: [Double], by entry: OptimizerCatalogue.Entry,
    from start: [Double], rules: StoppingRules
  ) {
    self.init(of: objective, rates: rates, rows: momenta, rules: rules) { rate, momentum in
      (entry.make(OptimizerSettings(rate: .constant(rate), momentum: momentum)), start)
    }
  }

  /// Rate × one coordinate of the start.
  package init(
    of objective: Objective, rates: [Double], coordinates: [Double], of place: Int, by entry: OptimizerCatalogue.Entry,
    from start: [Double], settings: OptimizerSettings = OptimizerSettings(), rules: StoppingRules
  ) {
    self.init(of: objective, rates: rates, rows: coordinates, rules: rules) { rate, coordinate in
      var (settings, start) = (settings, start)
      settings.rate = .constant(rate)
      start[place] = coordinate
      return (entry.make(settings), start)
    }
  }
}
