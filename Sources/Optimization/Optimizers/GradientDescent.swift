/// Gradient descent: x ← x − η g, or x ← x − α g with α from a line search.
///
/// Along an eigenvector of the Hessian with eigenvalue λ every step multiplies the error by 1 − ηλ, so near a minimum the
/// method converges exactly for 0 < η < 2/L with the largest eigenvalue L (Nesterov, Lectures on Convex Optimization, §1.2).
package struct GradientDescent: Optimizer, Equatable {
  package let size: StepSize
  private var direction: [Double] = []

  package init(_ size: StepSize) { self.size = size }

  package var updateRule: String { "x ← x - \(size.symbol) g" }
  package var parameters: [Parameter] { size.parameters }

  package mutating func reset(dimension: Int) { direction = [Double](repeating: 0, count: dimension) }

  package mutating func step(_ iterate: inout Iterate, on objective: inout Objective) {
    for place in direction.indices { direction[place] = -iterate.gradient[place] }
    _ = LineSearch().advance(&iterate, along: direction, by: size, on: &objective)
  }

  package func rate(at step: Int) -> Double? { size.rate(at: step) }

  package func errorRecurrence(_ curvature: Double) -> ErrorRecurrence? {
    if case .fixed = size { ErrorRecurrence(trace: 1 - curvature, determinant: 0) } else { nil }
  }

  package var stabilityBound: Double? { if case .fixed = size { 2 } else { nil } }

  package func substitution(_ place: Int, from before: Iterate, to after: Iterate, memory: [Memory]) -> String {
    let gradient = before.gradient[place]
    let length =
      rate(at: after.step) ?? (gradient == 0 ? 0 : (before.point[place] - after.point[place]) / gradient)
    return "\(number(before.point[place])) - \(number(length)) · \(factor(gradient))"
  }
}
