import Autodiff

/// What must hold besides a printed derivative, because the formula it belongs to has a smaller domain: `x > 0` beside
/// 1/x for the derivative of log x.
package struct DomainConditions {
  private var graph: ExpressionGraph
  private var printer: FormulaPrinter
  private let notation: FormulaNotation
  /// The nodes of the formula with a requirement, each requirement once.
  private let sources: [NodeID]

  /// - Parameters:
  ///   - graph: The graph that holds the formula and its derivatives.
  ///   - outputs: The components of the formula.
  package init(_ graph: ExpressionGraph, of outputs: [NodeID], notation: FormulaNotation = .ascii) {
    self.graph = graph
    self.notation = notation
    printer = FormulaPrinter(graph, notation: notation)
    let needed = graph.unconditionalAncestors(of: outputs)
    let varies = graph.variation
    sources = needed.indices.filter { needed[$0] }.map { NodeID($0) }.filter { node in
      // A constant keeps what is asked of it or does not, whatever the point.
      graph.domainRequirement(of: node).map { varies[Int($0.operand.index)] } ?? false
    }
  }

  /// The conditions that a derivative does not imply by itself, in the order in which the formula states them.
  ///
  /// - Complexity: O(nodes) for each requirement of the formula.
  package mutating func conditions(on derivative: NodeID) -> [String] {
    let needed = graph.unconditionalAncestors(of: [derivative])
    var texts: [String] = []
    for source in sources where !graph.keepsDomain(of: source, in: needed) {
      guard let (operand, requirement) = graph.domainRequirement(of: source), let text = printer.text(of: operand)
      else { continue }
      let condition = describe(requirement, text)
      if !texts.contains(condition) { texts.append(condition) }
    }
    return texts
  }

  /// More characters than this are no help to anybody.
  private static let longestText = 40

  /// What keeps the formula from having a value at some of n points, as `where y = 0` or `unless x >= 0`; `nil` where it
  /// cannot be said in short.
  ///
  /// - Parameter points: For each variable its values at the n points.
  /// - Complexity: O(n · nodes).
  package mutating func reason(at points: [[Double]]) -> String? {
    let needs = sources.compactMap(graph.domainRequirement)
    guard !needs.isEmpty else { return nil }
    let values = PointsEvaluator(Program(graph, outputs: needs.map(\.operand))).evaluate(points)
    var (zeros, kept): ([String], [String]) = ([], [])
    for (need, values) in zip(needs, values) where values.contains(where: { !need.requirement.holds(for: $0) }) {
      guard let text = printer.text(of: need.operand) else { return nil }
      if need.requirement == .nonZero {
        if !zeros.contains("\(text) = 0") { zeros.append("\(text) = 0") }
      } else {
        let condition = describe(need.requirement, text)
        if !kept.contains(condition) { kept.append(condition) }
      }
    }
    let parts = [("where ", " or ", zeros), ("unless ", " and ", kept)].filter { !$0.2.isEmpty }
    let text = parts.map { $0 + $2.joined(separator: $1) }.joined(separator: ", and ")
    return text.isEmpty || text.count > Self.longestText ? nil : text
  }

  private func describe(_ requirement: DomainRequirement, _ operand: String) -> String {
    let (least, other) = (notation.comparison(">="), notation.comparison("<="))
    return switch requirement {
    case .greater(let bound): "\(operand) > \(bound)"
    case .atLeast(let bound): "\(operand) \(least) \(bound)"
    case .insideUnit: "\(notation.minus)1 < \(operand) < 1"
    case .withinUnit: "\(notation.minus)1 \(other) \(operand) \(other) 1"
    case .nonZero: "\(operand) \(notation.comparison("!=")) 0"
    }
  }
}
