import Autodiff
import Formulas

/// From the text of a formula to evaluators of value, gradient and Hessian, ready to draw: what every edit costs.
///
/// The reference is the time allowed, 1 ms.
struct CompilationBenchmark {
  static let all = [
    CompilationBenchmark(
      name: "compile-goldstein-price",
      formula: """
        (1 + (x + y + 1)^2 (19 - 14x + 3x^2 - 14y + 6x y + 3y^2)) \
        (30 + (2x - 3y)^2 (18 - 32x + 12x^2 + 48y - 36x y + 27y^2))
        """)
  ]

  let name: String
  let formula: String

  func run() throws -> PairedMeasurement {
    _ = try compile()
    return PairedMeasurement(name, allowed: .milliseconds(1)) { _ = try? compile() }
  }

  private func compile() throws -> (GridEvaluator, ScalarEvaluator) {
    let formula = try Formula(parsing: formula)
    var graph = formula.graph
    let gradient = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    let hessian = graph.jacobian(of: gradient, by: formula.variableNodes).flatMap(\.self)
    let outputs = formula.components + gradient + hessian
    return (
      GridEvaluator(Program.forBlocks(graph, outputs: outputs)), ScalarEvaluator(Program(graph, outputs: outputs))
    )
  }
}
