import Formulas
import TestSupport
import Testing

@testable import Autodiff

@Suite struct IntervalEvaluatorTests {
  private func enclosure(_ source: String, _ box: [Interval]) throws -> DecoratedInterval {
    let formula = try Formula(parsing: source, declaring: box.count == 2 ? ["x", "y"] : ["x"])
    var evaluator = IntervalEvaluator(formula.graph, outputs: formula.components)
    evaluator.evaluate(over: box)
    return evaluator[0]
  }

  /// Poles, jumps and domain edges: on them, beside them and across them.
  @Test(arguments: [
    ("1/x", Interval(-1, 1), Decoration.maybeUndefined), ("1/x", Interval(0, 1), .maybeUndefined),
    ("1/x", Interval(0x1p-1074, 1), .continuous), ("1/x", Interval(1, 2), .bounded), ("1/x", .zero, .empty),
    ("1/x^2", Interval(-1, 1), .maybeUndefined), ("x^-3", Interval(-1, 1), .maybeUndefined),
    ("x/x", Interval(-1, 1), .maybeUndefined), ("x/x", Interval(1, 2), .bounded),
    ("tan(x)", Interval(1.5, 1.6), .maybeUndefined), ("tan(x)", Interval(1.6, 4.7), .bounded),
    ("tan(x)", Interval(-1.5, 1.5), .bounded), ("tan(x)", Interval(0, 4), .maybeUndefined),
    ("floor(x)", Interval(0.1, 0.9), .bounded), ("floor(x)", Interval(1, 1.5), .continuous),
    ("floor(x)", Interval(0.5, 1), .defined), ("ceil(x)", Interval(0.5, 1), .continuous),
    ("round(x)", Interval(0.4, 0.6), .defined), ("round(x)", Interval(0.6, 1.4), .bounded),
    ("sign(x)", Interval(-1, 1), .defined), ("sign(x)", Interval(1, 2), .bounded), ("sign(x)", .zero, .continuous),
    ("mod(x, 3)", Interval(1, 2), .bounded), ("mod(x, 3)", Interval(2, 4), .defined),
    ("mod(x, 3)", Interval(3, 4), .continuous), ("mod(x, -3)", Interval(1, 2), .bounded),
    ("mod(1, x)", Interval(-1, 1), .maybeUndefined), ("abs(x)", Interval(-1, 1), .bounded),
    ("relu(x)", Interval(-1, 1), .bounded), ("max(x, 0)", Interval(-1, 1), .bounded),
    ("sqrt(x)", Interval(0, 1), .bounded), ("sqrt(x)", Interval(-1, 1), .maybeUndefined),
    ("sqrt(x)", Interval(-2, -1), .empty), ("sqrt(1 - x^2)", Interval(-1, 1), .bounded),
    ("sqrt(1 - x^2)", Interval(-1, 1.0.nextUp), .maybeUndefined), ("log(x)", Interval(0, 1), .maybeUndefined),
    ("log(x)", Interval(1, 2), .bounded), ("log(x)", Interval(-1, 0), .empty),
    ("sqrt(log(x))", Interval(1, 2), .bounded),
    ("log(1 + x^2)", Interval(-5, 5), .bounded), ("asin(x)", Interval(-1, 1), .bounded),
    ("asin(x)", Interval(0, 1.5), .maybeUndefined), ("acosh(x)", Interval(1, 2), .bounded),
    ("atanh(x)", Interval(0, 1), .maybeUndefined), ("x^0.5", Interval(0, 1), .bounded),
    ("x^0.5", Interval(-1, 1), .maybeUndefined), ("x^(-0.5)", Interval(0, 1), .maybeUndefined),
    ("x^(1/3)", Interval(-2, -1), .empty), ("cbrt(x)", Interval(-1, 1), .bounded),
    ("gamma(x)", Interval(-0.5, 0.5), .maybeUndefined), ("gamma(x)", Interval(-0.9, -0.1), .bounded),
    ("gamma(x)", Interval(0, 1), .maybeUndefined), ("lgamma(x)", Interval(0.5, 30), .bounded),
    ("sinc(x)", Interval(-10, 10), .bounded), ("if(x > 0, 1, -1)", Interval(-1, 1), .defined),
    ("if(x > 0, 1, -1)", Interval(-1, 0), .continuous), ("if(x > 0, 1, -1)", Interval(-2, -1), .bounded),
    ("if(x > 0, sqrt(x), 0)", Interval(-2, -1), .bounded), ("if(x > 0, sqrt(x), 0)", Interval(1, 2), .bounded),
    ("if(x > 0, sqrt(x), 0)", Interval(-1, 1), .maybeUndefined), ("x > 0", Interval(-1, 1), .defined),
    ("exp(x)", Interval(0, 1000), .continuous), ("atan(1/x)", Interval(-1, 1), .maybeUndefined),
  ])
  func `the decoration tells`(source: String, box: Interval, decoration: Decoration) throws {
    #expect(try enclosure(source, [box]).decoration == decoration)
  }

