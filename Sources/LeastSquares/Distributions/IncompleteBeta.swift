#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The regularised incomplete beta function I_x(a, b), to about 13 digits for parameters below a thousand, 9 below 10⁶.
///
/// By the continued fraction of DLMF 8.17.22, evaluated with Lentz's method as modified by Thompson and Barnett; it
/// converges fast for x < (a + 1)/(a + b + 2), and I_x(a, b) = 1 − I_{1−x}(b, a) covers the rest.
///
/// - Parameters:
///   - x: From 0 to 1.
///   - complement: 1 − x, given apart because near x = 1 the difference has no digits left.
///   - a: Positive.
///   - b: Positive.
/// - Returns: NaN outside that domain.
func regularizedIncompleteBeta(_ x: Double, complement: Double, _ a: Double, _ b: Double) -> Double {
  guard x >= 0, complement >= 0, a > 0, b > 0 else { return .nan }
  if x == 0 { return 0 }
  if complement == 0 { return 1 }
  if x > (a + 1) / (a + b + 2) { return 1 - tail(complement, x, b, a) }
  return tail(x, complement, a, b)
}

private func tail(_ x: Double, _ complement: Double, _ a: Double, _ b: Double) -> Double {
  let logarithm = logGamma(a + b) - logGamma(a) - logGamma(b) + a * log(x) + b * log(complement)
  return exp(logarithm) * continuedFraction(x, a, b) / a
}

/// log Γ of a positive number.
private func logGamma(_ x: Double) -> Double { lgamma(x).0 }

private func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
  let tiny = 1e-300
  func away(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
  var c = 1.0
  var d = 1 / away(1 - (a + b) * x / (a + 1))
  var result = d
  for step in 1...10_000 {
    let m = Double(step)
    let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
    let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
    for coefficient in [even, odd] {
      d = 1 / away(1 + coefficient * d)
      c = away(1 + coefficient / c)
      result *= c * d
    }
    if (c * d - 1).magnitude < 1e-16 { break }
  }
  return result
}

/// The probability that a Student t variable exceeds t in magnitude: I_{ν/(ν + t²)}(ν/2, ½) (DLMF 8.17; NIST Handbook).
package func studentTwoSided(_ t: Double, degreesOfFreedom: Double) -> Double {
  guard !t.isNaN, degreesOfFreedom > 0 else { return .nan }
  let ratio = t * t / degreesOfFreedom
  let x = 1 / (1 + ratio)
  let complement = ratio.isInfinite ? 1 : ratio / (1 + ratio)
  return regularizedIncompleteBeta(x, complement: complement, degreesOfFreedom / 2, 0.5)
}

/// The probability that an F variable with (first, second) degrees of freedom exceeds f: I_{d₂/(d₂ + d₁f)}(d₂/2, d₁/2).
package func fisherUpperTail(_ f: Double, _ first: Double, _ second: Double) -> Double {
  guard f >= 0, first > 0, second > 0 else { return .nan }
  let ratio = first * f / second
  let complement = ratio.isInfinite ? 1 : ratio / (1 + ratio)
  return regularizedIncompleteBeta(1 / (1 + ratio), complement: complement, second / 2, first / 2)
}

/// log₁₀ of a positive number.
func decimalLogarithm(_ value: Double) -> Double { log10(value) }
