import Autodiff

extension Formula {
  /// The same formula as a function of at least `dimension` variables.
  ///
  /// The variables it lacks are called x, y, z, x1, x2 … after names that it does not use, and it is constant along them.
  package func extended(toDimension dimension: Int) -> Formula {
    let missing = dimension - variables.count
    guard missing > 0 else { return self }
    let taken = Set(variables).union(names)
    let spare = (["x", "y", "z"] + (1...(taken.count + missing)).map { "x\($0)" }).filter { !taken.contains($0) }
    return Formula(self, variables: (variables + spare.prefix(missing)).sorted(by: Formula.precedes))
  }

  /// - Parameter variables: All variables of the original and more.
  private init(_ original: Formula, variables: [String]) {
    var graph = ExpressionGraph(variables: variables)
    components = graph.adopt(original.components, from: original.graph)
    self.graph = graph
    source = original.source
    (rows, columns) = (original.rows, original.columns)
    program = original.program
  }
}
