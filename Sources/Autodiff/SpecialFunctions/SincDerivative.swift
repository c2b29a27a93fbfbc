#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// sinc⁽ⁿ⁾(u), the n-th derivative of sin(u)/u continued to 0, for a whole n from 0 to 200; NaN for other n.
///
/// Differentiating u · sinc u = sin u n times gives u s₍ₙ₎ + n s₍ₙ₋₁₎ = sin⁽ⁿ⁾ u. Upwards in n that damps errors where
/// n < |u|, downwards where n > |u|, where it may begin with s = 0 far enough above (Miller's algorithm, DLMF 3.6(iii)).
/// So the error stays near one ulp of the largest term for all n and u, 0 included.
///
/// - Complexity: O(n + 20).
func sincDerivative(order: Double, _ u: Double) -> Double {
  guard let n = Int(exactly: order), (0...200).contains(n), !u.isNaN else { return .nan }
  // sin⁽ᵏ⁾ u for k modulo 4.
  let sine = sin(u)
  let cosine = cos(u)
  let phases = (sine, cosine, -sine, -cosine)
  func derivativeOfSine(_ k: Int) -> Double {
    switch k % 4 {
    case 0: phases.0
    case 1: phases.1
    case 2: phases.2
    default: phases.3
    }
  }
  if u.magnitude > Double(n) {
    var value = sine / u
    for k in stride(from: 1, through: n, by: 1) { value = (derivativeOfSine(k) - Double(k) * value) / u }
    return value
  }
  var top = n
  var damping = 1.0
  while damping > 0x1p-60 {
    top += 1
    damping *= u.magnitude / Double(top)
  }
  var value = 0.0
  for k in stride(from: top, to: n, by: -1) { value = (derivativeOfSine(k) - u * value) / Double(k) }
  return value
}
