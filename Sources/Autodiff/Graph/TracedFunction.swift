/// A function recorded from Swift code, ready to differentiate.
public struct TracedFunction: Sendable {
  /// The graph that was recorded; its variables are called x1, x2 ….
  public let graph: ExpressionGraph
  /// One node for each component of the result.
  public let outputs: [NodeID]
  /// The nodes of the d variables, to differentiate by.
  public var variableNodes: [NodeID] { graph.variables.indices.map(graph.variable) }

  /// Records a function of d variables with n components.
  ///
  /// The body runs once: a branch of Swift code that depends on a value cannot be recorded; use `select`, `min`, `max` or `abs`.
  public init(of dimension: Int, _ body: ([Traced]) -> [Traced]) {
    let recording = Traced.Recording(variables: (0..<dimension).map { "x\($0 + 1)" })
    let variables = (0..<dimension).map { Traced(content: .node(recording.graph.variable($0), in: recording)) }
    outputs = body(variables).map { $0.node(in: recording) }
    graph = recording.graph
  }

  /// Records a scalar function of d variables.
  public init(of dimension: Int, _ body: ([Traced]) -> Traced) { self.init(of: dimension) { [body($0)] } }

  /// Records a scalar function of one variable.
  public init(_ body: (Traced) -> Traced) { self.init(of: 1) { body($0[0]) } }

  /// Records a scalar function of two variables.
  public init(_ body: (Traced, Traced) -> Traced) { self.init(of: 2) { body($0[0], $0[1]) } }

  /// Records a scalar function of three variables.
  public init(_ body: (Traced, Traced, Traced) -> Traced) { self.init(of: 3) { body($0[0], $0[1], $0[2]) } }
}
