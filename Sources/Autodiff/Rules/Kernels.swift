/// Computes one operation on many points: with the vector function of its rule, else with its value, point by point.
struct BlockKernel {
  private let vector: Rule.Kernel?
  private let value: Rule.Value

  init(_ rule: Rule) {
    vector = rule.kernel
    value = rule.value
  }

  /// Computes `count` groups of eight points; all operands must be readable, needed or not, and none may overlap the
  /// result partially.
  @inline(__always)
  func callAsFunction(
    _ result: UnsafeMutablePointer<Lanes>, _ u: UnsafePointer<Lanes>, _ v: UnsafePointer<Lanes>,
    _ w: UnsafePointer<Lanes>, count: Int
  ) {
    let (result, u, v, w) = (points(result), points(u), points(v), points(w))
    if let vector { vector(result, u, v, w, count) } else { pointwise(result, u, v, w, count: count) }
  }

  @inline(never)
  private func pointwise(
    _ result: UnsafeMutablePointer<Double>, _ u: UnsafePointer<Double>, _ v: UnsafePointer<Double>,
    _ w: UnsafePointer<Double>, count: Int
  ) {
    for index in 0..<(count * Lanes.scalarCount) { result[index] = value(u[index], v[index], w[index]) }
  }

  @inline(__always)
  private func points(_ lanes: UnsafePointer<Lanes>) -> UnsafePointer<Double> {
    UnsafeRawPointer(lanes).assumingMemoryBound(to: Double.self)
  }

  @inline(__always)
  private func points(_ lanes: UnsafeMutablePointer<Lanes>) -> UnsafeMutablePointer<Double> {
    UnsafeMutableRawPointer(lanes).assumingMemoryBound(to: Double.self)
  }
}
