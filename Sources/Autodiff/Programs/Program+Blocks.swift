extension Program {
  /// Compiles for block evaluation, where every operation costs a pass over memory.
  ///
  /// Small integer powers become products, at the price of the last bit or two, and sums of products become one
  /// operation.
  public static func forBlocks(_ graph: ExpressionGraph, outputs: [NodeID]) -> Program {
    var graph = graph
    let expanded = graph.expandingPowers(in: outputs)
    let joined = graph.joiningProductsWithSums(in: expanded)
    return Program(graph, outputs: joined)
  }
}

extension ExpressionGraph {
  /// Writes uⁿ with a whole |n| ≤ 32 as a shared chain of products and u^½ as a root.
  mutating func expandingPowers(in outputs: [NodeID]) -> [NodeID] {
    rebuild(outputs) { graph, id, operands in
      guard case .operation(.power, _, _, _) = graph[id], let exponent = graph.rational(operands[1]) else { return nil }
      if exponent == Rational(1, 2) { return graph.apply(.sqrt, operands[0]) }
      guard let whole = exponent.integer, whole != 0, abs(whole) <= 32 else { return nil }
      let power = graph.product(of: operands[0], times: abs(whole))
      return whole > 0 ? power : graph.apply(.divide, graph.integer(1), power)
    }
  }

  /// baseⁿ for n ≥ 1 by repeated squaring.
  private mutating func product(of base: NodeID, times count: Int64) -> NodeID {
    if count == 1 { return base }
    let half = product(of: base, times: count / 2)
    let square = apply(.multiply, half, half)
    return count % 2 == 0 ? square : apply(.multiply, square, base)
  }

  /// Writes u·v + w as one operation where the product is needed for nothing else.
  ///
  /// A product of one variable stays apart: on a grid it is computed once per row or column.
  mutating func joiningProductsWithSums(in outputs: [NodeID]) -> [NodeID] {
    let uses = useCounts(in: outputs)
    let breadths = variableBreadths()
    return rebuild(outputs) { graph, id, operands in
      guard case .operation(.add, let a, let b, _) = graph[id] else { return nil }
      for (product, summand, other) in [(a, operands[0], operands[1]), (b, operands[1], operands[0])] {
        guard case .operation(.multiply, let u, let v, _) = graph[summand], uses[Int(product.index)] == 1,
          breadths[Int(product.index)] == breadths[Int(id.index)]
        else { continue }
        return graph.apply(.multiplyAdd, u, v, other)
      }
      return nil
    }
  }

  /// How often each node is an operand or an output.
  private func useCounts(in outputs: [NodeID]) -> [Int] {
    let needed = ancestors(of: outputs)
    var counts = [Int](repeating: 0, count: nodes.count)
    for output in outputs { counts[Int(output.index)] += 1 }
    for index in needed.indices where needed[index] {
      for operand in nodes[index].operands { counts[Int(operand.index)] += 1 }
    }
    return counts
  }

  /// On how many variables each node depends: 0, 1, or 2 for several.
  private func variableBreadths() -> [Int] {
    var only: [Int32?] = []
    var breadths: [Int] = []
    for node in nodes {
      if case .variable(let place) = node {
        only.append(place)
        breadths.append(1)
        continue
      }
      let operands = node.operands.map { Int($0.index) }
      let variables = Set(operands.compactMap { only[$0] })
      let isSeveral = variables.count > 1 || operands.contains { breadths[$0] == 2 }
      only.append(isSeveral ? nil : variables.first)
      breadths.append(isSeveral ? 2 : variables.count)
    }
    return breadths
  }
}
