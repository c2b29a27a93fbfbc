import Autodiff
import Plotting

/// The difference quotient (f(p + δv) − f(p)) / δ as a function of δ, for limits that no rule for a formula gives, such as
/// that of x² sin(1/x) continued by 0.
struct DifferenceQuotient: CurveFunction {
  private let point: [Double]
  private let direction: [Double]
  private let value: ScalarEvaluator
  private let enclosure: IntervalEvaluator
  /// f(p), and how far it may be off.
  private let start: (value: Double, error: Double)

  /// - Parameters:
  ///   - node: A scalar node of the graph.
  ///   - point: d coordinates.
  ///   - direction: d components of any length.
  init(of node: NodeID, in graph: ExpressionGraph, at point: [Double], along direction: [Double]) {
    (self.point, self.direction) = (point, direction)
    var value = ScalarEvaluator(Program(graph, outputs: [node]))
    var enclosure = IntervalEvaluator(graph, outputs: [node])
    enclosure.evaluate(over: point.map { Interval($0) })
    start = (value.evaluate(at: point)[0], enclosure[0].interval.width)
    (self.value, self.enclosure) = (value, enclosure)
  }

  func values(at deltas: [Double]) -> [Double] {
    var value = value
    return deltas.map { delta in
      (value.evaluate(at: zip(point, direction).map { $0 + delta * $1 })[0] - start.value) / delta
    }
  }

  /// What the place and both values may be off, over δ.
  func roundingErrors(at deltas: [Double]) -> [Double] {
    var enclosure = enclosure
    return deltas.map { delta in
      enclosure.evaluate(
        over: zip(point, direction).map { start, slope in
          let place = start + delta * slope
          return slope == 0 ? Interval(place) : Interval(place.nextDown, place.nextUp)
        })
      let error = (enclosure[0].interval.width + start.error) / delta.magnitude
      return error.isFinite ? error : 0
    }
  }

  func continuity(over ranges: [ClosedRange<Double>]) -> [Continuity] { ranges.map { _ in .unknown } }

  /// What it tends to for δ → 0, as far as its values tell.
  struct Limit {
    fileprivate let limit: OneSidedLimit

    /// The limit: infinite where the quotient is unbounded, NaN where it has none. A number that rules for formulas give is
    /// exact, and stands wherever the values do not contradict it.
    func value(orElse exact: Double) -> Double {
      switch limit.side {
      case .finite(let value):
        let ends = value - limit.error...value + limit.error
        return ends.contains(exact) ? exact : RoundNumber.roundest(in: ends)
      case .unbounded(let isPositive): return isPositive ? .infinity : -.infinity
      case .undefined, .unknown: return exact
      }
    }
  }

  /// The limits from above and from below.
  var limits: (above: Limit, below: Limit) {
    let above = OneSidedLimit(self, from: 0, reach: 1)
    return (Limit(limit: above), Limit(limit: OneSidedLimit(self, from: 0, reach: -1).merged(with: above)))
  }
}
