import Formulas
import TestSupport
import Testing

@testable import Autodiff

/// Grids and scattered points give what the scalar evaluator gives.
@Suite struct GridEvaluatorTests {
  private static let formulas = [
    "x^3 + x^2 y + y^2", "exp(-(x^2 + y^2)) sin(3x) cos(3y)", "x", "y", "3", "x y", "sin(x) + cos(y)", "log(x + y)",
    "if(x > y, sqrt(x - y), -1)", "atan2(y, x)", "1/(x - y)", "x + x", "max(x, y)^3", "mod(hypot(x, y), 1)",
  ]

  private static let sizes = [(1, 1), (1, 9), (7, 1), (8, 3), (9, 2), (64, 2), (65, 3), (200, 5)]

  /// Vector functions are good to 4 ulp. Where sums of size 1 to 10 cancel, that remains as an absolute error.
  private static func agree(_ a: Double, _ b: Double) -> Bool { a.isClose(to: b, relative: 1e-14, absolute: 1e-14) }

  @Test(arguments: formulas)
  func `a grid has the values of its points`(source: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    var graph = formula.graph
    let gradient = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    let outputs = formula.components + gradient
    let evaluator = GridEvaluator(Program.forBlocks(graph, outputs: outputs))
    var scalar = ScalarEvaluator(Program.forBlocks(graph, outputs: outputs))
    for (columns, rows) in Self.sizes {
      let xs = (0..<columns).map { -1.9 + 3.7 * Double($0) / 64 }
      let ys = (0..<rows).map { -2.1 + 1.3 * Double($0) }
      let samples = evaluator.evaluate(xs: xs, ys: ys)
      for (row, y) in ys.enumerated() {
        for (column, x) in xs.enumerated() {
          let expected = scalar.evaluate(at: [x, y])
          for plane in 0..<3 {
            let value = samples[plane: plane, column: column, row: row]
            #expect(Self.agree(value, expected[plane]), "\(source) at \(x), \(y), plane \(plane)")
          }
        }
      }
    }
  }

  @Test func `samples can be filled again`() throws {
    let formula = try Formula(parsing: "x^2 y + sin(y)")
    let evaluator = GridEvaluator(Program.forBlocks(formula.graph, outputs: formula.components))
    var samples = GridSamples(columns: 20, rows: 3, planes: 1)
    let xs = (0..<20).map(Double.init)
    evaluator.evaluate(xs: xs, ys: [1, 2, 3], into: &samples)
    evaluator.evaluate(xs: xs, ys: [4, 5, 6], into: &samples)
    #expect(samples.values(plane: 0) == evaluator.evaluate(xs: xs, ys: [4, 5, 6]).values(plane: 0))
  }

  @Test func `samples that were copied keep their values`() throws {
    let formula = try Formula(parsing: "x + y")
    let evaluator = GridEvaluator(Program.forBlocks(formula.graph, outputs: formula.components))
    var samples = evaluator.evaluate(xs: [1, 2, 3], ys: [10])
    let copy = samples
    evaluator.evaluate(xs: [4, 5, 6], ys: [10], into: &samples)
    #expect(copy.values(plane: 0) == [11, 12, 13])
    #expect(samples.values(plane: 0) == [14, 15, 16])
  }

  @Test(arguments: formulas)
  func `any number of threads gives the same bits`(source: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    let evaluator = GridEvaluator(Program.forBlocks(formula.graph, outputs: formula.components))
    let (xs, ys) = ((0..<77).map { -3 + Double($0) / 12 }, (0..<13).map { -2 + Double($0) / 3 })
    let expected = evaluator.evaluate(xs: xs, ys: ys).values(plane: 0).map(\.bitPattern)
    for threads in [0, 2, 3, 50] {
      var samples = GridSamples(columns: 77, rows: 13, planes: 1)
      #expect(evaluator.evaluate(xs: xs, ys: ys, into: &samples, threads: threads))
      #expect(samples.values(plane: 0).map(\.bitPattern) == expected)
    }
  }

  @Test func `a large grid, shared out by itself, has the bits of a single thread`() throws {
    let formula = try Formula(parsing: "sin(x y) exp(-(x - y)^2) + x^3 y^2")
    let evaluator = GridEvaluator(Program.forBlocks(formula.graph, outputs: formula.components))
    let axis = (0..<800).map { -2 + Double($0) / 200 }
    var samples = GridSamples(columns: 800, rows: 800, planes: 1)
    evaluator.evaluate(xs: axis, ys: axis, into: &samples, threads: 1)
    #expect(evaluator.evaluate(xs: axis, ys: axis).values(plane: 0) == samples.values(plane: 0))
  }

  @Test(arguments: [1, 2])
  func `an evaluation that is cancelled stops before its next row`(threads: Int) throws {
    let formula = try Formula(parsing: "x + y")
    let evaluator = GridEvaluator(Program.forBlocks(formula.graph, outputs: formula.components))
    var samples = GridSamples(columns: 8, rows: 100, planes: 1)
    let isComplete = evaluator.evaluate(
      xs: [Double](repeating: 1, count: 8), ys: [Double](repeating: 1, count: 100), into: &samples, threads: threads,
      unless: { true })
    #expect(!isComplete)
    #expect(samples.values(plane: 0).allSatisfy { $0 == 0 })
  }

  @Test func `one output may be asked for twice`() throws {
    let formula = try Formula(parsing: "x y")
    let twice = formula.components + formula.components
    let samples = GridEvaluator(Program.forBlocks(formula.graph, outputs: twice)).evaluate(xs: [2, 3], ys: [5])
    #expect(samples.values(plane: 0) == [10, 15])
    #expect(samples.values(plane: 1) == [10, 15])
  }

  @Test(arguments: formulas)
  func `scattered points have the values of the scalar evaluator`(source: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    let program = Program.forBlocks(formula.graph, outputs: formula.components)
    let evaluator = PointsEvaluator(program)
    var scalar = ScalarEvaluator(program)
    var generator = SeededGenerator(seed: 7)
    for count in [0, 1, 8, 63, 64, 65, 300] {
      let xs = (0..<count).map { _ in Double.random(in: -3...3, using: &generator) }
      let ys = (0..<count).map { _ in Double.random(in: -3...3, using: &generator) }
      let values = evaluator.evaluate([xs, ys])[0]
      #expect(values.count == count)
      for index in 0..<count {
        #expect(Self.agree(values[index], scalar.evaluate(at: [xs[index], ys[index]])[0]))
      }
    }
  }

  @Test func `a coordinate and a constant may be outputs at scattered points`() throws {
    let formula = try Formula(parsing: "(y, 7, x y)", declaring: ["x", "y"])
    let evaluator = PointsEvaluator(Program.forBlocks(formula.graph, outputs: formula.components))
    let (xs, ys) = ((0..<70).map { Double($0) }, (0..<70).map { Double(3 - $0) })
    for _ in 0..<2 { #expect(evaluator.evaluate([xs, ys]) == [ys, xs.map { _ in 7 }, zip(xs, ys).map { $0 * $1 }]) }
  }
}
