/// Two pieces of work timed in turn, so that whatever else the machine does meets both alike.
struct PairedMeasurement {
  let name: String
  /// Medians over the pairs.
  let ours: Duration
  let reference: Duration
  /// The median of the ratios of the pairs, ours to reference.
  let ratio: Double

  /// - Parameter pairs: How often each is run; one more run of each warms up.
  init(_ name: String, pairs: Int = 101, ours: () -> Void, reference: () -> Void) {
    let clock = ContinuousClock()
    ours()
    reference()
    var times: [(ours: Duration, reference: Duration)] = []
    for _ in 0..<pairs {
      let first = clock.measure(ours)
      times.append((first, clock.measure(reference)))
    }
    self.name = name
    self.ours = Self.median(times.map(\.ours))
    self.reference = Self.median(times.map(\.reference))
    ratio = Self.median(times.map { $0.ours / $0.reference })
  }

  /// One piece of work against the time allowed for it.
  init(_ name: String, runs: Int = 101, allowed: Duration, work: () -> Void) {
    let clock = ContinuousClock()
    work()
    self.name = name
    ours = Self.median((0..<runs).map { _ in clock.measure(work) })
    reference = allowed
    ratio = ours / allowed
  }

  private static func median<Value: Comparable>(_ values: [Value]) -> Value { values.sorted()[values.count / 2] }

  /// Name, ours and reference in milliseconds, ratio; separated by tabs.
  var line: String {
    [name, milliseconds(ours), milliseconds(reference), decimals(ratio, 100)].joined(separator: "\t")
  }

  private func milliseconds(_ duration: Duration) -> String { decimals(duration / .milliseconds(1), 1000) }

  private func decimals(_ value: Double, _ scale: Double) -> String { String((value * scale).rounded() / scale) }
}
