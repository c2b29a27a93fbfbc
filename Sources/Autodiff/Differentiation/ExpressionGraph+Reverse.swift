extension ExpressionGraph {
  /// The gradient of a scalar node by reverse accumulation, as nodes of the same graph.
  ///
  /// - Parameters:
  ///   - output: A scalar node.
  ///   - variables: The d nodes to differentiate by.
  /// - Returns: d nodes, ∂output/∂variable each; the constant 0 where the output does not depend on it.
  /// - Complexity: O(nodes of the graph).
  public mutating func gradient(of output: NodeID, by variables: [NodeID]) -> [NodeID] {
    pullback(of: [output], weights: [integer(1)], by: variables)
  }

  /// The vector-Jacobian product Jᵀw by reverse accumulation: the gradient of Σ wᵢ outputᵢ with constant weights.
  ///
  /// One sweep from the outputs to the variables: every node on the way receives its adjoint, the sum over its consumers
  /// of their adjoint times their partial derivative. The result costs a small constant times the values, whatever the
  /// number of variables (Griewank & Walther, Evaluating Derivatives, 2008, ch. 3). Contributions are added in the order
  /// in which the consumers were typed, so that printed terms keep the order of the formula.
  ///
  /// - Parameters:
  ///   - outputs: n nodes.
  ///   - weights: n nodes, one for each output.
  ///   - variables: The d nodes to differentiate by.
  /// - Returns: d nodes.
  /// - Complexity: O(nodes of the graph).
  public mutating func pullback(of outputs: [NodeID], weights: [NodeID], by variables: [NodeID]) -> [NodeID] {
    precondition(outputs.count == weights.count, "one weight for each output")
    let depends = dependents(on: variables)
    let feeds = ancestors(of: outputs)
    var contributions = [[NodeID]](repeating: [], count: depends.count)
    for (output, weight) in zip(outputs, weights) { contributions[Int(output.index)].append(weight) }
    var adjoints: [NodeID: NodeID] = [:]

    for index in contributions.indices.reversed() where depends[index] && feeds[index] {
      let received = contributions[index]
      if received.isEmpty { continue }
      let id = NodeID(index)
      let adjoint = sum(received.reversed())
      adjoints[id] = adjoint
      contributions[index] = []
      guard case .operation(let operation, _, _, _) = self[id] else { continue }
      for (operand, partial) in partials(of: operation, at: id).reversed() where depends[Int(operand.index)] {
        if rational(partial) == .zero { continue }
        contributions[Int(operand.index)].append(apply(.scale, adjoint, partial))
      }
    }
    let zero = integer(0)
    return variables.map { adjoints[$0] ?? zero }
  }

  /// The Jacobian of n outputs by d variables: n rows of d nodes.
  public mutating func jacobian(of outputs: [NodeID], by variables: [NodeID]) -> [[NodeID]] {
    outputs.map { gradient(of: $0, by: variables) }
  }

  /// The Hessian of a scalar node by d variables: row i holds ∂/∂xⱼ of ∂output/∂xᵢ.
  public mutating func hessian(of output: NodeID, by variables: [NodeID]) -> [[NodeID]] {
    jacobian(of: gradient(of: output, by: variables), by: variables)
  }
}
