import LinearAlgebra

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A direction v of length 1 in the plane, told by its angle θ to the gradient: D_v f = ∇f · v = ‖∇f‖ cos θ.
package struct Direction: Equatable, Sendable {
  /// θ in whole degrees, counterclockwise from ∇f.
  package let angle: Int
  /// ∂f/∂x and ∂f/∂y.
  package let gradient: [Double]

  /// - Parameters:
  ///   - angle: Any whole number of degrees.
  ///   - gradient: Two numbers; where they are 0 or not finite there is no gradient to measure from, and the angle counts
  ///     from the horizontal axis.
  package init(angle: Int, from gradient: [Double]) {
    precondition(gradient.count == 2)
    self.angle = angle
    self.gradient = gradient
  }

  /// ‖∇f‖.
  package var gradientLength: Double { euclideanNorm(gradient) }

  /// The direction of the gradient as a vector of length 1.
  package var steepest: (x: Double, y: Double) {
    let length = gradientLength
    guard length > 0, length.isFinite else { return (1, 0) }
    return (gradient[0] / length, gradient[1] / length)
  }

  /// v.
  package var vector: (x: Double, y: Double) {
    let (cosine, sine) = (Self.cosine(angle), Self.cosine(angle - 90))
    let along = steepest
    return (along.x * cosine - along.y * sine, along.x * sine + along.y * cosine)
  }

  /// cos θ.
  package var cosine: Double { Self.cosine(angle) }

  /// D_v f = ∇f · v.
  package var derivative: Double {
    // Rounding would leave a remainder where nothing is left of the slope.
    if cosine == 0 { return 0 }
    let along = vector
    return gradient[0] * along.x + gradient[1] * along.y
  }

  /// The cosine of whole degrees, exact where it is a multiple of a half.
  static func cosine(_ degrees: Int) -> Double {
    switch ((degrees % 360) + 360) % 360 {
    case 0: 1
    case 60, 300: 0.5
    case 90, 270: 0
    case 120, 240: -0.5
    case 180: -1
    default: cos(Double(degrees) * .pi / 180)
    }
  }
}
