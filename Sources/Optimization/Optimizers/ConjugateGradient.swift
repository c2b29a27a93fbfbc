import LinearAlgebra

/// Nonlinear conjugate gradients, variant Polak–Ribière+: p ← −g + βp, x ← x + αp.
///
/// β = max(0, g′ᵀ(g′ − g)/gᵀg); a direction that does not descend is replaced by −g, and so is every d-th (Nocedal &
/// Wright, Numerical Optimization, 2nd ed., §5.2). The line search asks for a small slope, as the method needs it.
package struct ConjugateGradient: Optimizer, Equatable {
  package let size: StepSize
  private var direction: [Double] = []
  private var sinceRestart = 0
  private var lastLength = 0.0

  package init(_ size: StepSize = .wolfe(initial: 1)) { self.size = size }

  private static let curvature = 0.1

  package var updateRule: String {
    "x ← x + \(size.symbol) p\np ← -g' + βp, β = max(0, g'ᵀ(g' - g)/gᵀg) (Polak-Ribière+)"
  }
  package var parameters: [Parameter] {
    size.parameters + [Parameter("slope", "c₂", Self.curvature)]
  }
  package var memory: [Memory] { [Memory(symbol: "p", values: direction)] }

  package mutating func reset(dimension: Int) {
    direction = [Double](repeating: 0, count: dimension)
    sinceRestart = 0
    lastLength = 0
  }

  package mutating func step(_ iterate: inout Iterate, on objective: inout Objective) {
    let old = iterate.gradient
    if sinceRestart == 0 || !(dotProduct(direction, old) < 0) {
      direction = old.map { -$0 }
      sinceRestart = 0
    }
    // With the last length as a first guess the search seldom needs more than two gradients.
    var first = size
    if case .wolfe = size, lastLength > 0 { first = .wolfe(initial: lastLength) }
    lastLength = LineSearch(curvature: Self.curvature).advance(&iterate, along: direction, by: first, on: &objective)
    let gradient = iterate.gradient
    let squares = dotProduct(old, old)
    let share = squares > 0 ? (dotProduct(gradient, gradient) - dotProduct(gradient, old)) / squares : 0
    let weight = max(0, share)
    for place in direction.indices { direction[place] = weight * direction[place] - gradient[place] }
    sinceRestart = sinceRestart + 1 < max(direction.count, 2) ? sinceRestart + 1 : 0
  }

  package func rate(at step: Int) -> Double? { size.rate(at: step) }
}
