import Autodiff

/// A formula that has been read: the text, its expression graph, and its components as nodes of the graph.
///
/// The text may define names and functions before its result: `a = 2; f(x, y) = x^2 + a y; f(x, 3)`. A last statement
/// `f(x, y) = …` is the function itself, of the variables in its head.
public struct Formula: Sendable {
  /// The text as typed.
  public let source: String
  /// The graph that the components are nodes of; its variables are the coordinates of a point, in order.
  public let graph: ExpressionGraph
  /// One node for a number, n for a vector of n components, the entries of a matrix row by row.
  public let components: [NodeID]
  /// The number of rows: 1 for a number or a row, n for a vector of n components.
  public let rows: Int
  /// The number of columns: 1 for a number or a vector.
  public let columns: Int
  let program: SyntaxProgram

  /// Whether the formula is anything but a number.
  public var isVector: Bool { components.count > 1 }

  /// The names of the d coordinates of a point, in order.
  public var variables: [String] { graph.variables }
  /// The nodes of the variables, to differentiate by.
  public var variableNodes: [NodeID] { variables.indices.map(graph.variable) }

  /// Reads a formula.
  ///
  /// - Parameters:
  ///   - source: The text.
  ///   - declared: Variables that the formula has whether they occur or not; they come first. After them come the
  ///     parameters of the function that is the result, and the others with x, y and z before the rest in alphabetical
  ///     order.
  ///   - parameters: Values for names that are not variables; they replace those that the formula defines.
  /// - Throws: The first error, with its place.
  /// - Complexity: O(length), and the size of what functions and sums expand to.
  public init(
    parsing source: String, declaring declared: [String] = [], parameters: [String: ConstantExpression] = [:]
  ) throws(FormulaError) {
    var parser = try Parser(source, declared: declared + parameters.keys.sorted())
    let program = try parser.parseFormula()
    try self.init(source: source, program: program, declared: declared, parameters: parameters)
  }

  private init(
    source: String, program: SyntaxProgram, declared: [String], parameters: [String: ConstantExpression]
  ) throws(FormulaError) {
    let ordered = program.resultParameters.filter { program.freeNames.contains($0) && !declared.contains($0) }
    let leading = declared + ordered.filter { parameters[$0] == nil }
    let found = program.freeNames.subtracting(leading).subtracting(parameters.keys)
    let variables = leading + found.map(CoordinateKey.init).sorted().map(\.name)
    var graph = ExpressionGraph(variables: variables)
    var globals: [String: ShapedValue] = [:]
    // In a fixed order, because that of the nodes decides how products are printed.
    for (name, parameter) in parameters.sorted(by: { $0.key < $1.key }) {
      globals[name] = .scalar(parameter.node(in: &graph))
    }
    for (place, name) in variables.enumerated() { globals[name] = .scalar(graph.variable(place)) }
    var elaborator = Elaborator(program, graph: graph, globals: globals, source: source)
    let value = try elaborator.elaborateProgram(given: Set(parameters.keys))
    self.source = source
    self.program = program
    var computed = elaborator.graph
    // Before anything is differentiated: the derivatives of a safe form are safe too.
    components = computed.recognisingSafeForms(in: value.entries)
    self.graph = computed
    (rows, columns) = (value.rows, value.columns)
  }

  /// The names that stand for variables or parameters in the text.
  package var names: Set<String> { program.settableNames }

  /// The shape in words: "a number", "a vector of 2", "a 2x3 matrix".
  package var shape: String { ShapedValue(rows: rows, columns: columns, entries: components).shape }

  /// Whether a text can name a variable or a parameter.
  package static func isName(_ text: String) -> Bool {
    guard var parser = try? Parser(text, declared: []), let program = try? parser.parseFormula() else { return false }
    return program.definitions.isEmpty && program.freeNames == [text]
  }

  /// The order of coordinates: x, y, z, then alphabetically with numbers by value (w2 before w10).
  package static func precedes(_ left: String, _ right: String) -> Bool { CoordinateKey(left) < CoordinateKey(right) }
}
