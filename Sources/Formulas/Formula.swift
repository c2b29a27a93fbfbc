import Autodiff

/// A formula that has been read: the text, its expression graph, and its components as nodes of the graph.
public struct Formula: Sendable {
  /// The text as typed.
  public let source: String
  /// The graph that the components are nodes of; its variables are the coordinates of a point, in order.
  public let graph: ExpressionGraph
  /// One node for a number, n for a vector of n components.
  public let components: [NodeID]
  /// Whether the formula is a vector, even one of a single component.
  public let isVector: Bool
  let tree: SyntaxTree

  /// The names of the d coordinates of a point, in order.
  public var variables: [String] { graph.variables }
  /// The nodes of the variables, to differentiate by.
  public var variableNodes: [NodeID] { variables.indices.map(graph.variable) }

  /// Reads a formula.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - declared: Variables that the formula has whether they occur or not; they come first, the others follow with
  ///     x, y and z before the rest in alphabetical order.
  ///   - parameters: Values for names that are not variables.
  /// - Throws: The first error, with its place.
  /// - Complexity: O(length).
  public init(
    parsing source: String, declaring declared: [String] = [], parameters: [String: ConstantExpression] = [:]
  ) throws(FormulaError) {
    var parser = try Parser(source, declared: declared + parameters.keys.sorted())
    let tree = try parser.parseFormula()
    try self.init(source: source, tree: tree, declared: declared, parameters: parameters)
  }

  init(
    source: String, tree: SyntaxTree, declared: [String], parameters: [String: ConstantExpression]
  ) throws(FormulaError) {
    let found = tree.names.subtracting(declared).subtracting(parameters.keys)
    let variables = declared + found.map(CoordinateKey.init).sorted().map(\.name)
    var graph = ExpressionGraph(variables: variables)
    var environment: [String: Elaborator.Value] = [:]
    // In a fixed order, because that of the nodes decides how products are printed.
    for (name, parameter) in parameters.sorted(by: { $0.key < $1.key }) {
      environment[name] = .scalar(parameter.node(in: &graph))
    }
    for (place, name) in variables.enumerated() { environment[name] = .scalar(graph.variable(place)) }
    var elaborator = Elaborator(graph: graph, environment: environment, source: source)
    let value = try elaborator.elaborate(tree)
    self.source = source
    self.tree = tree
    var computed = elaborator.graph
    // Before anything is differentiated: the derivatives of a safe form are safe too.
    self.components = computed.recognisingSafeForms(in: value.components)
    self.graph = computed
    if case .vector = value { isVector = true } else { isVector = false }
  }

  /// The names that stand for variables or parameters in the text.
  package var names: Set<String> { tree.names }

  /// Whether a text can name a variable or a parameter.
  package static func isName(_ text: String) -> Bool {
    guard var parser = try? Parser(text, declared: []), let tree = try? parser.parseFormula() else { return false }
    return tree.names == [text]
  }

  /// The order of coordinates: x, y, z, then alphabetically with numbers by value (w2 before w10).
  package static func precedes(_ left: String, _ right: String) -> Bool { CoordinateKey(left) < CoordinateKey(right) }
}

/// What decides the place of a variable among the coordinates.
private struct CoordinateKey: Comparable {
  let name: String
  /// 0 to 2 for the axes, 3 for all other names.
  private let axis: Int
  /// The runs of digits, without leading zeros, and of other characters in the name.
  private let parts: [Part]

  private enum Part: Comparable {
    case number(length: Int, digits: String)
    case word(String)
  }

  init(_ name: String) {
    self.name = name
    axis = ["x", "y", "z"].firstIndex(of: name) ?? 3
    var parts: [Part] = []
    var rest = name.utf8[...]
    while let first = rest.first {
      let isNumber = CoordinateKey.isDigit(first)
      let run = rest.prefix { CoordinateKey.isDigit($0) == isNumber }
      rest = rest.dropFirst(run.count)
      let significant = run.drop { $0 == UInt8(ascii: "0") }
      // Of two numbers without leading zeros the longer one is the larger.
      parts.append(
        isNumber
          ? .number(length: significant.count, digits: String(Substring(significant))) : .word(String(Substring(run))))
    }
    self.parts = parts
  }

  private static func isDigit(_ unit: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(unit) }

  static func < (left: CoordinateKey, right: CoordinateKey) -> Bool {
    if left.axis != right.axis { return left.axis < right.axis }
    if left.parts != right.parts { return left.parts.lexicographicallyPrecedes(right.parts) }
    return left.name < right.name
  }
}

extension SyntaxTree {
  /// All names that are not constants or functions.
  var names: Set<String> {
    var result: Set<String> = []
    for node in nodes { if case .name(let name) = node.content { result.insert(name) } }
    return result
  }
}
