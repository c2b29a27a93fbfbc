/// Encloses the values of one scalar function over boxes as tightly as its gradient allows, and proves continuity.
///
/// Three enclosures are intersected: the natural one; the mean-value form f(c) + ∇f(X) · (X − c); and, by each variable in
/// which the gradient has one sign on the box, the values at its ends (Moore, Kearfott & Cloud, Introduction to Interval
/// Analysis, 2009, ch. 6). It owns scratch memory: keep one per thread. No evaluation allocates.
package struct FunctionEnclosure {
  private var value: IntervalEvaluator
  private var gradient: IntervalEvaluator
  private var low: [Interval]
  private var high: [Interval]

  /// - Parameters:
  ///   - graph: Whose variables are the coordinates of a box.
  ///   - output: A scalar node.
  package init(_ graph: ExpressionGraph, of output: NodeID) {
    var graph = graph
    let safe = graph.recognisingSafeForms(in: [output])
    value = IntervalEvaluator(graph, outputs: safe)
    let partials = graph.gradient(of: safe[0], by: graph.variables.indices.map(graph.variable))
    gradient = IntervalEvaluator(graph, outputs: partials)
    low = [Interval](repeating: .zero, count: graph.variables.count)
    high = low
  }

  /// The values on a box of d intervals, and what is known of the function there.
  ///
  /// - Complexity: O(steps of the value and the gradient).
  package mutating func enclosure(over box: [Interval]) -> DecoratedInterval {
    value.evaluate(over: box)
    let natural = value[0]
    // The mean-value theorem needs a continuous function and, off single points, a gradient.
    guard natural.isContinuous, !box.allSatisfy(\.isPoint), box.allSatisfy(\.isBounded) else { return natural }
    gradient.evaluate(over: box)
    guard box.indices.allSatisfy({ gradient[$0].decoration >= .defined }) else { return natural }
    let tight = natural.interval.intersection(valuesBetweenEnds(of: box)).intersection(meanValueForm(over: box))
    return tight.isEmpty ? natural : DecoratedInterval(tight, natural.decoration)
  }

  /// What is known of the function on a box of d intervals, by the natural extension alone. O(steps of the value).
  package mutating func decoration(over box: [Interval]) -> Decoration {
    value.evaluate(over: box)
    return value[0].decoration
  }

  /// The partial derivatives on a box of d intervals.
  package mutating func gradient(over box: [Interval]) -> [DecoratedInterval] {
    gradient.evaluate(over: box)
    return box.indices.map { gradient[$0] }
  }

  /// The values in two parts where one pole or jump divides them, else in one.
  package mutating func parts(over box: [Interval]) -> [DecoratedInterval] { value.parts(of: 0, over: box) }

  /// Whether the function is proven to be defined and continuous on a box; `false` proves nothing.
  ///
  /// A box on which the proof fails is halved across its longest side, because closed parts on which a function is
  /// continuous make a whole on which it is.
  ///
  /// - Parameters:
  ///   - box: d intervals.
  ///   - bisections: How often to halve.
  /// - Complexity: O(steps · 2ᵇⁱˢᵉᶜᵗⁱᵒⁿˢ), a few times the steps as a rule.
  package mutating func isContinuous(over box: [Interval], bisections: Int = 3) -> Bool {
    for (place, side) in box.enumerated() { low[place] = side }
    return provesContinuity(bisections: bisections)
  }

  /// Whether the function is continuous on the box in `low`, which is put back afterwards.
  private mutating func provesContinuity(bisections: Int) -> Bool {
    value.evaluate(over: low)
    if value[0].isContinuous { return true }
    guard bisections > 0, value[0].decoration != .empty,
      let longest = low.indices.max(by: { low[$0].width < low[$1].width })
    else { return false }
    let side = low[longest]
    let middle = side.midpoint
    defer { low[longest] = side }
    guard side.lower < middle, middle < side.upper else { return false }
    low[longest] = Interval(side.lower, middle)
    guard provesContinuity(bisections: bisections - 1) else { return false }
    low[longest] = Interval(middle, side.upper)
    return provesContinuity(bisections: bisections - 1)
  }

  /// From the values where all monotone variables are at their low ends to those where they are at their high ends.
  private mutating func valuesBetweenEnds(of box: [Interval]) -> Interval {
    var isMonotone = false
    for (place, side) in box.enumerated() {
      let slope = gradient[place].interval
      (low[place], high[place]) = (side, side)
      if slope.lower >= 0 {
        (low[place], high[place]) = (Interval(side.lower), Interval(side.upper))
      } else if slope.upper <= 0 {
        (low[place], high[place]) = (Interval(side.upper), Interval(side.lower))
      } else {
        continue
      }
      isMonotone = true
    }
    guard isMonotone else { return .entire }
    value.evaluate(over: low)
    let least = value[0].interval.lower
    value.evaluate(over: high)
    return Interval(least, value[0].interval.upper)
  }

  private mutating func meanValueForm(over box: [Interval]) -> Interval {
    for (place, side) in box.enumerated() { low[place] = Interval(side.midpoint) }
    value.evaluate(over: low)
    var sum = value[0].interval
    for (place, side) in box.enumerated() { sum = sum + gradient[place].interval * (side - low[place]) }
    return sum
  }
}
