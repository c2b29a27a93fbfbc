#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

import NumberText

/// The rate η of every step t = 1, 2, ….
package enum RateSchedule: Equatable, Sendable {
  case constant(Double)
  /// η/(1 + decay · (t − 1)).
  case inverseTime(Double, decay: Double)
  /// η · factor^(t − 1).
  case exponential(Double, factor: Double)
  /// η · factor^⌊(t − 1)/interval⌋.
  case stairs(Double, factor: Double, interval: Int)

  /// The rate of the step that leads to iterate t ≥ 1.
  package func rate(at step: Int) -> Double {
    switch self {
    case .constant(let rate): rate
    case .inverseTime(let rate, let decay): rate / (1 + decay * Double(step - 1))
    case .exponential(let rate, let factor): rate * pow(factor, Double(step - 1))
    case .stairs(let rate, let factor, let interval): rate * pow(factor, Double((step - 1) / max(interval, 1)))
    }
  }

  /// The same course of rates from another one on.
  package func starting(at rate: Double) -> RateSchedule {
    switch self {
    case .constant: .constant(rate)
    case .inverseTime(_, let decay): .inverseTime(rate, decay: decay)
    case .exponential(_, let factor): .exponential(rate, factor: factor)
    case .stairs(_, let factor, let interval): .stairs(rate, factor: factor, interval: interval)
    }
  }

  /// The rate of the first step.
  package var initial: Double { rate(at: 1) }

  /// The formula of the rate, such as `0.1/(1 + 0.01(t - 1))`.
  package var text: String {
    func number(_ value: Double) -> String { value.text(significant: 6) }
    return switch self {
    case .constant(let rate): number(rate)
    case .inverseTime(let rate, let decay): "\(number(rate))/(1 + \(number(decay))(t - 1))"
    case .exponential(let rate, let factor): "\(number(rate)) · \(number(factor))^(t - 1)"
    case .stairs(let rate, let factor, let interval): "\(number(rate)) · \(number(factor))^⌊(t - 1)/\(interval)⌋"
    }
  }
}
