/// Values on the way to a place, at four levels of distance.
struct Approach {
  /// Binary orders of magnitude from one level to the next, the deepest way first.
  static let spacings = [8, 5, 3, 2, 1]
  /// Places at each level, which show whether the function turns between the levels.
  private static let shares = [1, 0.84, 0.71]
  /// By how much less must happen from a level to the next one, 2⁸ times nearer, where there is a limit: if all goes one
  /// way, and if the function turns.
  private static let deaths = (monotone: 0.65, turning: 0.5)
  /// By how much no less happens where the function is unbounded.
  private static let persistence = 0.9
  /// A share of the values that is nothing.
  private static let nothing = 1e-6
  /// A share of the values by which they may differ where rounding hides all else.
  private static let alike = 1e-3

  private let spacing: Int
  /// At each level, the values from far to near.
  private let levels: [[Double]]
  /// What each pair of neighbouring levels may differ by because of rounding.
  private let noise: [Double]
  /// How much the function varies from one level to the end of the next.
  private let extents: [Double]
  private let steps: [Double]
  private let isMonotone: Bool
  /// The greatest magnitude of the values.
  let scale: Double

  var lastExtent: Double { extents[2] }
  var lastNoise: Double { noise[2] }

  init(_ function: some CurveFunction, from end: Double, reach: Double, spacing: Int) {
    self.spacing = spacing
    let places = (1...4).flatMap { level in
      Self.shares.map { end + reach * $0 * Double(sign: .plus, exponent: -spacing * level, significand: 1) }
    }
    let values = function.values(at: places)
    let errors = function.roundingErrors(at: places)
    let count = Self.shares.count
    let levels = (0..<4).map { Array(values[$0 * count..<($0 + 1) * count]) }
    let firsts = levels.map { $0[0] }
    let worst = (0..<4).map { errors[$0 * count..<($0 + 1) * count].max() ?? 0 }
    let noise = (0..<3).map { worst[$0] + worst[$0 + 1] }
    let steps = zip(firsts.dropFirst(), firsts).map { $0 - $1 }
    self.levels = levels
    self.noise = noise
    self.steps = steps
    extents = (0..<3).map { index in
      let seen = [firsts[index]] + levels[index + 1]
      return (seen.max() ?? 0) - (seen.min() ?? 0)
    }
    scale = firsts.map(\.magnitude).max() ?? 0
    let direction = steps.reduce(0, +) < 0 ? -1.0 : 1
    isMonotone = zip(values.indices, zip(values.dropFirst(), values)).allSatisfy { index, pair in
      direction * (pair.0 - pair.1) >= -noise[min(index / count, 2)]
    }
  }

  /// What is found, `nil` when rounding could make it look like this.
  var verdict: CurveBreak.Side? {
    let firsts = levels.map { $0[0] }
    if firsts.contains(where: \.isNaN) { return .undefined }
    if firsts[3].isInfinite { return .unbounded(isPositive: firsts[3] > 0) }
    if isMonotone, persists(1), persists(2) { return .unbounded(isPositive: steps[2] > 0) }
    let death = perLevel(isMonotone ? Self.deaths.monotone : Self.deaths.turning)
    if dies(2, death), isMonotone || dies(1, death) { return .finite(limit) }
    if extents[2] - noise[2] > death * (extents[1] + noise[1]) { return .unknown }
    if !isMonotone, extents[1] - noise[1] > death * (extents[0] + noise[0]) { return .unknown }
    return nil
  }

  /// The value that all levels share but for rounding, if there is one.
  var apparentLimit: (value: Double, error: Double)? {
    let spread = extents.reduce(0, +)
    guard spread <= Self.alike * scale, noise[2] <= Self.alike * scale else { return nil }
    return (levels[0][0], spread + noise[2])
  }

  private func persists(_ index: Int) -> Bool {
    let (step, before) = (steps[index], steps[index - 1])
    return step * before > 0
      && step.magnitude - noise[index] >= perLevel(Self.persistence) * (before.magnitude + noise[index - 1])
  }

  private func dies(_ index: Int, _ death: Double) -> Bool {
    extents[index] + noise[index] <= max(death * extents[index - 1], Self.nothing * scale, .leastNormalMagnitude)
  }

  /// A factor per 2⁸ as one per level: to the power of an eighth of the spacing.
  private func perLevel(_ factor: Double) -> Double {
    let eighth = factor.squareRoot().squareRoot().squareRoot()
    return (0..<spacing).reduce(1) { power, _ in power * eighth }
  }

  /// The last value, carried on as far as a geometric series goes (Aitken's Δ² process).
  private var limit: Double {
    let last = levels[3][0]
    guard isMonotone, steps[1] != 0 else { return last }
    let ratio = steps[2] / steps[1]
    guard ratio > 0, ratio < 0.5, noise[2] < steps[2].magnitude else { return last }
    return last + steps[2] * ratio / (1 - ratio)
  }
}
