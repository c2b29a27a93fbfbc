import Autodiff
import Formulas

/// How a derivative comes about: one line for each operation of the formula, with the rule that differentiates it.
///
/// The steps are read off the graph that the derivative is computed on, so they cannot disagree with it.
package struct Derivation: Sendable {
  /// One rule applied to one part of the formula.
  package struct Step: Equatable, Sendable {
    /// Such as `product rule`.
    package let rule: String
    /// The part that is differentiated.
    package let part: String
    /// The rule with the derivatives of the operands in brackets; absent where it says no more than the result.
    package let expansion: String?
    package let derivative: String
  }

  /// The component of the formula, counted from 0.
  package let component: Int
  package let variable: String
  /// Innermost part first; the last step is the whole component.
  package let steps: [Step]

  /// The derivation of ∂component/∂variable.
  ///
  /// - Complexity: O(nodes) for the graph; printing is limited by `FormulaPrinter`.
  init(_ formula: Formula, component: Int, variable place: Int, notation: FormulaNotation) {
    self.component = component
    variable = formula.variables[place]
    var writer = DerivationWriter(formula, component: component, variable: place, notation: notation)
    steps = writer.steps()
  }
}

/// Writes the steps of one derivation.
private struct DerivationWriter {
  private var graph: ExpressionGraph
  private let output: NodeID
  private let variable: NodeID
  private let dependent: [Bool]
  private let needed: [Bool]
  /// The derivative of each node that depends on the variable and feeds the output.
  private var tangents: [NodeID: NodeID] = [:]
  /// The partial derivatives of the operation at each of these nodes.
  private var partials: [NodeID: [(operand: NodeID, partial: NodeID)]] = [:]
  private var printer: FormulaPrinter
  private let minus: String

  init(_ formula: Formula, component: Int, variable place: Int, notation: FormulaNotation) {
    var graph = formula.graph
    let output = formula.components[component]
    let variable = formula.variableNodes[place]
    let dependent = graph.dependents(on: [variable])
    let needed = graph.ancestors(of: [output])
    (self.output, self.variable, self.dependent, self.needed) = (output, variable, dependent, needed)
    let parts = needed.indices.filter { needed[$0] && dependent[$0] }.map { NodeID($0) }
    let derivatives = graph.pushforward(of: parts, by: [variable], along: [graph.integer(1)])
    tangents = Dictionary(uniqueKeysWithValues: zip(parts, derivatives))
    // The last step ends in the very formula that the report gives as the answer.
    tangents[output] = graph.gradient(of: output, by: [variable])[0]
    for part in parts {
      guard case .operation(let operation, _, _, _) = graph[part] else { continue }
      partials[part] = graph.partials(of: operation, at: part)
    }
    self.graph = graph
    minus = notation.minus
    printer = FormulaPrinter(graph, notation: notation)
  }

  mutating func steps() -> [Derivation.Step] {
    guard dependent[Int(output.index)] else {
      return [Derivation.Step(rule: "constant", part: text(output), expansion: nil, derivative: "0")]
    }
    if output == variable {
      return [Derivation.Step(rule: "the variable itself", part: text(output), expansion: nil, derivative: "1")]
    }
    let inner = innerParts()
    return tangents.keys.sorted().compactMap { node in
      guard case .operation(let operation, _, _, _) = graph[node], !inner.contains(node) else { return nil }
      // A comparison is constant almost everywhere: nothing to differentiate.
      if [.greater, .greaterOrEqual, .equal, .notEqual].contains(operation) { return nil }
      return step(at: node, operation)
    }
  }

  /// The parts that are not shown on their own, because they are terms of a longer sum.
  private func innerParts() -> Set<NodeID> {
    var users: [NodeID: [NodeID]] = [:]
    for index in needed.indices where needed[index] {
      for operand in graph.nodes[index].operands { users[operand, default: []].append(NodeID(index)) }
    }
    return Set(
      tangents.keys.filter { node in
        node != output && isSum(node) && users[node]?.count == 1 && users[node].map { isSum($0[0]) } ?? false
      })
  }

