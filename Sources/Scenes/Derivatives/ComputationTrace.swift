import Autodiff
import Formulas

/// The computation graph of a formula at a point: values forward, adjoints backward, tangents along a direction.
package struct ComputationTrace: Sendable {
  /// One node of the graph.
  package struct Row: Equatable, Sendable {
    /// `v3`, or the name of a variable.
    package let name: String
    /// What it is computed from: `v1 * y`; the variable itself for a variable.
    package let operation: String
    /// The rows of the nodes that it is computed from, each once; constants have none.
    package let operands: [Int]
    package let value: Double
    /// The derivative of each component by this node.
    package let adjoints: [Double]
    /// The derivative of this node along the direction, if there is one.
    package let tangent: Double?
  }

  /// The nodes in order of computation: variables first, then operations.
  package let rows: [Row]
  /// The name of the node of each component.
  package let components: [String]
  package let hasTangents: Bool

  /// - Parameters:
  ///   - point: d coordinates.
  ///   - direction: d components, for the forward trace.
  /// - Complexity: O(n · nodes) for n components.
  package init(_ formula: Formula, at point: [Double], along direction: [Double]? = nil) {
    var graph = formula.graph
    let marks = graph.ancestors(of: formula.components)
    let nodes = marks.indices.filter { marks[$0] }.map { NodeID($0) }.filter { graph.constant($0) == nil }
    let adjoints = formula.components.map { graph.gradient(of: $0, by: nodes) }
    let seeds = direction.map { $0.map { graph.number($0) } }
    let tangents = seeds.map { graph.pushforward(of: nodes, by: formula.variableNodes, along: $0) }

    var evaluator = ScalarEvaluator(Program(graph, outputs: nodes + adjoints.flatMap { $0 } + (tangents ?? [])))
    let numbers = evaluator.evaluate(at: point)
    let names = Self.names(of: nodes, in: graph)
    let count = nodes.count
    let places = Dictionary(uniqueKeysWithValues: zip(nodes, nodes.indices))
    rows = nodes.indices.map { place in
      Row(
        name: names[nodes[place]] ?? "", operation: Self.text(of: nodes[place], in: formula.graph, names: names),
        operands: Set(graph[nodes[place]].operands.compactMap { places[$0] }).sorted(), value: numbers[place],
        adjoints: adjoints.indices.map { numbers[count * (1 + $0) + place] },
        tangent: tangents == nil ? nil : numbers[count * (1 + adjoints.count) + place])
    }
    components = formula.components.map { names[$0] ?? Self.constantText(of: $0, in: graph) }
    hasTangents = direction != nil
  }

  private static func names(of nodes: [NodeID], in graph: ExpressionGraph) -> [NodeID: String] {
    let prefix =
      (["v", "u", "w", "node"].first { letter in !graph.variables.contains { $0.hasPrefix(letter) } }) ?? "n_"
    var names: [NodeID: String] = [:]
    var count = 0
    for node in nodes {
      if case .variable(let place) = graph[node] {
        names[node] = graph.variables[Int(place)]
      } else {
        count += 1
        names[node] = prefix + String(count)
      }
    }
    return names
  }

  private static func constantText(of node: NodeID, in graph: ExpressionGraph) -> String {
    var printer = FormulaPrinter(graph)
    return printer.text(of: node) ?? "..."
  }

  private static func text(of node: NodeID, in graph: ExpressionGraph, names: [NodeID: String]) -> String {
    guard case .operation(let operation, _, _, _) = graph[node] else { return names[node] ?? "" }
    let operands = graph[node].operands.map { names[$0] ?? constantText(of: $0, in: graph) }
    let rule = operation.rule
    switch rule.notation {
    case .prefix: return rule.spelling + operands[0]
    case .infix where operation == .power: return operands.joined(separator: "^")
    case .infix: return operands.joined(separator: " \(rule.spelling) ")
    case .function, .implied: return "\(rule.spelling)(\(operands.joined(separator: ", ")))"
    }
  }
}
