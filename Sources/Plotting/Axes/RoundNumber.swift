import NumberText

/// Numbers as a person would write them.
package enum RoundNumber {
  /// The number with the fewest decimals in a range; its middle if all need more than twelve.
  package static func roundest(in range: ClosedRange<Double>) -> Double {
    let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
    for decimals in 0...12 {
      let unit = Ticks.powerOfTen(decimals)
      let candidate = (middle * unit).rounded() / unit
      // Zero without a sign.
      if range.contains(candidate) { return candidate == 0 ? 0 : candidate }
    }
    return middle
  }

  /// The number with the fewest significant digits that is at most a tolerance away from another; that one itself where it
  /// is not finite, or needs all of its digits.
  package static func roundest(near value: Double, within tolerance: Double) -> Double {
    if value.magnitude <= tolerance { return 0 }
    let candidates = (1...16).lazy.compactMap { Double(value.text(significant: $0)) }
    return candidates.first { ($0 - value).magnitude <= tolerance } ?? value
  }
}
