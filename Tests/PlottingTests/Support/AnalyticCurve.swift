import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A function with its breaks and domain written by hand, so that what it says about continuity is the truth.
struct AnalyticCurve: CurveFunction {
  var function: @Sendable (Double) -> Double
  /// Where it is not continuous, or where nothing can be proven.
  var breaks: [Double] = []
  /// Where it is undefined, ends included.
  var gap: ClosedRange<Double>?
  /// Around which it oscillates without end: only ranges that keep their distance can be proven.
  var turmoil: Double?

  func values(at xs: [Double]) -> [Double] { xs.map(function) }

  func continuity(over ranges: [ClosedRange<Double>]) -> [Continuity] {
    ranges.map { range in
      if let gap, gap.contains(range.lowerBound), gap.contains(range.upperBound) { return .undefined }
      if let gap, gap.overlaps(range) { return .unknown }
      if let turmoil {
        let distance = min((range.lowerBound - turmoil).magnitude, (range.upperBound - turmoil).magnitude)
        if range.contains(turmoil) || range.upperBound - range.lowerBound > distance * distance { return .unknown }
      }
      return breaks.contains { range.contains($0) } ? .unknown : .continuous
    }
  }
}

extension AnalyticCurve {
  /// a·x + b.
  static func line(_ slope: Double, _ intercept: Double = 0) -> AnalyticCurve {
    AnalyticCurve(function: { slope * $0 + intercept })
  }

  static let parabola = AnalyticCurve(function: { $0 * $0 })
  static let reciprocal = AnalyticCurve(function: { 1 / $0 }, breaks: [0])
  static let floor = AnalyticCurve(function: { $0.rounded(.down) }, breaks: (-20...20).map(Double.init))
  static let root = AnalyticCurve(function: { $0.squareRoot() }, gap: -100 ... -Double.leastNonzeroMagnitude)
  static let absolute = AnalyticCurve(function: { $0.magnitude }, breaks: [0])
  static let cubeRoot = AnalyticCurve(function: { cbrt($0) }, breaks: [0])
  static let tangent = AnalyticCurve(
    function: { tan($0) }, breaks: (-6...5).map { (Double($0) + 0.5) * Double.pi })
  static let logarithm = AnalyticCurve(function: { log($0) }, breaks: [0], gap: -100 ... -Double.leastNonzeroMagnitude)
  static let sign = AnalyticCurve(function: { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 }, breaks: [0])
  static let hole = AnalyticCurve(function: { ($0 * $0 - 1) / ($0 - 1) }, breaks: [1])
  static let turbulent = AnalyticCurve(function: { sin(1 / $0) }, turmoil: 0)

  /// The function seen in a mirror: f(−x).
  var mirrored: AnalyticCurve {
    AnalyticCurve(function: { [function] in function(-$0) }, breaks: breaks.map { -$0 })
  }

  /// A curve over a window, surveyed as finely as for 80 columns.
  func curve(
    over window: AxisRange, label: String = "", stroke: Curve.Stroke = .solid, role: Curve.Role = .function
  ) -> Curve {
    Curve(
      self, survey: CurveSurvey(self, over: window, cells: 320), label: label, stroke: stroke, role: role)
  }
}
