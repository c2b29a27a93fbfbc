extension ExpressionGraph {
  /// The partial derivatives of the operation at a node by each of its operands.
  ///
  /// An operand that occurs twice, as in u · u or u / u, gets the sum: an infinite adjoint must not meet the two halves
  /// one by one.
  package mutating func partials(of operation: Operation, at id: NodeID) -> [(operand: NodeID, partial: NodeID)] {
    let operands = self[id].operands
    var result: [(operand: NodeID, partial: NodeID)] = []
    for (place, operand) in operands.enumerated() {
      let pattern = operation.rule.partial(place) { constant(operands[$0]) != nil }
      let partial = instantiate(pattern, operands: operands, result: id)
      if let known = result.firstIndex(where: { $0.operand == operand }) {
        result[known].partial = apply(.add, result[known].partial, partial)
      } else {
        result.append((operand, partial))
      }
    }
    return result
  }
}
