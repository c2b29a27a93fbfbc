import Autodiff

/// Turns syntax trees into nodes of an expression graph, checking shapes on the way.
///
/// This file walks the trees; operators and the expansion of functions and sums have files of their own.
struct Elaborator {
  let source: String
  let program: SyntaxProgram
  var graph: ExpressionGraph
  /// What the names mean that are no parameters: variables, given parameters, and values once they are defined.
  var globals: [String: ShapedValue]
  var expansion = Expansion()

  /// - Parameter globals: What the free names of the program stand for.
  init(_ program: SyntaxProgram, graph: ExpressionGraph, globals: [String: ShapedValue], source: String) {
    self.program = program
    self.graph = graph
    self.globals = globals
    self.source = source
  }

  /// The program's result.
  ///
  /// - Parameter given: Names whose value from outside counts instead of their definition.
  /// - Complexity: O(nodes) after expanding functions and sums, which is limited.
  mutating func elaborateProgram(given: Set<String> = []) throws(FormulaError) -> ShapedValue {
    for value in program.values where !given.contains(value.name) {
      globals[value.name] = try elaborate(value.body, [:])
      // Functions may see the new value.
      expansion.known.removeAll()
    }
    return try elaborate(program.result, [:])
  }

  /// The value of a tree's root.
  ///
  /// - Parameter locals: The values of parameters and indices.
  mutating func elaborate(_ tree: SyntaxTree, _ locals: [String: ShapedValue]) throws(FormulaError) -> ShapedValue {
    var values: [ShapedValue] = []
    values.reserveCapacity(tree.nodes.count)
    for node in tree.nodes { values.append(try elaborate(node, operands: values, locals)) }
    return values[tree.root]
  }

  private mutating func elaborate(
    _ node: SyntaxTree.Node, operands: [ShapedValue], _ locals: [String: ShapedValue]
  ) throws(FormulaError) -> ShapedValue {
    let range = node.range
    func values(_ places: [SyntaxTree.Index]) -> [ShapedValue] { places.map { operands[$0] } }
    switch node.content {
    case .number(let constant): return .scalar(graph.constant(constant))
    case .name(let name):
      guard let value = locals[name] ?? globals[name] else { throw .notConstant(name, at: range, in: source) }
      return value
    case .negation(let operand): return try map(operands[operand], at: range) { $0.apply(.negate, $1) }
    case .transpose(let operand): return operands[operand].transposed
    case .binary(let sign, let left, let right):
      return try apply(sign, operands[left], operands[right], at: range)
    case .chain(let signs, let sides): return try chain(signs, values(sides), at: range)
    case .call(let function, let arguments): return try call(function, values(arguments), at: range)
    case .application(let place, let arguments): return try application(of: place, to: values(arguments), at: range)
    case .repetition(let repetition):
      let bounds = (operands[repetition.lower], operands[repetition.upper])
      return try repeated(repetition, bounds, locals, at: range)
    case .piecewise(let pieces, let otherwise):
      let branches = pieces.map { (operands[$0.condition], operands[$0.value]) }
      return try piecewise(branches, otherwise: otherwise.map { operands[$0] }, at: range)
    case .tuple(let elements):
      return .vector(try scalars(values(elements), for: "a component of a vector", at: range))
    case .matrix(let rows):
      let entries = try scalars(values(rows.flatMap(\.self)), for: "an entry of a matrix", at: range)
      return ShapedValue(rows: rows.count, columns: rows[0].count, entries: entries)
    }
  }

  func scalars(_ values: [ShapedValue], for what: String, at range: Range<Int>) throws(FormulaError) -> [NodeID] {
    var result: [NodeID] = []
    result.reserveCapacity(values.count)
    for value in values {
      guard let node = value.scalar else { throw .needsScalar(what, got: value.shape, at: range, in: source) }
      result.append(node)
    }
    return result
  }
}
