/// What a picture can ask of a function of one variable.
///
/// Plotting knows nothing of formulas; whoever has a function supplies this.
package protocol CurveFunction {
  /// Values at n places, NaN where undefined.
  func values(at xs: [Double]) -> [Double]

  /// What is known of the function on each of n ranges, both ends included.
  func continuity(over ranges: [ClosedRange<Double>]) -> [Continuity]

  /// How far the values at n places may be from the exact ones because of rounding; 0 where nothing is known of it.
  func roundingErrors(at xs: [Double]) -> [Double]

  /// How long a value takes, in arithmetic operations.
  var operationsPerValue: Int { get }
}

extension CurveFunction {
  package var operationsPerValue: Int { 1 }

  package func roundingErrors(at xs: [Double]) -> [Double] { [Double](repeating: 0, count: xs.count) }
}

/// What is known of a function on a range.
package enum Continuity: Sendable {
  /// Defined and continuous everywhere: samples may be joined.
  case continuous
  /// Defined nowhere.
  case undefined
  /// Neither of them, or not yet known: a smaller range may tell.
  case unknown
}
