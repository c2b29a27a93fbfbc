/// The place of a node in its expression graph; operands always have smaller indices than the node that uses them.
public struct NodeID: Hashable, Comparable, Sendable {
  package let index: Int32

  package init(_ index: Int) { self.index = Int32(index) }

  /// Stands for an operand that the operation does not have.
  package static let none = NodeID(-1)

  /// Whether `left` was added to the graph before `right`.
  public static func < (left: NodeID, right: NodeID) -> Bool { left.index < right.index }
}

/// One node of an expression graph.
package enum Node: Hashable, Sendable {
  case constant(Constant)
  /// The variable at this place in the graph's list of variables.
  case variable(Int32)
  /// An operation on one to three operands; missing ones are `NodeID.none`.
  case operation(Operation, NodeID, NodeID, NodeID)
}

extension Node {
  /// The operands in order: none for a constant or a variable, one to three for an operation.
  package var operands: [NodeID] {
    guard case .operation(_, let a, let b, let c) = self else { return [] }
    if c != .none { return [a, b, c] }
    return b != .none ? [a, b] : [a]
  }

  /// Whether the node at a place is one of the operands.
  func usesOperand(at place: Int) -> Bool {
    guard case .operation(_, let a, let b, let c) = self else { return false }
    return Int(a.index) == place || Int(b.index) == place || Int(c.index) == place
  }
}
