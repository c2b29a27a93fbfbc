import Autodiff

/// Decides what a name in a formula stands for.
struct NameTable {
  enum Meaning: Equatable {
    /// A product of constants, as τ = 2 π.
    case constant([Constant])
    case variable
    /// One-letter variables written together.
    case product([String])
    case function
    case unknown(hint: String?)
  }

  /// One-letter variables that may be written together.
  private let letters: Set<String>
  private let declared: Set<String>

  /// - Parameters:
  ///   - tokens: The formula; one-letter names that stand alone in it count as variables.
  ///   - declared: Variables known from elsewhere.
  init(tokens: [Token], declared: [String]) {
    self.declared = Set(declared)
    var letters = NameTable.axes.union(declared.filter { $0.unicodeScalars.count == 1 })
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      guard case .name(let name) = token.kind, name.unicodeScalars.count == 1, next.kind != .open else { continue }
      if NameTable.constants[name] == nil { letters.insert(name) }
    }
    self.letters = letters
  }

  /// The variables that may be written together in every formula.
  static let axes: Set<String> = ["x", "y", "z"]

  static let constants: [String: [Constant]] = [
    "pi": [.pi], "tau": [.exact(2), .pi], "e": [.e], "inf": [Constant(.infinity)],
  ]

  /// Common names from elsewhere for functions that formulas call otherwise.
  private static let synonyms = [
    "arcsin": "asin", "arccos": "acos", "arctan": "atan", "arcsinh": "asinh", "arccosh": "acosh", "arctanh": "atanh",
    "tg": "tan", "lg": "log10", "lb": "log2", "logistic": "sigmoid", "sgn": "sign", "ceiling": "ceil", "pow": "^",
    "sec": "1/cos", "csc": "1/sin", "cot": "1/tan", "fabs": "abs",
  ]

  /// What `name` means; `isCalled` says whether a parenthesis follows directly.
  func meaning(of name: String, isCalled: Bool) -> Meaning {
    if let constant = Self.constants[name] { return .constant(constant) }
    if declared.contains(name) { return .variable }
    if FunctionName(name) != nil { return .function }
    let scalars = name.unicodeScalars.map { String($0) }
    if scalars.count == 1 {
      return isCalled && !letters.contains(name) ? .unknown(hint: suggestion(for: name)) : .variable
    }
    if scalars.allSatisfy(letters.contains) { return .product(scalars) }
    if isCalled || looksLikeFunction(name) { return .unknown(hint: suggestion(for: name)) }
    return isVariableName(name) ? .variable : .unknown(hint: suggestion(for: name))
  }

  /// A letter with an index (`x1`, `w_2`), or a word of letters.
  private func isVariableName(_ name: String) -> Bool {
    let body = name.unicodeScalars.drop { !("0"..."9").contains($0) && $0 != "_" }
    return body.allSatisfy { ("0"..."9").contains($0) || $0 == "_" }
  }

  /// Whether a function's name has grown together with something else, as in `sinx` or `xsin`.
  private func looksLikeFunction(_ name: String) -> Bool { splitAtFunction(name) != nil }

  private func splitAtFunction(_ name: String) -> String? {
    for function in FunctionName.allNames.sorted(by: { $0.count > $1.count }) where function.count >= 2 {
      if name.hasPrefix(function), areVariables(name.dropFirst(function.count)) {
        return "\(function)(\(name.dropFirst(function.count)))"
      }
      if name.hasSuffix(function), areVariables(name.dropLast(function.count)) {
        return "\(name.dropLast(function.count)) \(function)"
      }
    }
    return nil
  }

  private func areVariables(_ part: Substring) -> Bool {
    !part.isEmpty && part.unicodeScalars.allSatisfy { letters.contains(String($0)) || ("0"..."9").contains($0) }
  }

  /// A remedy for a name that means nothing; none for a name too long to be a slip.
  private func suggestion(for name: String) -> String? {
    if name.utf8.count > 40 { return nil }
    if let synonym = Self.synonyms[name] { return "did you mean '\(synonym)'?" }
    if let split = splitAtFunction(name) { return "did you mean '\(split)'?" }
    let limit = name.count == 1 ? 0 : name.count <= 3 ? 1 : 2
    let ranked = FunctionName.allNames.map { ($0, editDistance(name, $0)) }.filter { $0.1 <= limit }
    guard let best = ranked.min(by: { $0.1 < $1.1 }) else { return nil }
    return "did you mean '\(best.0)'?"
  }
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two short words (optimal string
/// alignment; O(n·m)).
package func editDistance(_ first: String, _ second: String) -> Int {
  let (a, b) = (Array(first.utf8.prefix(64)), Array(second.utf8.prefix(64)))
  var previous: [Int] = []
  var row = Array(0...b.count)
  for i in 0..<a.count {
    var next = [i + 1]
    for j in 0..<b.count {
      var best = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, previous[j - 1] + 1) }
      next.append(best)
    }
    (previous, row) = (row, next)
  }
  return row[b.count]
}
