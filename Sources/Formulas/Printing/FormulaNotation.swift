/// The signs that formulas are written with; both notations read back as the same formula.
public enum FormulaNotation: Sendable, CaseIterable {
  /// Seven-bit text: `2x^2 - sqrt(pi)`.
  case ascii
  /// With the signs of print: `2x² − √(π)`.
  case unicode

  package var minus: String { self == .ascii ? "-" : "−" }
  var times: String { self == .ascii ? "*" : "·" }
  var pi: String { self == .ascii ? "pi" : "π" }

  /// How an operation other than a sum, product or power is called.
  func functionName(_ spelling: String) -> String { self == .unicode && spelling == "sqrt" ? "√" : spelling }

  /// The sign of a comparison.
  func comparison(_ spelling: String) -> String {
    if self == .ascii { return spelling }
    return switch spelling {
    case ">=": "≥"
    case "<=": "≤"
    case "!=": "≠"
    default: spelling
    }
  }

  /// A whole exponent of up to nine digits as raised digits, where the notation has them.
  func raised(_ exponent: Int64?) -> String? {
    guard self == .unicode, let exponent, (0...999_999_999).contains(exponent) else { return nil }
    return String(String(exponent).compactMap(Self.raisedDigits.get))
  }

  private static let raisedDigits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
}

extension [Character] {
  /// The entry at the place that a decimal digit names.
  fileprivate func get(_ digit: Character) -> Character? { digit.wholeNumberValue.map { self[$0] } }
}
