/// Says when the next frame may be shown: at most 60 a second.
struct FrameClock {
  private var due = ContinuousClock.now

  static let interval: Duration = .nanoseconds(1_000_000_000 / 60)

  /// Whole milliseconds until the next frame is due, 0 once it is.
  func millisecondsLeft(at now: ContinuousClock.Instant = .now) -> Int {
    now < due ? Int(((due - now) / .milliseconds(1)).rounded(.up)) : 0
  }

  /// A frame was shown.
  mutating func tick(at now: ContinuousClock.Instant = .now) { due = now + Self.interval }
}