  @Test(arguments: [
    ("x/y", Interval(-1, 1), Interval(-1, 1), Decoration.maybeUndefined),
    ("x/y", Interval(-1, 1), Interval(1, 2), .bounded),
    ("atan2(y, x)", Interval(-2, -1), Interval(-1, 1), .defined),
    ("atan2(y, x)", Interval(-2, -1), Interval(0, 1), .defined),
    ("atan2(y, x)", Interval(-2, -1), Interval(0.1, 1), .bounded),
    ("atan2(y, x)", Interval(1, 2), Interval(-1, 1), .bounded),
    ("atan2(y, x)", Interval(-1, 1), Interval(-1, 1), .maybeUndefined),
    ("hypot(x, y)", Interval(-1, 1), Interval(-1, 1), .bounded),
    ("sqrt(x^2 + y^2)", Interval(-1, 1), Interval(-1, 1), .bounded),
    ("x^y", Interval(1, 2), Interval(-1, 1), .bounded), ("x^y", Interval(0, 2), Interval(0.5, 1), .bounded),
    ("x^y", Interval(0, 2), Interval(0, 1), .maybeUndefined), ("x^y", Interval(-1, 2), Interval(1, 2), .maybeUndefined),
    ("x^y", Interval(-2, -1), Interval(0.25, 0.75), .empty), ("x^y", Interval(0, 1), .zero, .maybeUndefined),
    ("max(x, y)", Interval(0, 2), Interval(1, 3), .bounded), ("x >= y", Interval(2, 3), Interval(1, 2), .continuous),
    ("mod(x, y)", Interval(4.5, 5), Interval(2.0, 2.1), .bounded),
    ("mod(x, y)", Interval(4, 5), Interval(1, 2), .defined),
  ])
  func `the decoration of two variables tells`(source: String, x: Interval, y: Interval, decoration: Decoration) throws
  {
    #expect(try enclosure(source, [x, y]).decoration == decoration)
  }

  @Test(arguments: [
    ("x^2", Interval(-1, 2), Interval(0, 4)), ("x x", Interval(-1, 2), Interval(0, 4)),
    ("x - x", Interval(-1, 2), .zero), ("abs(x)", Interval(-3, 2), Interval(0, 3)),
    ("cos(x)", Interval(-4, 1), Interval(-1, 1)), ("sinc(x)", Interval(-1, 0), Interval(0.8414709848078965, 1)),
    ("gamma(x)", Interval(1, 2), Interval(0.8856031944108887, 1)), ("0*log(x)", Interval(1, 2), .zero),
  ])
  func `values are tight where an operand occurs once or squared`(
    source: String, box: Interval, expected: Interval
  ) throws {
    let values = try enclosure(source, [box]).interval
    #expect(values.contains(expected.lower) && values.contains(expected.upper))
    #expect(values.lower.isClose(to: expected.lower, relative: 1e-14, absolute: 1e-14))
    #expect(values.upper.isClose(to: expected.upper, relative: 1e-14, absolute: 1e-14))
  }

  @Test func `a third is between its neighbours`() throws {
    let third = try enclosure("1/3 + 0*x", [.one]).interval
    #expect(third.lower < third.upper && third.width < 1e-15 && third.contains(1.0 / 3))
    let pi = try enclosure("pi + x", [.zero]).interval
    #expect(pi == Interval(.pi, Double.pi.nextUp))
  }

