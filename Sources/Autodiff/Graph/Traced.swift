/// A number whose computation is recorded: Swift code over traced values builds an expression graph.
///
/// ```swift
/// let function = TracedFunction(of: 2) { v in v[0] * v[0] + sin(v[1]) }
/// ```
public struct Traced {
  fileprivate final class Recording {
    var graph: ExpressionGraph
    init(variables: [String]) { graph = ExpressionGraph(variables: variables) }
  }

  fileprivate enum Content {
    case constant(Double)
    case node(NodeID, in: Recording)
  }

  fileprivate let content: Content
}

extension Traced: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// A constant.
  public init(_ value: Double) { content = .constant(value) }
  /// A constant.
  public init(floatLiteral value: Double) { self.init(value) }
  /// A constant.
  public init(integerLiteral value: Int) { self.init(Double(value)) }
}

extension Traced {
  /// Records an operation of the rule table.
  fileprivate static func apply(_ operation: Operation, _ operands: Traced...) -> Traced {
    let recordings = operands.compactMap { operand in
      if case .node(_, let recording) = operand.content { recording } else { nil }
    }
    guard let recording = recordings.first else {
      let values = operands.compactMap(\.constant) + [0, 0]
      return Traced(operation.rule.value(values[0], values[1], values[2]))
    }
    precondition(recordings.allSatisfy { $0 === recording }, "values of two traces cannot be mixed")
    let nodes = operands.map { $0.node(in: recording) }
    return Traced(content: .node(recording.graph.apply(operation, nodes), in: recording))
  }

  private var constant: Double? { if case .constant(let value) = content { value } else { nil } }

  fileprivate func node(in recording: Recording) -> NodeID {
    switch content {
    case .node(let node, _): node
    case .constant(let value): recording.graph.number(value)
    }
  }

  /// The sum.
  public static func + (a: Traced, b: Traced) -> Traced { apply(.add, a, b) }
  /// The difference.
  public static func - (a: Traced, b: Traced) -> Traced { apply(.subtract, a, b) }
  /// The product.
  public static func * (a: Traced, b: Traced) -> Traced { apply(.multiply, a, b) }
  /// The quotient.
  public static func / (a: Traced, b: Traced) -> Traced { apply(.divide, a, b) }
  /// The negative.
  public static prefix func - (a: Traced) -> Traced { apply(.negate, a) }
}

// MARK: Functions

/// The power uᵛ.
public func pow(_ u: Traced, _ v: Traced) -> Traced { .apply(.power, u, v) }
/// The exponential function.
public func exp(_ u: Traced) -> Traced { .apply(.exp, u) }
/// The natural logarithm.
public func log(_ u: Traced) -> Traced { .apply(.log, u) }
/// The square root.
public func sqrt(_ u: Traced) -> Traced { .apply(.sqrt, u) }
/// The sine.
public func sin(_ u: Traced) -> Traced { .apply(.sin, u) }
/// The cosine.
public func cos(_ u: Traced) -> Traced { .apply(.cos, u) }
/// The tangent.
public func tan(_ u: Traced) -> Traced { .apply(.tan, u) }
/// The inverse tangent.
public func atan(_ u: Traced) -> Traced { .apply(.atan, u) }
/// The hyperbolic tangent.
public func tanh(_ u: Traced) -> Traced { .apply(.tanh, u) }
/// The absolute value.
public func abs(_ u: Traced) -> Traced { .apply(.abs, u) }
/// The smaller of two values.
public func min(_ u: Traced, _ v: Traced) -> Traced { .apply(.min, u, v) }
/// The greater of two values.
public func max(_ u: Traced, _ v: Traced) -> Traced { .apply(.max, u, v) }

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
  /// The body runs once: a branch of Swift code that depends on a value cannot be recorded; use `min`, `max` or `abs`.
  public init(of dimension: Int, _ body: ([Traced]) -> [Traced]) {
    let recording = Traced.Recording(variables: (0..<dimension).map { "x\($0 + 1)" })
    let variables = (0..<dimension).map { Traced(content: .node(recording.graph.variable($0), in: recording)) }
    outputs = body(variables).map { $0.node(in: recording) }
    graph = recording.graph
  }

  /// Records a scalar function of d variables.
  public init(of dimension: Int, _ body: ([Traced]) -> Traced) { self.init(of: dimension) { [body($0)] } }
}
