import NumberText
import Optimization
import Scenes

/// A descent on the map: computed at once, shown step by step.
package struct DescentRun {
  package let start: [Double]
  package let methodName: String
  package let rate: Double
  package let trajectory: Trajectory
  /// The iterate that is shown last.
  package private(set) var step = 0
  package var isPlaying = true

  private static let mostSteps = 500
  /// A run is played within about this many frames, however long it is.
  private static let mostFrames = 120

  package init(_ objective: Objective, from start: [Double], by entry: OptimizerCatalogue.Entry, rate: Double) {
    self.start = start
    self.rate = rate
    methodName = entry.title
    let settings = OptimizerSettings(rate: entry.settings.contains(.rate) ? .constant(rate) : nil)
    trajectory = Trajectory(
      objective, by: entry.make(settings), from: start, rules: StoppingRules(mostSteps: Self.mostSteps))
  }

  package var lastStep: Int { trajectory.steps }
  package var isAtEnd: Bool { step >= lastStep }
  package var shownRecords: ArraySlice<Trajectory.Record> {
    trajectory.records.prefix(min(step + 1, trajectory.records.count))
  }
  package var current: Trajectory.Record { shownRecords.last ?? trajectory.start }

  package mutating func show(step: Int) { self.step = min(max(step, 0), lastStep) }

  /// Goes on by one frame of the animation; stops at the end.
  package mutating func play() {
    guard isPlaying else { return }
    show(step: step + max(1, lastStep / Self.mostFrames))
    if isAtEnd { isPlaying = false }
  }

  /// How the rate compares with the limit at the iterate that is shown.
  package enum RateJudgement: String, Sendable {
    case safe = "below the limit"
    case close = "near the limit"
    case tooLarge = "above the limit: steps overshoot"
  }

  /// - Parameter limit: 2/λ there.
  package func judgement(limit: Double) -> RateJudgement {
    rate > limit ? .tooLarge : rate > 0.8 * limit ? .close : .safe
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
