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
    /// A function that the formula defines, by its place in the program.
    case definedFunction(Int)
    /// A function of the catalogue.
    case namedFunction(String)
    case repetition(SyntaxTree.Repetition.Kind)
    /// The name whose definition this is.
    case recursion
    /// A name that is defined further on.
    case definedLater
    case unknown(hint: String?)
  }

  /// One-letter variables that may be written together.
  private let letters: Set<String>
  private let declared: Set<String>
  /// Names whose definition has not been read yet, the current one included.
  private var pending: Set<String>
  /// The name that is being defined.
  private var current: String?
  /// The functions that have been defined, by their place in the program.
  private var functions: [String: Int] = [:]
  private var values: Set<String> = []
  /// Parameters and indices that hide everything else of the same name.
  var locals: Set<String> = []

  /// - Parameters:
  ///   - tokens: The formula; one-letter names that stand alone in it count as variables.
  ///   - declared: Variables known from elsewhere.
  init(tokens: [Token], declared: [String]) {
    self.declared = Set(declared)
    let heads = DefinitionHead.all(in: tokens)
    pending = Set(heads.map(\.name))
    let functions = Set(heads.filter { $0.parameters != nil }.map(\.name))
    var letters = NameTable.axes.union(declared.filter { $0.unicodeScalars.count == 1 })
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      guard case .name(let name) = token.kind, name.unicodeScalars.count == 1, next.kind != .open else { continue }
      if NameTable.constants[name] == nil, !functions.contains(name) { letters.insert(name) }
    }
    self.letters = letters.subtracting(functions)
  }

  /// Marks the definition that is being read, in which the name has no meaning yet.
  mutating func begin(_ name: String) { current = name }

  /// Ends the definition of a value.
  mutating func define(value name: String) {
    values.insert(name)
    pending.remove(name)
    current = nil
  }

  /// Ends the definition of a function that has a place in the program.
  mutating func define(function name: String, place: Int) {
    functions[name] = place
    pending.remove(name)
    current = nil
  }

  /// Whether a definition has already given the name a meaning.
  func isDefined(_ name: String) -> Bool { values.contains(name) || functions[name] != nil }

  /// Whether a variable of this name is free: nothing in the formula defines it.
  func isFree(_ name: String) -> Bool { !locals.contains(name) && !values.contains(name) }

  /// Whether the language itself gives the name a meaning, so that no definition may.
  static func isReserved(_ name: String) -> Bool {
    constants[name] != nil || FunctionName(name) != nil || SyntaxTree.Repetition.Kind(rawValue: name) != nil
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
    if locals.contains(name) { return .variable }
    if let constant = Self.constants[name] { return .constant(constant) }
    if name == current { return .recursion }
    if pending.contains(name) { return .definedLater }
    if values.contains(name) { return .variable }
    if let place = functions[name] { return .definedFunction(place) }
    if declared.contains(name) { return .variable }
    if FunctionName(name) != nil { return .function }
    if let kind = SyntaxTree.Repetition.Kind(rawValue: name) { return .repetition(kind) }
    if NamedFunction.named(name) != nil { return .namedFunction(name) }
    let scalars = name.unicodeScalars.map { String($0) }
    if scalars.count == 1 {
      return isCalled && !letters.contains(name) ? .unknown(hint: suggestion(for: name)) : .variable
    }
    if scalars.allSatisfy(letters.contains) { return .product(scalars) }
    if isCalled || looksLikeFunction(name) || looksLikeNamedFunction(name) {
      return .unknown(hint: suggestion(for: name))
    }
    return isVariableName(name) ? .variable : .unknown(hint: suggestion(for: name))
  }

  /// A letter with an index (`x1`, `w_2`), or a word of letters.
  private func isVariableName(_ name: String) -> Bool {
    let body = name.unicodeScalars.drop { !("0"..."9").contains($0) && $0 != "_" }
    return body.allSatisfy { ("0"..."9").contains($0) || $0 == "_" }
  }

  /// Whether a function's name has grown together with something else, as in `sinx` or `xsin`.
  private func looksLikeFunction(_ name: String) -> Bool { splitAtFunction(name) != nil }

  /// Whether a word is a slip of a named function, which nobody would choose for a variable.
  private func looksLikeNamedFunction(_ name: String) -> Bool {
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
  private func suggestion(for name: String) -> String? {
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
