extension ExpressionGraph {
  /// The outputs with nodes replaced: what they become when each key of `replacements` is read as its value.
  ///
  /// Constants fold on the way, so substituting exact numbers gives exact results where there are any. O(nodes).
  package mutating func substitute(_ replacements: [NodeID: NodeID], in outputs: [NodeID]) -> [NodeID] {
    rebuild(outputs) { _, id, _ in replacements[id] }
  }

  /// The outputs rebuilt bottom-up; `rewrite` sees a node with its rebuilt operands and may answer another node.
  mutating func rebuild(
    _ outputs: [NodeID],
    rewrite: (_ graph: inout ExpressionGraph, _ original: NodeID, _ operands: [NodeID]) -> NodeID?
  ) -> [NodeID] {
    let needed = ancestors(of: outputs)
    var images = [NodeID](repeating: .none, count: needed.count)
    for index in needed.indices where needed[index] {
      let id = NodeID(index)
      let operands = self[id].operands.map { images[Int($0.index)] }
      if let replacement = rewrite(&self, id, operands) {
        images[index] = replacement
      } else if case .operation(let operation, _, _, _) = self[id] {
        images[index] = apply(operation, operands)
      } else {
        images[index] = id
      }
    }
    return outputs.map { images[Int($0.index)] }
  }

  /// Copies nodes of another graph into this one; its variables must be variables of this one too, matched by name.
  package mutating func adopt(_ outputs: [NodeID], from other: ExpressionGraph) -> [NodeID] {
    let needed = other.ancestors(of: outputs)
    var images = [NodeID](repeating: .none, count: needed.count)
    for index in needed.indices where needed[index] {
      switch other.nodes[index] {
      case .constant(let constant): images[index] = self.constant(constant)
      case .variable(let place):
        guard let own = variables.firstIndex(of: other.variables[Int(place)]) else {
          preconditionFailure("no variable \(other.variables[Int(place)])")
        }
        images[index] = variable(own)
      case .operation(let operation, _, _, _):
        images[index] = apply(operation, other.nodes[index].operands.map { images[Int($0.index)] })
      }
    }
    return outputs.map { images[Int($0.index)] }
  }
}
