import Formulas
import NumberText

/// What a command reports, as its JSON has it: a tree of numbers and words.
package enum ReportValue: Equatable, Sendable {
  case number(Double)
  case text(String)
  case truth(Bool)
  case list([ReportValue])
  case object([String: ReportValue])
  /// What the report has a place for and no value.
  case absent

  /// The values of a formula without variables: a number, a vector as a list, a matrix as a list of its rows.
  init(entries: [Double], rows: Int, columns: Int) {
    let numbers = entries.map(ReportValue.number)
    if entries.count == 1 {
      self = numbers[0]
    } else if columns == 1 || rows == 1 {
      self = .list(numbers)
    } else {
      self = .list((0..<rows).map { .list(Array(numbers[($0 * columns)..<(($0 + 1) * columns)])) })
    }
  }

  /// The numbers of a number or of a list of numbers, else `nil`.
  package var numbers: [Double]? {
    switch self {
    case .number(let number): return [number]
    case .list(let items):
      let numbers = items.compactMap { if case .number(let number) = $0 { number } else { nil } }
      return numbers.count == items.count ? numbers : nil
    default: return nil
    }
  }

  /// What stands at a step of a key.
  func part(_ part: ReportKey.Part) -> ReportValue? {
    switch (self, part) {
    case (.object(let parts), .name(let name)): parts[name]
    case (.list(let items), .place(let place)) where items.indices.contains(place): items[place]
    default: nil
    }
  }

  /// The value as a lesson shows it: 0.5, (3, 0.5), [4 1; 0 2]; `nil` for what is no value to show.
  ///
  /// - Parameter digits: Significant digits; if absent, all of them where they are few, else the usual ones.
  package func text(digits: Int? = nil) -> String? {
    switch self {
    case .number(let number): return number.isNaN ? nil : Self.text(number, digits: digits)
    case .text(let text): return text
    case .truth(let truth): return truth ? "true" : "false"
    case .object, .absent: return nil
    case .list(let items):
      let isMatrix = !items.isEmpty && items.allSatisfy { if case .list = $0 { true } else { false } }
      let texts = items.compactMap { isMatrix ? $0.row(digits: digits) : $0.text(digits: digits) }
      guard texts.count == items.count else { return nil }
      if isMatrix { return "[\(texts.joined(separator: "; "))]" }
      // A vector of one component is written as the number it is.
      return texts.count == 1 ? texts[0] : "(\(texts.joined(separator: ", ")))"
    }
  }

  private func row(digits: Int?) -> String? {
    guard case .list(let items) = self else { return nil }
    let texts = items.compactMap { $0.text(digits: digits) }
    return texts.count == items.count ? texts.joined(separator: " ") : nil
  }

  /// A number with the minus of print.
  private static func text(_ number: Double, digits: Int?) -> String {
    if number.isInfinite { return number > 0 ? "∞" : "−∞" }
    let whole = number.text(significant: ComputedValue.mostWholeDigits)
    let usual = Double(whole) == number ? whole : number.text(significant: ComputedValue.usualDigits)
    let text = digits.map { number.text(significant: $0) } ?? usual
    return text.hasPrefix("-") ? FormulaNotation.unicode.minus + text.dropFirst() : text
  }
}
