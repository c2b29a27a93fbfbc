import Autodiff
import Formulas
import LinearAlgebra
import Optimization
import TestSupport
import Testing

@testable import LeastSquares

@Suite struct LeastSquaresObjectiveTests {
  private func objective(_ points: String) throws -> LeastSquaresObjective {
    LeastSquaresObjective(try fit(points: points).design)
  }

  private func value(_ objective: LeastSquaresObjective, _ node: NodeID, at point: [Double]) -> Double {
    var evaluator = ScalarEvaluator(Program(objective.graph, outputs: [node]))
    return evaluator.evaluate(at: point)[0]
  }

  private func text(_ objective: LeastSquaresObjective, _ node: NodeID?) -> String? {
    var printer = FormulaPrinter(objective.graph)
    return node.flatMap { printer.text(of: $0) }
  }

  @Test(arguments: [
    ("1,3 -1,-3", "2w^2 - 12w + 18", "2(w - 3)^2"),
    ("1,0,-1 0,1,1", "w1^2 + w2^2 + 2w1 - 2w2 + 2", "(w1 + 1)^2 + (w2 - 1)^2"),
    ("1,0,-1 0,0,1", "w1^2 + 2w1 + 2", "(w1 + 1)^2 + 1"),
    ("0.1,1 0.2,3", "0.05w^2 - 1.4w + 10", "0.05(w - 14)^2 + 0.2"),
  ])
  func `small data print as a textbook would`(points: String, expanded: String, squares: String) throws {
    let objective = try objective(points)
    #expect(text(objective, objective.expanded) == expanded)
    #expect(text(objective, objective.completedSquares) == squares)
  }

  @Test func `the parabola takes its values`() throws {
    let objective = try objective("1,3 -1,-3")
    for (w, expected) in [18.0, 8, 2, 0, 2, 8, 18].enumerated() {
      #expect(value(objective, objective.expanded, at: [Double(w)]) == expected)
    }
  }

  @Test func `bowl and trough take their values`() throws {
    let bowl = try objective("1,0,-1 0,1,1")
    for (point, expected) in [([0.0, 0], 2.0), ([1, 1], 4), ([-1, -1], 4), ([1, -1], 8), ([-1, 1], 0)] {
      #expect(value(bowl, bowl.expanded, at: point) == expected)
    }
    let trough = try objective("1,0,-1 0,0,1")
    for (point, expected) in [([0.0, 0], 2.0), ([-1, 5], 1), ([1, 1], 5)] {
      #expect(value(trough, trough.expanded, at: point) == expected)
    }
  }

  @Test func `columns that are not perpendicular have mixed terms and no completed squares`() throws {
    let objective = try objective("1,1,1 1,2,0 2,1,3")
    #expect(text(objective, objective.expanded) == "6w1^2 + 10w1 w2 + 6w2^2 - 14w1 - 8w2 + 10")
    #expect(objective.completedSquares == nil)
  }

  @Test func `the matrices are XᵀX, Xᵀy and yᵀy`() throws {
    let equations = NormalEquations(try fit(points: "1,3 -1,-3").design)
    #expect(equations.gramMatrix == Matrix([[2]]))
    #expect(equations.moments.map(\.high) == [6])
    #expect(equations.squares.high == 18)
    #expect(equations.hessian == Matrix([[4]]))
  }

  @Test func `gradient descent runs on the user's own data in w-space`() throws {
    func run(_ points: String, from start: [Double], steps: Int) throws -> Trajectory {
      let objective = try objective(points)
      return Trajectory(
        Objective(objective.graph, output: objective.expanded), by: GradientDescent(.fixed(.constant(0.1))),
        from: start,
        rules: StoppingRules(mostSteps: steps))
    }
    for (record, expected) in zip(try run("1,3 -1,-3", from: [0], steps: 4).records, [0, 1.2, 1.92, 2.352, 2.6112]) {
      #expect(record.point[0].isClose(to: expected))
    }
    let trough = try run("1,0,-1 0,0,1", from: [1, -1], steps: 1000)
    #expect(trough.end.point[0].isClose(to: -1, absolute: 1e-7))
    #expect(trough.end.point[1] == -1, "not the minimiser of least norm: w2 never moves")
    #expect(trough.verdict.endPoint.kind == .degenerate)
    #expect(trough.verdict.endPoint.neighbourhood == .flat)
  }
}
