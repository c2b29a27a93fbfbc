import LinearAlgebra

/// The method of Broyden, Fletcher, Goldfarb and Shanno: x ← x − αBg, where B approximates the inverse Hessian.
///
/// With s = x′ − x, y = g′ − g and ϱ = 1/(sᵀy): B ← (I − ϱsyᵀ)B(I − ϱysᵀ) + ϱssᵀ. B starts as the identity and is scaled
/// by sᵀy/yᵀy before the first update; an update without positive curvature is skipped (Nocedal & Wright, Numerical
/// Optimization, 2nd ed., §6.1).
package struct BFGS: Optimizer, Equatable {
  package let size: StepSize
  private var inverse = Matrix(rows: 0, columns: 0)
  private var isFresh = true

  package init(_ size: StepSize = .wolfe(initial: 1)) { self.size = size }

  package var updateRule: String {
    "x ← x - \(size.symbol) B g\nB ← (I - ϱsyᵀ)B(I - ϱysᵀ) + ϱssᵀ, s = x' - x, y = g' - g, ϱ = 1/(sᵀy)"
  }
  package var parameters: [Parameter] { size.parameters }

  package mutating func reset(dimension: Int) {
    inverse = .identity(dimension)
    isFresh = true
  }

  package mutating func step(_ iterate: inout Iterate, on objective: inout Objective) {
    var direction = (inverse * iterate.gradient).map { -$0 }
    if !(dotProduct(direction, iterate.gradient) < 0) {
      reset(dimension: direction.count)
      direction = iterate.gradient.map { -$0 }
    }
    let (point, gradient) = (iterate.point, iterate.gradient)
    _ = LineSearch().advance(&iterate, along: direction, by: size, on: &objective)
    update(zip(iterate.point, point).map { $0 - $1 }, zip(iterate.gradient, gradient).map { $0 - $1 })
  }

  private mutating func update(_ s: [Double], _ y: [Double]) {
    let curvature = dotProduct(s, y)
    guard curvature > 1e-12 * euclideanNorm(s) * euclideanNorm(y), curvature.isFinite else { return }
    if isFresh {
      inverse = Matrix(diagonal: [Double](repeating: curvature / dotProduct(y, y), count: s.count))
      isFresh = false
    }
    let image = inverse * y
    let weight = (1 + dotProduct(y, image) / curvature) / curvature
    for row in s.indices {
      for column in s.indices {
        inverse[row, column] +=
          weight * s[row] * s[column] - (image[row] * s[column] + s[row] * image[column]) / curvature
      }
    }
  }

  package func rate(at step: Int) -> Double? { size.rate(at: step) }
}
