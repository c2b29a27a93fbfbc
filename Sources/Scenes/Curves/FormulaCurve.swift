import Autodiff
import Plotting

/// A function of one variable as a curve that pictures can be drawn of, in the positions of its axes.
struct FormulaCurve: CurveFunction {
  /// The function between the positions: on logarithmic axes log₁₀ f(10ᵘ).
  let graph: ExpressionGraph
  let output: NodeID
  private let value: PointsEvaluator
  private let enclosure: FunctionEnclosure
  let operationsPerValue: Int

  /// - Parameters:
  ///   - graph: A graph with one variable.
  ///   - output: A node of it.
  init(_ graph: ExpressionGraph, output: NodeID, scales: CurveScene.Scales = .linear) {
    precondition(graph.variables.count == 1)
    var graph = graph
    var output = output
    let variable = graph.variable(0)
    if scales.x == .logarithmic {
      let power = graph.apply(.power, graph.constant(Constant(10)), variable)
      output = graph.substitute([variable: power], in: [output])[0]
    }
    if scales.y == .logarithmic { output = graph.apply(.log10, output) }
    let program = Program.forBlocks(graph, outputs: [output])
    value = PointsEvaluator(program)
    operationsPerValue = program.steps.count
    enclosure = FunctionEnclosure(graph, of: output)
    self.graph = graph
    self.output = output
  }

  func values(at xs: [Double]) -> [Double] { value.evaluate([xs])[0] }

  func continuity(over ranges: [ClosedRange<Double>]) -> [Continuity] {
    // A copy, since evaluation writes into its scratch memory.
    var enclosure = enclosure
    return ranges.map { Continuity(enclosure.decoration(over: [Interval($0.lowerBound, $0.upperBound)])) }
  }

  func roundingErrors(at xs: [Double]) -> [Double] {
    var enclosure = enclosure
    return xs.map { x in
      let width = x.isFinite ? enclosure.enclosure(over: [Interval(x)]).interval.width : 0
      return width.isFinite ? width : 0
    }
  }

  /// The derivative by the position on the horizontal axis.
  var derivative: FormulaCurve {
    var graph = graph
    let slope = graph.gradient(of: output, by: [graph.variable(0)])[0]
    return FormulaCurve(graph, output: slope)
  }
}
