import Plotting

/// Judges from samples whether a function is continuous on a range: evidence, no proof.
///
/// On a range that is short enough, a smooth function rises as its derivative says. A jump rises more than that, a pole
/// against the sign of the derivative or with slopes that change from one sample to the next. Whoever fails is halved and
/// asked again, so being too strict costs time only; being fooled takes a break that hides from five samples and whose
/// neighbourhood looks smooth.
enum SampledContinuity {
  /// Places in a range, uneven so that they do not march in step with a periodic function.
  private static let fractions = [0, 0.23, 0.51, 0.76, 1]
  /// How far a rise may be from what the slopes promise, as a share of what the steepest slope would make of it.
  private static let riseTolerance = 0.1
  /// How much of the steepest slope may come or go between two samples.
  private static let slopeTolerance = 0.6

  /// - Parameter valuesAndSlopes: The function and its derivative at any number of places.
  /// - Complexity: O(ranges), five samples for each.
  static func verdicts(
    over ranges: [ClosedRange<Double>], valuesAndSlopes: ([Double]) -> (values: [Double], slopes: [Double])
  ) -> [Continuity] {
    let count = fractions.count
    let xs = ranges.flatMap { range in
      fractions.map { $0 == 1 ? range.upperBound : range.lowerBound + (range.upperBound - range.lowerBound) * $0 }
    }
    let (values, slopes) = valuesAndSlopes(xs)
    return ranges.indices.map { index in
      let part = (index * count)..<((index + 1) * count)
      return verdict(xs: xs[part], values: values[part], slopes: slopes[part])
    }
  }

  private static func verdict(
    xs: ArraySlice<Double>, values: ArraySlice<Double>, slopes: ArraySlice<Double>
  ) -> Continuity {
    if values.allSatisfy(\.isNaN) { return .undefined }
    guard values.allSatisfy(\.isFinite) else { return .unknown }
    let largest = values.map(\.magnitude).max() ?? 0
    let rounding = 16 * largest.ulp
    if (values.max() ?? 0) - (values.min() ?? 0) <= rounding { return .continuous }
    guard slopes.allSatisfy(\.isFinite) else { return .unknown }
    let steepest = slopes.map(\.magnitude).max() ?? 0
    for index in xs.indices.dropLast() {
      let width = xs[index + 1] - xs[index]
      let promised = width * (slopes[index] + slopes[index + 1]) / 2
      let error = (values[index + 1] - values[index] - promised).magnitude
      if error > riseTolerance * steepest * width + rounding { return .unknown }
      if (slopes[index + 1] - slopes[index]).magnitude > slopeTolerance * steepest { return .unknown }
    }
    return .continuous
  }
}
