import Autodiff

/// A formula without variables: an exact number such as `2pi` or `1/4`.
public struct ConstantExpression: Equatable, Sendable {
  /// The text as typed.
  public let source: String
  private let graph: ExpressionGraph
  private let root: NodeID

  /// The nearest double that evaluating in floating point gives.
  public let value: Double

  private init(source: String, graph: ExpressionGraph, root: NodeID) {
    self.source = source
    self.graph = graph
    self.root = root
    var evaluator = ScalarEvaluator(Program(graph, outputs: [root]))
    value = evaluator.evaluate(at: [])[0]
  }

  /// Whether both were typed alike and have the same value.
  public static func == (left: ConstantExpression, right: ConstantExpression) -> Bool {
    left.source == right.source && left.value == right.value
  }

  /// Reads one number.
  public init(parsing source: String) throws(FormulaError) {
    self = try Self.list(parsing: source, count: 1)[0]
  }

  /// Reads numbers separated by commas.
  ///
  /// - Parameter count: How many there must be; any number when absent.
  package static func list(parsing source: String, count: Int? = nil) throws(FormulaError) -> [ConstantExpression] {
    var parser = try Parser(source, declared: [])
    let program = try parser.parseList()
    var elaborator = Elaborator(program, graph: ExpressionGraph(variables: []), globals: [:], source: source)
    let nodes = try elaborator.elaborateProgram().entries
    if let count, nodes.count != count {
      throw .wrongListLength(expected: count, got: nodes.count, in: source)
    }
    return nodes.map { ConstantExpression(source: source, graph: elaborator.graph, root: $0) }
  }

  /// Adds the number to a graph, exactly.
  package func node(in target: inout ExpressionGraph) -> NodeID { target.adopt([root], from: graph)[0] }
}
