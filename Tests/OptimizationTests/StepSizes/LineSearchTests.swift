import TestSupport
import Testing

@testable import Optimization

@Suite struct LineSearchTests {
  @Test(arguments: [0.001, 1, 1000])
  func `the Armijo condition holds after backtracking`(initial: Double) throws {
    var objective = try objective(StudyFunctions.rosenbrock)
    var iterate = Iterate(point: [-1.2, 1])
    objective.evaluate(&iterate)
    let (before, direction) = (iterate, iterate.gradient.map { -$0 })
    let length = LineSearch().advance(&iterate, along: direction, by: .backtracking(initial: initial), on: &objective)
    let slope = -before.gradient.map { $0 * $0 }.reduce(0, +)
    #expect(length > 0)
    #expect(iterate.value <= before.value + 1e-4 * length * slope)
  }

  @Test(arguments: [0.001, 1, 1000])
  func `the strong Wolfe conditions hold after a search`(initial: Double) throws {
    var objective = try objective(StudyFunctions.rosenbrock)
    var iterate = Iterate(point: [-1.2, 1])
    objective.evaluate(&iterate)
    let (before, direction) = (iterate, iterate.gradient.map { -$0 })
    let length = LineSearch(curvature: 0.1).advance(
      &iterate, along: direction, by: .wolfe(initial: initial), on: &objective)
    func slope(_ iterate: Iterate) -> Double { zip(iterate.gradient, direction).reduce(0) { $0 + $1.0 * $1.1 } }
    #expect(length > 0)
    #expect(iterate.value <= before.value + 1e-4 * length * slope(before))
    #expect(slope(iterate).magnitude <= 0.1 * slope(before).magnitude)
  }

  @Test func `uphill no length is found and nothing moves`() throws {
    var objective = try objective("x^2")
    for size in [StepSize.backtracking(initial: 1), .wolfe(initial: 1)] {
      var iterate = Iterate(point: [1])
      objective.evaluate(&iterate)
      #expect(LineSearch().advance(&iterate, along: [1], by: size, on: &objective) == 0)
      #expect(iterate.point == [1])
    }
  }

  @Test func `a search stays in the domain`() throws {
    let run = Trajectory(
      try objective("x - log(x)"), by: GradientDescent(.backtracking(initial: 100)), from: [0.5],
      rules: StoppingRules(mostSteps: 200))
    #expect(run.stop == .gradient)
    #expect(run.end.point[0].isClose(to: 1, absolute: 1e-7))
  }

  @Test func `a projected search ends at the bound`() throws {
    let box = try #require(Box(lower: [-1.5, -3], upper: [4, 4]))
    let run = Trajectory(
      try objective("sin(x+y)+(x-y)^2-1.5x+2.5y+1", within: box), by: BFGS(), from: [-1, -2.9],
      rules: StoppingRules(mostSteps: 500))
    #expect(run.records.allSatisfy { box.contains($0.point) })
    #expect(run.end.value.isClose(to: -1.913222954981, relative: 1e-9))
  }
}