  @Test(arguments: [
    ("1/x", Interval(-1, 2), [Interval(-.infinity, -1), Interval(0.5, .infinity)]),
    ("1 + 1/x", Interval(-1, 2), [Interval(-.infinity, 0), Interval(1.5, .infinity)]),
    ("floor(x)", Interval(0.5, 1.5), [Interval(0, 0), Interval(1, 1)]),
    ("floor(x)", Interval(0.5, 2.5), [Interval(0, 2)]), ("round(x)", Interval(0.2, 0.8), [.zero, .one]),
    ("mod(x, 2)", Interval(1.5, 2.25), [Interval(1.5, 2), Interval(0, 0.25)]),
    ("(1/x)^2", Interval(-1, 2), [Interval(0.25, .infinity)]), ("x^2", Interval(-1, 2), [Interval(0, 4)]),
  ])
  func `one pole or jump may leave two parts`(source: String, box: Interval, parts: [Interval]) throws {
    let formula = try Formula(parsing: source)
    var evaluator = IntervalEvaluator(formula.graph, outputs: formula.components)
    let found = evaluator.parts(of: 0, over: [box]).map(\.interval)
    #expect(found == parts)
  }

  static let formulas = [
    "x^3 + x^2 y + y^2", "exp(-(x^2 + y^2)) sin(3x) cos(3y)", "x/y + y/x", "hypot(x, y) atan2(y, x)",
    "if(x > y, sqrt(x - y), log(y))", "max(x, y) abs(x - y)", "x^y", "sigmoid(x y) erf(x)", "tanh(x) + softplus(y)",
    "log(x + y^2)", "(1 - x)^2 + 100(y - x^2)^2", "tan(x y)", "mod(x, y) + floor(x y)", "1/(x^2 + y^2)",
    "sqrt(1 - x^2 - y^2)", "gamma(x) + lgamma(y)", "sinc(x y)", "asin(x) acos(y)", "x^(-2) y^0.5", "round(x) sign(y)",
    "cbrt(x) + cosh(y/3)", "sinh(x) - atanh(y/4)", "acosh(x) asinh(y)", "min(x, y, 1/x)", "log2(x) log10(y)",
    "abs(x)^y", "exp(sin(x) + cos(y))", "x y/(x^2 + y^2)", "digamma(x) + polygamma(1, y)", "relu(x - y)^3",
  ]

  @Test(arguments: formulas)
  func `values and derivatives stay inside and no continuity is claimed wrongly`(source: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    var graph = formula.graph
    let gradient = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    try checkEnclosure(
      graph, outputs: formula.components + gradient, boxes: 600, seed: UInt64(source.utf8.count), name: source)
  }

  @Test(arguments: 0..<150)
  func `values of random formulas stay inside`(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var graph = ExpressionGraph(variables: ["x", "y"])
    let output = RandomFormula(depth: 4, using: &generator).add(to: &graph) { $0.apply($1, $2) }
    try checkEnclosure(graph, outputs: [output], boxes: 150, seed: UInt64(seed), name: "formula \(seed)")
  }

  /// Compares an enclosure with samples of the scalar evaluator on random boxes.
  private func checkEnclosure(
    _ graph: ExpressionGraph, outputs: [NodeID], boxes: Int, seed: UInt64, name: String
  ) throws {
    var generator = SeededGenerator(seed: seed)
    var evaluator = IntervalEvaluator(graph, outputs: outputs)
    var samples = outputs.map { ScalarEvaluator(Program(graph, outputs: [$0])) }
    for _ in 0..<boxes {
      let size = [0.01, 0.5, 4][Int.random(in: 0..<3, using: &generator)]
      let box = (0..<2).map { _ in
        let (a, width) = (Double.random(in: -4...4, using: &generator), Double.random(in: 0...size, using: &generator))
        let start = Bool.random(using: &generator) ? a.rounded() : a
        return Interval(start, start + width)
      }
      evaluator.evaluate(over: box)
      for _ in 0..<4 {
        let point = box.map { Double.random(in: $0.lower...$0.upper, using: &generator) }
        for place in outputs.indices {
          let enclosure = evaluator[place]
          let value = samples[place].evaluate(at: point)[0]
          let status = samples[place].status(at: point)
          if value.isNaN || status == .undefined {
            let hasOverflow = samples[place].tape(at: point).contains(where: \.isInfinite)
            #expect(
              enclosure.decoration <= .maybeUndefined || (hasOverflow && enclosure.decoration < .bounded),
              "\(name), output \(place), on \(box) at \(point): \(enclosure)")
            continue
          }
          #expect(enclosure.interval.contains(value), "\(name), output \(place), on \(box) at \(point): \(value)")
          if status == .jump { #expect(enclosure.decoration <= .continuous, "\(name) on \(box) at \(point)") }
        }
      }
    }
  }
}
