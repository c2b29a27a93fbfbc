extension ExpressionGraph {
  /// The Jacobian-vector product Jv by forward accumulation, as nodes of the same graph.
  ///
  /// One sweep from the variables to the outputs: every node on the way receives its tangent, the sum over its operands
  /// of the partial derivative times their tangent (Griewank & Walther, Evaluating Derivatives, 2008, ch. 3).
  ///
  /// - Parameters:
  ///   - outputs: n nodes.
  ///   - variables: d nodes.
  ///   - direction: d nodes, the tangent of each variable.
  /// - Returns: n nodes; the constant 0 where an output does not depend on a variable.
  /// - Complexity: O(nodes of the graph).
  public mutating func pushforward(
    of outputs: [NodeID], by variables: [NodeID], along direction: [NodeID]
  ) -> [NodeID] {
    precondition(variables.count == direction.count, "one tangent for each variable")
    let depends = dependents(on: variables)
    let feeds = ancestors(of: outputs)
    var tangents = [NodeID: NodeID](uniqueKeysWithValues: zip(variables, direction))
    for index in feeds.indices where depends[index] && feeds[index] {
      let id = NodeID(index)
      guard tangents[id] == nil, case .operation(let operation, _, _, _) = self[id] else { continue }
      var terms: [NodeID] = []
      for (operand, partial) in partials(of: operation, at: id) {
        guard let tangent = tangents[operand], rational(tangent) != .zero, rational(partial) != .zero else { continue }
        terms.append(apply(.scale, tangent, partial))
      }
      tangents[id] = sum(terms)
    }
    let zero = integer(0)
    return outputs.map { tangents[$0] ?? zero }
  }

  /// The Hessian-vector product Hv of a scalar node: the gradient pushed forward along v.
  ///
  /// - Returns: d nodes, at a constant times the cost of the value, whatever d is.
  public mutating func hessianProduct(
    of output: NodeID, by variables: [NodeID], along direction: [NodeID]
  ) -> [NodeID] {
    pushforward(of: gradient(of: output, by: variables), by: variables, along: direction)
  }
}
