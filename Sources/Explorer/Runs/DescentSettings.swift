import Optimization

/// What a user chooses of a descent besides its start: methods that share their rate and their momentum.
package struct DescentSettings: Equatable, Sendable {
  /// Places in `OptimizerCatalogue.all`, each once and at least one; the rivals come after the first.
  package private(set) var methods = [0]
  package var rate: Double
  package var momentum = 0.9
  /// What else the methods are made with: the course of the rate, the search for step sizes.
  private var others = OptimizerSettings()
  /// When descents stop; the steps are the gradients of each method in a race.
  package private(set) var rules = StoppingRules(mostSteps: DescentRun.budget)

  /// More lanes could not be told apart.
  package static let mostMethods = 5

  package init(rate: Double) { self.rate = rate }

  /// The settings of a descent that somebody else has chosen.
  package init(_ methods: [OptimizerCatalogue.Entry], _ settings: OptimizerSettings, rules: StoppingRules) {
    let places = methods.compactMap { entry in OptimizerCatalogue.all.firstIndex { $0.name == entry.name } }
    if !places.isEmpty { self.methods = places }
    let own = methods.first?.make(settings).parameters.first { $0.name == "rate" }?.value
    rate = settings.rate?.initial ?? own ?? 0.1
    momentum = settings.momentum ?? momentum
    (others, self.rules) = (settings, rules)
  }

  package var entries: [OptimizerCatalogue.Entry] { methods.map { OptimizerCatalogue.all[$0] } }

  /// Whether any of the methods takes a setting.
  package func takes(_ setting: OptimizerCatalogue.Setting) -> Bool {
    entries.contains { $0.settings.contains(setting) }
  }

  /// The settings that a method is made with.
  package func values(for entry: OptimizerCatalogue.Entry) -> OptimizerSettings {
    OptimizerSettings(
      rate: entry.settings.contains(.rate) ? others.rate?.starting(at: rate) ?? .constant(rate) : nil,
      momentum: entry.settings.contains(.momentum) ? momentum : nil,
      size: entry.settings.contains(.lineSearch) ? others.size : nil)
  }

  // MARK: Changes

  /// Puts the next method that is not in the race in the place of the newest one.
  package mutating func changeNewest() {
    let newest = methods.removeLast()
    methods.append(Self.next(after: newest, excluding: methods) ?? newest)
  }

  /// - Returns: The rival; `nil` if there is no room for one.
  package mutating func addRival() -> OptimizerCatalogue.Entry? {
    guard methods.count < Self.mostMethods, let rival = Self.next(after: methods.last ?? 0, excluding: methods) else {
      return nil
    }
    methods.append(rival)
    return OptimizerCatalogue.all[rival]
  }

  /// - Returns: The newest rival, which is out of the race now; `nil` if there is none.
  package mutating func removeRival() -> OptimizerCatalogue.Entry? {
    methods.count > 1 ? OptimizerCatalogue.all[methods.removeLast()] : nil
  }

  /// The next method of the catalogue, which is a circle, that is none of the given ones.
  private static func next(after method: Int, excluding taken: [Int]) -> Int? {
    let count = OptimizerCatalogue.all.count
    return (1...count).lazy.map { (method + $0) % count }.first { !taken.contains($0) }
  }
}

/// Rates on a ladder that a person can read: ten rungs for each power of ten, three digits each.
package enum RateLadder {
  private static let rungs = [1.0, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.4, 8]
  private static let powers = -8...2

  private static let all: [Double] = powers.flatMap { power in
    rungs.map { rung in
      var value = rung
      for _ in 0..<abs(power) { value = power < 0 ? value / 10 : value * 10 }
      return value
    }
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
