import Autodiff
import Formulas

/// A number that a report shows: its value, and an exact form where there is a short one.
package struct Quantity: Equatable, Sendable {
  package let value: Double
  /// Such as `2pi^2`; absent when the digits say it all.
  package let exact: String?

  package static let undefined = Quantity(value: .nan, exact: nil)
}

/// Computes quantities from constant nodes of one graph.
struct QuantityReader {
  let graph: ExpressionGraph

  /// The values of nodes that depend on no variable.
  func read(_ nodes: [NodeID]) -> [Quantity] {
    var evaluator = ScalarEvaluator(Program(graph, outputs: nodes))
    let values = evaluator.evaluate(at: [Double](repeating: .nan, count: graph.variables.count))
    // Adding 0 takes the sign off a negative zero.
    return zip(nodes, values).map { Quantity(value: $1 + 0, exact: $1.isFinite ? exactText(of: $0) : nil) }
  }

  /// The formula of a constant made of fractions, roots, π and e, when it is short.
  private func exactText(of node: NodeID) -> String? {
    guard graph.rational(node) == nil else { return nil }
    let plain: Set<Operation> = [.negate, .add, .subtract, .multiply, .scale, .divide, .power, .sqrt, .exp]
    let needed = graph.ancestors(of: [node])
    for index in needed.indices where needed[index] {
      switch graph.nodes[index] {
      case .constant(.rational(_, let isDecimal)): if isDecimal { return nil }
      case .constant(.pi), .constant(.e): continue
      case .operation(let operation, _, _, _): if !plain.contains(operation) { return nil }
      default: return nil
      }
    }
    var printer = FormulaPrinter(graph)
    return printer.text(of: node).flatMap { $0.count <= 24 ? $0 : nil }
  }
}
