/// A whole formula as typed: definitions, and the expression that is its result.
struct SyntaxProgram: Sendable {
  /// `a = 2`: a name for a value.
  struct Value {
    let name: String
    let body: SyntaxTree
  }

  /// `f(x, y) = …`: a function, whose body is read anew for each set of arguments.
  struct Function {
    let name: String
    let parameters: [String]
    let body: SyntaxTree
    /// Values for names in the body that the formula may define otherwise; named functions have some.
    var defaults: [Value] = []
    /// Whether the function comes from the catalogue and not from the formula itself.
    var isNamed = false
  }

  /// A definition, by its place among the values or the functions.
  enum Definition {
    case value(Int)
    case function(Int)
  }

  /// In the order of their definition, which is the order in which they may use each other.
  var values: [Value] = []
  /// The functions of the formula, and the named ones that it uses.
  var functions: [Function] = []
  /// The definitions in the order typed.
  var definitions: [Definition] = []
  /// The last statement; for a definition, what it defines.
  var result = SyntaxTree()
  /// Whether the last statement is a definition.
  var endsWithDefinition = false
  /// The parameters of the function that is the result, in order; empty for any other result.
  var resultParameters: [String] = []
  /// The names that nothing in the formula defines: variables, and parameters that are given from outside.
  var freeNames: Set<String> = []

  /// The names that can be given a value from outside.
  var settableNames: Set<String> {
    freeNames.union(values.map(\.name)).union(functions.flatMap { $0.defaults.map(\.name) })
  }
}
