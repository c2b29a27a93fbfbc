import Optimization

/// Rates on a ladder that a person can read: ten rungs for each power of ten, three digits each.
package enum RateLadder {
  /// In hundredths, so that every rate is a quotient of whole numbers and thereby the double nearest to its decimals.
  private static let rungs = [100.0, 125, 160, 200, 250, 320, 400, 500, 640, 800]
  private static let powers = -8...2

  private static let all: [Double] = powers.flatMap { power in
    let divisor = (0..<(2 - power)).reduce(1.0) { product, _ in product * 10 }
    return rungs.map { $0 / divisor }
  }

  /// The next rung up or down.
  package static func step(from rate: Double, by count: Int) -> Double {
    let nearest = all.indices.min { (all[$0] - rate).magnitude < (all[$1] - rate).magnitude } ?? 0
    return all[min(max(nearest + count, 0), all.count - 1)]
  }

  /// A rate to begin with: 0.1, or less where the limit asks for it.
  package static func start(limit: Double?) -> Double {
    guard let limit else { return 0.1 }
    return all.last { $0 <= min(0.1, limit / 2) } ?? all[0]
  }

  /// Steps of gradient descent after which a rate that is too large has shown itself.
  private static let trialSteps = 60
  private static let mostTrials = 8

  /// A rate to begin with from a point: smaller where gradient descent with the one that suits the point would overshoot on
  /// its way.
  static func start(_ objective: Objective, from point: [Double], limit: Double?) -> Double {
    var rate = start(limit: limit)
    let rules = StoppingRules(mostSteps: trialSteps)
    for _ in 0..<mostTrials {
      let trial = Trajectory(objective, by: GradientDescent(.fixed(.constant(rate))), from: point, rules: rules)
      guard case .overshoot = trial.verdict.divergence else { return rate }
      // Three rungs are half.
      rate = step(from: rate, by: -3)
    }
    return rate
  }
}

/// Momenta closer together where they matter: near 1.
package enum MomentumLadder {
  private static let all = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 0.99, 0.995, 0.999]

  /// The next rung up or down.
  package static func step(from momentum: Double, by count: Int) -> Double {
    let nearest = all.indices.min { (all[$0] - momentum).magnitude < (all[$1] - momentum).magnitude } ?? 0
    return all[min(max(nearest + count, 0), all.count - 1)]
  }
}
