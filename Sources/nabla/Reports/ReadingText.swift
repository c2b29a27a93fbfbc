import Formulas

/// The report of `nabla parse`.
enum ReadingText {
  static func text(_ formula: Formula) -> String {
    let variables = formula.variables
    let shape = formula.shape
    return """
      reading    \(formula.fullyParenthesised)
      variables  \(variables.isEmpty ? "none" : variables.joined(separator: ", "))
      shape      \(shape)

      """
  }
}
