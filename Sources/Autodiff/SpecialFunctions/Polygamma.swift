#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// ψ(x), the derivative of log Γ(x); NaN at the poles 0, −1, −2 ….
///
/// Reflection for x < 0 (DLMF 5.5.4), the recurrence ψ(x) = ψ(x + 1) − 1/x up to x ≥ 10 (DLMF 5.5.2), then the
/// asymptotic series (DLMF 5.11.2). The error is a few ulps of the largest term, so near the zeros of ψ it is absolute.
func digamma(_ x: Double) -> Double {
  if x <= 0 {
    return x.rounded() == x ? .nan : digamma(1 - x) - .pi * cotangentOfPiTimes(x)
  }
  var argument = x
  var correction = 0.0
  while argument < 10 {
    correction += 1 / argument
    argument += 1
  }
  if argument == .infinity { return .infinity }
  let inverseSquare = 1 / (argument * argument)
  var series = 0.0
  for (index, number) in bernoulliNumbers.prefix(9).enumerated().reversed() {
    series = (series + number / Double(2 * index + 2)) * inverseSquare
  }
  return log(argument) - 0.5 / argument - series - correction
}

/// ψ⁽ⁿ⁾(x), the n-th derivative of ψ for a whole n from 0 to 100; NaN for other n and at the poles 0, −1, −2 ….
///
/// For x > 0 it is (−1)ⁿ⁺¹ n! ζ(n + 1, x) with Hurwitz' ζ summed by Euler and Maclaurin's formula (DLMF 5.15.1 and
/// 25.11.5): all leading terms have one sign. For x < 0 the reflection formula (DLMF 5.15.6).
func polygamma(order: Double, _ x: Double) -> Double {
  guard let n = Int(exactly: order), (0...100).contains(n), !x.isNaN else { return .nan }
  if n == 0 { return digamma(x) }
  if x > 0 { return (n % 2 == 0 ? -1 : 1) * factorial(n) * hurwitzZeta(n + 1, x) }
  guard x.rounded() != x else { return .nan }
  let mirrored = polygamma(order: order, 1 - x)
  return (n % 2 == 0 ? mirrored : -mirrored)
    - pow(.pi, Double(n + 1)) * derivativeOfCotangent(n, cotangent: cotangentOfPiTimes(x))
}

/// B₂, B₄ … B₂₄ (DLMF table 24.2.1).
private let bernoulliNumbers: [Double] = [
  1.0 / 6, -1.0 / 30, 1.0 / 42, -1.0 / 30, 5.0 / 66, -691.0 / 2730, 7.0 / 6, -3617.0 / 510, 43867.0 / 798,
  -174611.0 / 330, 854513.0 / 138, -236_364_091.0 / 2730,
]

private func factorial(_ n: Int) -> Double { (1...n).reduce(1) { $0 * Double($1) } }

/// Σ (x + k)⁻ˢ over all k ≥ 0, for a whole s ≥ 2 and x > 0.
private func hurwitzZeta(_ s: Int, _ x: Double) -> Double {
  // From here on the terms of the series fall by a factor of twenty or more.
  let start = 10 + Double(s)
  var argument = x
  var sum = 0.0
  while argument < start {
    sum += pow(argument, -Double(s))
    argument += 1
  }
  let power = pow(argument, -Double(s))
  // Not argument · power, which underflows before the result does.
  sum += pow(argument, 1 - Double(s)) / Double(s - 1) + power / 2
  var factor = power * Double(s) / argument
  for (index, number) in bernoulliNumbers.enumerated() {
    let even = 2 * index + 2
    factor /= Double(even)
    sum += number * factor
    // From B₂ⱼ/(2j)! · s … (s + 2j − 2) to the next j.
    factor *= Double(s + even - 1) / Double(even + 1) * Double(s + even) / (argument * argument)
  }
  return sum
}

/// cot(πx), exact in its argument.
private func cotangentOfPiTimes(_ x: Double) -> Double {
  let rest = x - x.rounded()
  if rest.magnitude <= 0.25 { return 1 / tan(.pi * rest) }
  return tan(.pi * (rest > 0 ? 0.5 - rest : -0.5 - rest))
}

/// The n-th derivative of the cotangent, as the polynomial in c = cot t that follows from c′ = −(1 + c²).
///
/// All its coefficients have one sign and its powers one parity, so that nothing cancels.
private func derivativeOfCotangent(_ n: Int, cotangent c: Double) -> Double {
  var coefficients: [Double] = [0, 1]
  for _ in 0..<n {
    var next = [Double](repeating: 0, count: coefficients.count + 1)
    for (power, coefficient) in coefficients.enumerated().dropFirst() {
      next[power - 1] -= Double(power) * coefficient
      next[power + 1] -= Double(power) * coefficient
    }
    coefficients = next
  }
  return coefficients.reversed().reduce(0) { $0 * c + $1 }
}
