import Autodiff
import Formulas
import Plotting

/// A formula (u, v) of two variables as a field of vectors.
struct VectorFormulaField: VectorField {
  private let points: PointsEvaluator
  let operationsPerVector: Int

  /// - Parameter formula: A vector of two components with exactly two variables.
  init(_ formula: Formula) {
    precondition(formula.variables.count == 2 && formula.components.count == 2)
    let program = Program.forBlocks(formula.graph, outputs: formula.components)
    points = PointsEvaluator(program)
    operationsPerVector = program.steps.count
  }

  var name: String { "vector" }

  func vectors(xs: [Double], ys: [Double]) -> (u: [Double], v: [Double]) {
    let results = points.evaluate([xs, ys])
    return (results[0], results[1])
  }
}
