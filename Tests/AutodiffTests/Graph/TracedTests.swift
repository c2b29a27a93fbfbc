import TestSupport
import Testing

@testable import Autodiff

@Suite struct TracedTests {
  @Test func `Swift code is differentiated`() {
    let function = TracedFunction(of: 2) { v in v[0] * v[0] + sin(v[1]) }
    var graph = function.graph
    let gradient = graph.gradient(of: function.outputs[0], by: [graph.variable(0), graph.variable(1)])
    var evaluator = ScalarEvaluator(Program(graph, outputs: function.outputs + gradient))
    #expect(evaluator.evaluate(at: [3, 0]) == [9, 6, 1])
  }

  @Test func `loops unroll into the same graph as the formula`() {
    let function = TracedFunction(of: 3) { v in
      var sum: Traced = 0
      for entry in v { sum = sum + entry * entry }
      return sqrt(sum)
    }
    var evaluator = ScalarEvaluator(Program(function.graph, outputs: function.outputs))
    #expect(evaluator.evaluate(at: [2, 3, 6]) == [7])
  }

  @Test func `a least-squares objective of a thousand weights has a gradient for a few times its cost`() {
    for dimension in [1, 10, 100, 1000] {
      let function = TracedFunction(of: dimension) { w in
        var objective: Traced = 0
        for row in 0..<3 {
          var prediction: Traced = 0
          for (column, weight) in w.enumerated() { prediction = prediction + weight * Traced(Double(row + column + 1)) }
          let residual = prediction - Traced(Double(row))
          objective = objective + residual * residual
        }
        return objective
      }
      var graph = function.graph
      let gradient = graph.gradient(of: function.outputs[0], by: (0..<dimension).map(graph.variable))
      let cost = Program(function.graph, outputs: function.outputs).steps.count
      #expect(Program(graph, outputs: function.outputs + gradient).steps.count <= 3 * cost, "\(dimension)")
    }
  }

  @Test func `constants stay exact and fold`() {
    let function = TracedFunction(of: 1) { v in [v[0] + (Traced(0.5) + 0.25), Traced(0.1), pow(v[0], 2)] }
    #expect(function.graph.rational(function.outputs[1]) == nil, "0.1 is no small binary fraction")
    var evaluator = ScalarEvaluator(Program(function.graph, outputs: function.outputs))
    #expect(evaluator.evaluate(at: [3]) == [3.75, 0.1, 9])
  }
}
