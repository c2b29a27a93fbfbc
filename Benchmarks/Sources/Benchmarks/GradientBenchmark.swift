import Autodiff

/// Value and gradient of a least-squares objective of d variables, against the value alone.
///
/// The objective is Σᵢ (aᵢ·x − bᵢ)² with 2d observations of three neighbouring variables each, so that the value costs
/// O(d); reverse accumulation must then cost a constant times as much, whatever d is.
struct GradientBenchmark {
  static let all = [1, 10, 100, 1000].map { GradientBenchmark(dimension: $0) }

  let dimension: Int
  var name: String { "gradient-dimension-\(dimension)" }

  func run() -> PairedMeasurement {
    let function = TracedFunction(of: dimension, objective)
    var graph = function.graph
    let gradient = graph.gradient(of: function.outputs[0], by: function.variableNodes)
    var both = ScalarEvaluator(Program(graph, outputs: function.outputs + gradient))
    var value = ScalarEvaluator(Program(graph, outputs: function.outputs))
    let point = (0..<dimension).map { 1 / Double($0 + 1) }
    let repetitions = 10_000 / dimension
    return PairedMeasurement(name) {
      for _ in 0..<repetitions { _ = both.evaluate(at: point) }
    } reference: {
      for _ in 0..<repetitions { _ = value.evaluate(at: point) }
    }
  }

  private func objective(of x: [Traced]) -> Traced {
    var total: Traced = 0
    for observation in 0..<(2 * dimension) {
      var residual = Traced(Double(-observation % 7))
      for place in 0..<3 {
        residual =
          residual + Traced(Double(1 + (observation * 3 + place * 5) % 11)) * x[(observation + place) % dimension]
      }
      total = total + residual * residual
    }
    return total
  }
}
