/// A measurement beside what is allowed: milliseconds, bytes or megabytes, as its name says.
struct Allowance {
  let name: String
  let measured: Double
  let allowed: Double

  init(_ name: String, _ measured: Double, allowed: Double) {
    (self.name, self.measured, self.allowed) = (name, measured, allowed)
  }

  /// Name, measured and allowed; their ratio, where something is allowed at all.
  var line: String {
    let ratio = allowed > 0 ? String((measured / allowed * 100).rounded() / 100) : measured == 0 ? "0.0" : "inf"
    return [name, String((measured * 1000).rounded() / 1000), String(allowed), ratio].joined(separator: "\t")
  }
}

/// Times and bytes of one frame after another.
struct FrameSeries {
  private var milliseconds: [Double] = []
  private var bytes: [Int] = []

  mutating func add(_ duration: Duration, bytes count: Int) {
    milliseconds.append(duration / .milliseconds(1))
    bytes.append(count)
  }

  var medianMilliseconds: Double { milliseconds.sorted()[milliseconds.count / 2] }
  var mostMilliseconds: Double { milliseconds.max() ?? 0 }
  var medianBytes: Double { Double(bytes.sorted()[bytes.count / 2]) }
}
