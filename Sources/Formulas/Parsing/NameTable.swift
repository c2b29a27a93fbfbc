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
  let letters: Set<String>
  private let declared: Set<String>
  /// Names whose definition has not been read yet, the current one included.
  private var pending: Set<String>
  /// The name that is being defined.
  private var current: String?
  /// The functions that have been defined, by their place in the program.
  private(set) var functions: [String: Int] = [:]
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
    if isCalled || isForeign(name) || looksLikeFunction(name) || looksLikeNamedFunction(name) {
      return .unknown(hint: suggestion(for: name))
    }
    return isVariableName(name) ? .variable : .unknown(hint: suggestion(for: name))
  }
}
