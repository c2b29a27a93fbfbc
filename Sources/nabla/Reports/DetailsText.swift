import LinearAlgebra
import NumberText
import Scenes

/// The tables of `nabla derive` for people, each a block of lines under a heading.
struct DetailsText {
  private let details: DerivativeDetails
  private let variables: [String]
  private let isVector: Bool
  /// The sign of a partial derivative.
  private let partial: String

  /// Every block begins with an empty line.
  var lines: [String] { steps + trace + quotients + mixed + remainder + approach }

  init(_ details: DerivativeDetails, variables: [String], isVector: Bool, partial: String) {
    self.details = details
    self.partial = partial
    self.variables = variables
    self.isVector = isVector
  }

  private func block(_ heading: String, _ lines: [String]) -> [String] {
    lines.isEmpty ? [] : ["", heading] + lines.map { "  " + $0 }
  }

  private func number(_ value: Double) -> String { value.text(significant: 9) }

  private func vector(_ values: [Double]) -> String {
    values.count == 1 ? number(values[0]) : "(\(values.map(number).joined(separator: ", ")))"
  }

  // MARK: Derivations

  private var steps: [String] {
    details.derivations.flatMap { derivation -> [String] in
      let name = isVector ? "f\(derivation.component + 1)" : "f"
      let width = derivation.steps.map(\.rule.count).max() ?? 0
      let lines = derivation.steps.map { step in
        let middle = step.expansion.map { "\($0) = " } ?? ""
        let operation = "\(partial)/\(partial)\(derivation.variable)"
        return "\(step.rule.padded(to: width))  \(operation) [\(step.part)] = \(middle)\(step.derivative)"
      }
      return block("\(partial)\(name)/\(partial)\(derivation.variable), step by step", lines)
    }
  }

  // MARK: Computation graph

  private var trace: [String] {
    guard let trace = details.trace else { return [] }
    let adjoints = trace.components.map { "d\($0)/dnode" }
    let tangents = trace.hasTangents ? ["tangent"] : []
    let rows = trace.rows.map { row in
      [row.name, row.operation == row.name ? "" : "= " + row.operation, number(row.value)]
        + (row.tangent.map { [number($0)] } ?? []) + row.adjoints.map(number)
    }
    let count = 1 + tangents.count + adjoints.count
    let table = TextTable(
      headings: ["node", "", "value"] + tangents + adjoints, rows: rows,
      alignments: [.left, .left] + [TextTable.Alignment](repeating: .right, count: count))
    let result = trace.components.count == 1 ? trace.components[0] : "(\(trace.components.joined(separator: ", ")))"
    let order = trace.hasTangents ? "values and tangents from top to bottom" : "values from top to bottom"
    return block("computation graph: f = \(result); \(order), adjoints from bottom to top", table.lines)
  }

  // MARK: Difference quotients

  private var quotients: [String] {
    guard let quotients = details.quotients else { return [] }
    let isCurve = variables.count == 1
    let rows = quotients.rows.map { [number($0.delta), number($0.value), number($0.quotient)] }
    let table = TextTable(
      headings: ["delta", isCurve ? "f(\(variables[0]) + delta)" : "f(p + delta v)", "quotient"], rows: rows,
      alignments: [.right, .right, .right])
    let heading = isCurve ? "difference quotients" : "difference quotients along v = \(vector(quotients.direction))"
    return block(heading, table.lines + limits(of: quotients))
  }

  private func limits(of quotients: DifferenceQuotients) -> [String] {
    let (above, below) = (quotients.fromAbove, quotients.fromBelow)
    if quotients.hasDerivative { return ["limit for delta -> 0: \(number(above)) from both sides"] }
    if above.isNaN && below.isNaN { return ["no limit for delta -> 0"] }
    let sides = "limit for delta -> 0: \(limit(above)) from above, \(limit(below)) from below"
    if above.isFinite && below.isFinite { return [sides, "the limits differ: there is no derivative here"] }
    return [sides, "there is no finite limit from both sides: there is no derivative here"]
  }

  private func limit(_ value: Double) -> String { value.isNaN ? "none" : number(value) }

  private var mixed: [String] {
    guard let mixed = details.mixedQuotients else { return [] }
    let (x, y) = (variables[0], variables[1])
    let table = TextTable(
      headings: ["delta", "f_\(x) along \(y)", "f_\(y) along \(x)"],
      rows: mixed.rows.map { [number($0.delta), number($0.first), number($0.second)] },
      alignments: [.right, .right, .right])
    let remark =
      mixed.differ ? ["f_\(x)\(y) and f_\(y)\(x) differ here: the second derivatives are not continuous"] : []
    return block("difference quotients of the first derivatives: f_\(x)\(y) and f_\(y)\(x)", table.lines + remark)
  }

  // MARK: Linear approximation

  private var remainder: [String] {
    guard let remainder = details.remainder else { return [] }
    var rows: [[String]] = []
    for section in remainder.sections {
      for row in section.rows {
        let sizes = [row.estimate, row.change, row.remainder].map { number(isVector ? euclideanNorm($0) : $0[0]) }
        let error = isVector ? [] : [row.relativeError.map { "\((100 * $0).text(significant: 3)) %" } ?? ""]
        rows.append([vector(section.direction), number(row.length)] + sizes + [number(row.ratio)] + error)
      }
    }
    let names = isVector ? ["|J d|", "|true change|", "|remainder|"] : ["J d", "true change", "remainder"]
    let headings = ["along", "|d|"] + names + ["remainder/|d|"] + (isVector ? [] : ["estimate is off by"])
    let table = TextTable(
      headings: headings, rows: rows,
      alignments: [.left] + [TextTable.Alignment](repeating: .right, count: headings.count - 1))
    return block("the linear approximation J d of f(p + d) - f(p)", table.lines)
  }

  // MARK: Approach

  private var approach: [String] {
    guard let approach = details.approach else { return [] }
    let table = TextTable(
      headings: ["from p +"] + approach.distances.map { "t = \(number($0))" },
      rows: approach.rows.map { ["t \(vector($0.direction))"] + $0.values.map(number) },
      alignments: [.left] + approach.distances.map { _ in .right })
    return block("values on the way to the point", table.lines + [ApproachText.verdict(approach.verdict)])
  }
}
