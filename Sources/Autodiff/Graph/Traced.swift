/// A number whose computation is recorded: Swift code over traced values builds an expression graph.
///
/// ```swift
/// let function = TracedFunction { x, y in x * x + sin(y) }
/// ```
public struct Traced {
  final class Recording {
    var graph: ExpressionGraph
    init(variables: [String]) { graph = ExpressionGraph(variables: variables) }
  }

  enum Content {
    case constant(Double)
    case node(NodeID, in: Recording)
  }

  let content: Content
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
  static func apply(_ operation: Operation, _ operands: Traced...) -> Traced {
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

  func node(in recording: Recording) -> NodeID {
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

  // Comparisons are numbers, 1 where they hold and 0 elsewhere, because a trace cannot take a branch of Swift code.

  /// 1 where `a` is greater, else 0.
  public static func .> (a: Traced, b: Traced) -> Traced { apply(.greater, a, b) }
  /// 1 where `a` is greater or equal, else 0.
  public static func .>= (a: Traced, b: Traced) -> Traced { apply(.greaterOrEqual, a, b) }
  /// 1 where `a` is less, else 0.
  public static func .< (a: Traced, b: Traced) -> Traced { apply(.greater, b, a) }
  /// 1 where `a` is less or equal, else 0.
  public static func .<= (a: Traced, b: Traced) -> Traced { apply(.greaterOrEqual, b, a) }
  /// 1 where both are equal, else 0.
  public static func .== (a: Traced, b: Traced) -> Traced { apply(.equal, a, b) }
  /// 1 where they differ, else 0.
  public static func .!= (a: Traced, b: Traced) -> Traced { apply(.notEqual, a, b) }
}
