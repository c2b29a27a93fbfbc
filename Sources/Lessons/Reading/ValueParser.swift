/// Reads computed values and comparisons of them.
enum ValueParser {
  /// `2 pi^2`, `gradient of derive 'x^2 y' --at 1,2`, either with `to 10 digits` behind it.
  static func value(_ whole: Fragment) throws(LessonProblem) -> ComputedValue {
    let (fragment, digits) = try digits(whole.trimmed)
    if fragment.isEmpty { throw .emptyValue(at: whole.range) }
    let origin: ComputedValue.Origin
    if let of = fragment.firstPlace(of: " of "), let key = key(fragment[0..<of].trimmed) {
      origin = .report(key, of: try CommandParser.valueCommand(fragment.dropFirst(of + 4).trimmed))
    } else {
      origin = .formula(fragment)
    }
    return ComputedValue(origin: origin, digits: digits, range: fragment.range)
  }

  /// Takes `to N digits` from the end.
  private static func digits(_ fragment: Fragment) throws(LessonProblem) -> (Fragment, Int?) {
    let ending = [" digits", " digit"].first { fragment.hasSuffix($0) }
    guard let ending,
      let to = fragment.scalars.indices.last(where: { fragment.scalars[$0...].starts(with: " to ".unicodeScalars) })
    else { return (fragment, nil) }
    let number = fragment[(to + 4)..<max(to + 4, fragment.count - ending.count)].trimmed
    guard let count = Int(number.text), (1...ComputedValue.mostDigits).contains(count) else {
      throw .digits(number.text, at: number.range)
    }
    return (fragment[0..<to].trimmed, count)
  }

  /// Names joined by dots, each perhaps with places behind it; `nil` for anything else.
  private static func key(_ fragment: Fragment) -> ReportKey? {
    var parts: [ReportKey.Part] = []
    for section in fragment.text.split(separator: ".", omittingEmptySubsequences: false) {
      let name = section.prefix { $0 != "[" }
      guard let first = name.first, first.isASCIILetter, name.allSatisfy({ $0.isASCIILetter || $0.isNumber }) else {
        return nil
      }
      parts.append(.name(String(name)))
      var rest = section[name.endIndex...]
      while rest.first == "[" {
        guard let end = rest.firstIndex(of: "]"), let place = Int(rest[..<end].dropFirst()), place >= 0 else {
          return nil
        }
        parts.append(.place(place))
        rest = rest[rest.index(after: end)...]
      }
      if !rest.isEmpty { return nil }
    }
    return ReportKey(parts: parts, range: fragment.range)
  }

  /// `VALUE < VALUE`, the last sign of comparison that stands between spaces and outside quotes and brackets.
  static func condition(_ fragment: Fragment) throws(LessonProblem) -> Condition {
    let scanner = OutermostScanner(fragment)
    let found = Condition.Comparison.allCases.flatMap { comparison in
      scanner.places(of: " \(comparison.rawValue) ").map { (place: $0, comparison: comparison) }
    }.max { $0.place < $1.place }
    guard let found else { throw .noComparison(at: fragment.range) }
    let right = fragment.dropFirst(found.place + found.comparison.rawValue.count + 2)
    return Condition(
      left: try value(fragment[0..<found.place].trimmed), comparison: found.comparison, right: try value(right.trimmed))
  }
}

extension Character {
  fileprivate var isASCIILetter: Bool { isASCII && isLetter }
}
