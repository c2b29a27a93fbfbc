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
}
