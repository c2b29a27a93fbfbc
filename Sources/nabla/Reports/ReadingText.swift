import Formulas

/// The report of `nabla parse`.
enum ReadingText {
  static func text(_ formula: Formula) -> String {
    let variables = formula.variables
    let named = formula.namedDefinitions
    let rows = [
      ("reading", formula.statements), ("where", named),
      ("variables", [variables.isEmpty ? "none" : variables.joined(separator: ", ")]), ("shape", [formula.shape]),
    ]
    return rows.map { label, lines in
      lines.enumerated().map { ($0 == 0 ? label : "").padded(to: 11) + $1 + "\n" }.joined()
    }.joined()
  }
}