  private func isSum(_ node: NodeID) -> Bool {
    if case .operation(let operation, _, _, _) = graph[node] {
      [.add, .subtract, .negate].contains(operation)
    } else {
      false
    }
  }

  private mutating func step(at node: NodeID, _ operation: Operation) -> Derivation.Step {
    let result = text(derivative: node)
    var expansion: String?
    if operation != .select { expansion = isSum(node) ? sumExpansion(of: node) : chainExpansion(of: node) }
    return Derivation.Step(
      rule: ruleName(operation, node), part: text(node), expansion: expansion == result ? nil : expansion,
      derivative: result)
  }

  /// The derivatives of all terms, constants included.
  private mutating func sumExpansion(of node: NodeID) -> String {
    var result = ""
    for (term, isNegative) in terms(of: node, isNegative: false) {
      let sign = isNegative ? minus : "+"
      let prefix = result.isEmpty ? (isNegative ? minus : "") : " \(sign) "
      result += prefix + "[\(text(derivative: term))]"
    }
    return result
  }

  private func terms(of node: NodeID, isNegative: Bool) -> [(NodeID, Bool)] {
    guard case .operation(let operation, let a, let b, _) = graph[node], isSum(node) else {
      return [(node, isNegative)]
    }
    switch operation {
    case .negate: return terms(of: a, isNegative: !isNegative)
    case .subtract: return terms(of: a, isNegative: isNegative) + terms(of: b, isNegative: !isNegative)
    default: return terms(of: a, isNegative: isNegative) + terms(of: b, isNegative: isNegative)
    }
  }

  /// Each partial derivative times the derivative of its operand.
  private mutating func chainExpansion(of node: NodeID) -> String {
    var products: [String] = []
    for (operand, partial) in partials[node] ?? [] where dependent[Int(operand.index)] {
      let factor = text(partial)
      if operand == variable {
        products.append(factor)
      } else {
        products.append("\(isBare(factor) ? factor : "(\(factor))") [\(text(derivative: operand))]")
      }
    }
    return products.joined(separator: " + ")
  }

  /// Whether a text is a product, so that a factor can follow it: outside parentheses it has no sign of a sum or quotient.
  private func isBare(_ text: String) -> Bool {
    var depth = 0
    for character in text {
      if character == "(" { depth += 1 }
      if character == ")" { depth -= 1 }
      if depth == 0 && ["+", "-", "/", "−"].contains(character) { return false }
    }
    return true
  }

  private func ruleName(_ operation: Operation, _ node: NodeID) -> String {
    let operands = graph[node].operands
    let varying = operands.filter { dependent[Int($0.index)] }
    let isInner = varying.allSatisfy { $0 == variable }
    func chained(_ name: String) -> String { isInner ? name : name + ", chain rule" }
    switch operation {
    case .add, .subtract: return "sum rule"
    case .negate: return "constant factor"
    case .multiply: return varying.count == 1 ? "constant factor" : "product rule"
    case .divide:
      if varying == [operands[0]] { return "constant factor" }
      return varying.count == 1 ? chained("reciprocal rule") : "quotient rule"
    case .power:
      if varying == [operands[0]] { return chained("power rule") }
      return varying.count == 1 ? chained("exponential rule") : "power rule in base and exponent"
    case .select: return "branch by branch"
    case .log1p: return chained("derivative of log")
    case .expm1: return chained("derivative of exp")
    case .hypot: return chained("derivative of a length")
    default: return chained("derivative of \(operation.rule.spelling)")
    }
  }

  private mutating func text(_ node: NodeID) -> String { printer.text(of: node) ?? "..." }

  private mutating func text(derivative node: NodeID) -> String {
    guard let derivative = tangents[node] else { return "0" }
    return printer.text(of: derivative, order: .fallingDegree) ?? "..."
  }
}
