import Autodiff
import Formulas

/// Tables and listings that a report on derivatives adds on request.
package struct DerivativeDetails: Sendable {
  /// What can be asked for.
  package enum Kind: String, CaseIterable, Sendable { case steps, graph, quotients, remainder, approach }

  /// One for each component and variable, row by row.
  package private(set) var derivations: [Derivation] = []
  package private(set) var trace: ComputationTrace?
  package private(set) var quotients: DifferenceQuotients?
  package private(set) var mixedQuotients: MixedQuotients?
  package private(set) var remainder: RemainderTable?
  package private(set) var approach: ApproachTable?

  /// More derivations than this nobody reads.
  private static let mostDerivations = 36

  /// - Parameters:
  ///   - kinds: Everything but `steps` needs a point; quotients and approach are for scalar formulas.
  ///   - direction: d components, or `nil` for the axes.
  package init(
    _ formula: Formula, _ kinds: Set<Kind>, at point: [Double]?, along direction: [Double]?,
    notation: FormulaNotation
  ) {
    let dimension = formula.variables.count
    if kinds.contains(.steps) {
      let entries = formula.components.indices.flatMap { row in (0..<dimension).map { (row, $0) } }
      derivations = entries.prefix(Self.mostDerivations).map {
        Derivation(formula, component: $0.0, variable: $0.1, notation: notation)
      }
    }
    guard let point else { return }
    if kinds.contains(.graph) { trace = ComputationTrace(formula, at: point, along: direction) }
    let directions = direction.map { [$0] } ?? RemainderTable.directions(dimension: dimension)
    if kinds.contains(.remainder) {
      var graph = formula.graph
      let jacobian = graph.jacobian(of: formula.components, by: formula.variableNodes)
      remainder = RemainderTable(
        graph, values: formula.components, jacobian: jacobian, at: point, along: directions)
    }
    guard !formula.isVector, let node = formula.components.first else { return }
    if kinds.contains(.quotients) {
      quotients = DifferenceQuotients(of: node, in: formula.graph, at: point, along: directions[0])
      if dimension == 2 && direction == nil { mixedQuotients = MixedQuotients(formula, at: point) }
    }
    if kinds.contains(.approach) {
      approach = ApproachTable(of: node, in: formula.graph, at: point, along: directions)
    }
  }
}
