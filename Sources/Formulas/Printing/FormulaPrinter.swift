import Autodiff
import NumberText

/// Prints nodes of a graph as formulas in the formula language: `3x^2 + 2xy`.
public struct FormulaPrinter {
  /// The order of the terms of a sum.
  public enum TermOrder: Sendable {
    /// As they stand in the formula.
    case asTyped
    /// By falling degree where the sum is a polynomial, otherwise as they stand: for derivatives.
    case fallingDegree
  }

  private var builder: NormalFormBuilder
  private let writer: FormulaWriter

  /// Prints nodes of this graph; nodes that they share are worked out once.
  public init(_ graph: ExpressionGraph, notation: FormulaNotation = .ascii) {
    builder = NormalFormBuilder(graph)
    writer = FormulaWriter(variables: graph.variables, notation: notation)
  }

  /// The formula of a node, or `nil` if it is too long for anybody to read.
  public mutating func text(of node: NodeID, order: TermOrder = .asTyped) -> String? {
    guard let form = builder.form(of: node) else { return nil }
    return writer.text(order == .fallingDegree ? form.sortedByDegree : form)
  }
}
