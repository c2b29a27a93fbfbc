extension NameTable {
  /// Common names from elsewhere for functions that formulas call otherwise.
  private static let synonyms = [
    "arcsin": "asin", "arccos": "acos", "arctan": "atan", "arcsinh": "asinh", "arccosh": "acosh", "arctanh": "atanh",
    "tg": "tan", "lg": "log10", "lb": "log2", "logistic": "sigmoid", "sgn": "sign", "ceiling": "ceil", "pow": "^",
    "sec": "1/cos", "csc": "1/sin", "cot": "1/tan", "fabs": "abs",
  ]

  /// Whether a word is what others call a function, as in `arcsin x`; two letters may be anything.
  func isForeign(_ name: String) -> Bool { name.utf8.count > 2 && Self.synonyms[name] != nil }

  /// A letter with an index (`x1`, `w_2`), or a word of letters.
  func isVariableName(_ name: String) -> Bool {
    let body = name.unicodeScalars.drop { !("0"..."9").contains($0) && $0 != "_" }
    return body.allSatisfy { ("0"..."9").contains($0) || $0 == "_" }
  }

  /// Whether a function's name has grown together with something else, as in `sinx` or `xsin`.
  func looksLikeFunction(_ name: String) -> Bool { splitAtFunction(name) != nil }

  /// Whether a word is a slip of a named function, which nobody would choose for a variable.
  func looksLikeNamedFunction(_ name: String) -> Bool {
    guard (5...20).contains(name.utf8.count) else { return false }
    // Distances are dear, and every word of the formula comes this way.
    let alike = NamedFunction.catalogue.map(\.name).filter { $0.utf8.first == name.utf8.first }
    return nearest(to: name, among: alike, edits: name.utf8.count < 8 ? 1 : 2) != nil
  }

  private func splitAtFunction(_ name: String) -> String? {
    for function in FunctionName.longestFirst where function.utf8.count >= 2 {
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
  func suggestion(for name: String) -> String? {
    if name.utf8.count > 40 { return nil }
    if let synonym = Self.synonyms[name] { return "did you mean '\(synonym)'?" }
    if let split = splitAtFunction(name) { return "did you mean '\(split)'?" }
    let known = FunctionName.allNames + SyntaxTree.Repetition.Kind.allCases.map(\.rawValue)
    let candidates = functions.keys.sorted() + known + NamedFunction.catalogue.map(\.name)
    return nearest(to: name, among: candidates, edits: name.count == 1 ? 0 : name.count <= 3 ? 1 : 2).map {
      "did you mean '\($0)'?"
    }
  }

  /// The candidate with the fewest edits, if they are few enough.
  private func nearest(to name: String, among candidates: [String], edits limit: Int) -> String? {
    let close = candidates.filter { abs($0.utf8.count - name.utf8.count) <= limit }
    let ranked = close.map { ($0, editDistance(name, $0)) }.filter { $0.1 <= limit }
    return ranked.min { $0.1 < $1.1 }?.0
  }
}
