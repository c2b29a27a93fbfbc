// Loops that turn the meaning of an operation at one point into a block kernel, for rows without a vector function.

/// A kernel that applies a scalar function point by point.
func pointwise(_ function: @escaping @Sendable (Double) -> Double) -> Rule.Kernel {
  { result, u, _, _, count in
    let (result, u) = (points(result), points(u))
    for index in 0..<(count * Lanes.scalarCount) { result[index] = function(u[index]) }
  }
}

/// A kernel that applies a scalar function of two operands point by point.
func pointwise(_ function: @escaping @Sendable (Double, Double) -> Double) -> Rule.Kernel {
  { result, u, v, _, count in
    let (result, u, v) = (points(result), points(u), points(v))
    for index in 0..<(count * Lanes.scalarCount) { result[index] = function(u[index], v[index]) }
  }
}

/// A kernel that applies a scalar function of three operands point by point.
func pointwise(_ function: @escaping Rule.Value) -> Rule.Kernel {
  { result, u, v, w, count in
    let (result, u, v, w) = (points(result), points(u), points(v), points(w))
    for index in 0..<(count * Lanes.scalarCount) { result[index] = function(u[index], v[index], w[index]) }
  }
}

private func points(_ lanes: UnsafePointer<Lanes>) -> UnsafePointer<Double> {
  UnsafeRawPointer(lanes).assumingMemoryBound(to: Double.self)
}

private func points(_ lanes: UnsafeMutablePointer<Lanes>) -> UnsafeMutablePointer<Double> {
  UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Double.self)
}
