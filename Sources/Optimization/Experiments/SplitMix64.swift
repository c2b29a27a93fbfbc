/// Random numbers that a seed determines, the same on every machine (Steele, Lea & Flood, "Fast splittable pseudorandom
/// number generators", OOPSLA 2014).
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// A number from an interval, of 53 random bits; independent of how the standard library draws.
  package mutating func uniform(in lower: Double, _ upper: Double) -> Double {
    lower + (upper - lower) * (Double(next() >> 11) * 0x1p-53)
  }
}

/// Points drawn uniformly from a box with finite bounds: the same for the same seed.
package func randomStarts(_ count: Int, in box: Box, seed: UInt64) -> [[Double]] {
  var random = SplitMix64(seed: seed)
  return (0..<count).map { _ in zip(box.lower, box.upper).map { random.uniform(in: $0, $1) } }
}
