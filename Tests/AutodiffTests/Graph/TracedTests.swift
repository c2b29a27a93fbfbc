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

/// Traced code has a function for every operation that formulas can have.
@Suite struct TracedFunctionTests {
  private static let functions: [Operation: @Sendable (Traced, Traced, Traced) -> Traced] = [
    .negate: { u, _, _ in -u }, .add: { u, v, _ in u + v }, .subtract: { u, v, _ in u - v },
    .multiply: { u, v, _ in u * v }, .divide: { u, v, _ in u / v }, .power: { u, v, _ in pow(u, v) },
    .exp: { u, _, _ in exp(u) }, .log: { u, _, _ in log(u) }, .log2: { u, _, _ in log2(u) },
    .log10: { u, _, _ in log10(u) }, .sqrt: { u, _, _ in sqrt(u) }, .cbrt: { u, _, _ in cbrt(u) },
    .expm1: { u, _, _ in expm1(u) }, .log1p: { u, _, _ in log1p(u) }, .sin: { u, _, _ in sin(u) },
    .cos: { u, _, _ in cos(u) }, .tan: { u, _, _ in tan(u) }, .asin: { u, _, _ in asin(u) },
    .acos: { u, _, _ in acos(u) }, .atan: { u, _, _ in atan(u) }, .atan2: { u, v, _ in atan2(u, v) },
    .sinh: { u, _, _ in sinh(u) }, .cosh: { u, _, _ in cosh(u) }, .tanh: { u, _, _ in tanh(u) },
    .asinh: { u, _, _ in asinh(u) }, .acosh: { u, _, _ in acosh(u) }, .atanh: { u, _, _ in atanh(u) },
    .sigmoid: { u, _, _ in sigmoid(u) }, .softplus: { u, _, _ in softplus(u) }, .erf: { u, _, _ in erf(u) },
    .gamma: { u, _, _ in gamma(u) }, .lgamma: { u, _, _ in lgamma(u) }, .digamma: { u, _, _ in digamma(u) },
    .polygamma: { u, _, _ in polygamma(1, u) }, .sinc: { u, _, _ in sinc(u) },
    .sincDerivative: { u, _, _ in sincDerivative(1, u) }, .abs: { u, _, _ in abs(u) },
    .sign: { u, _, _ in sign(u) }, .floor: { u, _, _ in floor(u) }, .ceil: { u, _, _ in ceil(u) },
    .round: { u, _, _ in round(u) }, .mod: { u, v, _ in mod(u, v) }, .min: { u, v, _ in min(u, v) },
    .max: { u, v, _ in max(u, v) }, .relu: { u, _, _ in relu(u) }, .hypot: { u, v, _ in hypot(u, v) },
    .greater: { u, v, _ in u .> v }, .greaterOrEqual: { u, v, _ in u .>= v }, .equal: { u, v, _ in u .== v },
    .notEqual: { u, v, _ in u .!= v }, .select: { u, v, w in select(u, v, w) },
  ]

  private static let internals: Set<Operation> = [.powerLogarithm, .scale, .multiplyAdd]

  @Test(arguments: Operation.allCases.filter { !internals.contains($0) })
  func `a function records its operation`(operation: Operation) throws {
    let body = try #require(Self.functions[operation])
    let function = TracedFunction { u, v, w in body(u, v, w) }
    guard case .operation(let recorded, let a, _, _) = function.graph[function.outputs[0]] else {
      Issue.record("\(operation) recorded nothing")
      return
    }
    #expect(recorded == operation)
    let isOrdered = operation == .polygamma || operation == .sincDerivative
    #expect(isOrdered ? function.graph.rational(a) == .one : a == function.graph.variable(0))
  }

  @Test func `comparisons the other way round are the same operations`() {
    let less = TracedFunction { x, y in x .< y }
    let greater = TracedFunction { x, y in y .> x }
    let notGreater = TracedFunction { x, y in x .<= y }
    let notLess = TracedFunction { x, y in y .>= x }
    #expect(less.graph[less.outputs[0]] == greater.graph[greater.outputs[0]])
    #expect(notGreater.graph[notGreater.outputs[0]] == notLess.graph[notLess.outputs[0]])
  }

  @Test func `closures of one, two and three variables are differentiated`() {
    let cube = TracedFunction { x in x * x * x }
    var evaluator = DerivativeEvaluator(cube.graph, of: cube.outputs[0])
    #expect(evaluator.evaluate(at: [2]).partials == [12])
    let mixed = TracedFunction { x, y in x * x + sin(y) }
    evaluator = DerivativeEvaluator(mixed.graph, of: mixed.outputs[0])
    #expect(evaluator.evaluate(at: [3, 0]).partials == [6, 1])
    let guarded = TracedFunction { x, y, z in select(x .> 0, y * z, sqrt(x)) }
    evaluator = DerivativeEvaluator(guarded.graph, of: guarded.outputs[0])
    #expect(evaluator.evaluate(at: [1, 2, 3]).partials == [0, 3, 2])
  }
}
