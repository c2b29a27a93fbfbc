import LinearAlgebra
import TestSupport
import Testing

@testable import Optimization

@Suite struct ObjectiveTests {
  @Test func `value, gradient and Hessian come from one graph`() throws {
    var objective = try objective(StudyFunctions.cubic)
    var iterate = Iterate(point: [1, 1])
    objective.evaluate(&iterate)
    #expect(iterate.value == 3)
    #expect(iterate.gradient == [5, 3])
    #expect(objective.hessian(at: [1, 1]) == Matrix([[8, 2], [2, 2]]))
    #expect(objective.value(at: [1, 2]) == 7)
    #expect(objective.evaluations == .init(values: 1, gradients: 1, hessians: 1))
  }

  static let tests: [(formula: String, point: [Double], value: Double, gradient: [Double])] = [
    (StudyFunctions.rosenbrock, [-1.2, 1], 24.2, [-215.6, -88]),
    ("(1.5-x+x y)^2+(2.25-x+x y^2)^2+(2.625-x+x y^3)^2", [1, 1], 14.203125, [0, 27.75]),
    (StudyFunctions.himmelblau, [0, 0], 170, [-14, -22]),
    ("(x+2y-7)^2+(2x+y-5)^2", [-9, -9], 2180, [-196, -200]),
    ("sin(x+y)+(x-y)^2-1.5x+2.5y+1", [-1, 2], 17.3414709848, [-6.95969769413, 9.04030230587]),
    ("0.26(x^2+y^2)-0.48x y", [-3, 3], 9, [-3, 3]),
    ("2x^2-1.05x^4+x^6/6+x y+y^2", [1, 1], 3.116666667, [1.8, 3]),
    ("20+x^2-10cos(2pi x)+y^2-10cos(2pi y)", [-2, 3.5], 36.25, [-4, 7]),
    ("x^2-y^2", [1, 0.1], 0.99, [2, -0.2]), ("x^3-3x y^2", [1, 0.1], 0.97, [2.97, -0.6]),
    (StudyFunctions.ravine, [1, 1], 50.5, [1, 100]),
  ]

  @Test(arguments: tests)
  func `test functions take their values`(formula: String, point: [Double], value: Double, gradient: [Double]) throws {
    var objective = try objective(formula)
    var iterate = Iterate(point: point)
    objective.evaluate(&iterate)
    #expect(iterate.value.isClose(to: value, relative: 2e-10))
    for (a, b) in zip(iterate.gradient, gradient) { #expect(a.isClose(to: b, relative: 1e-11, absolute: 1e-13)) }
  }

  @Test func `a box projects and checks its bounds`() throws {
    let box = try #require(Box(lower: [0, -.infinity], upper: [1, 2]))
    var point = [5.0, -9]
    box.project(&point)
    #expect(point == [1, -9])
    #expect(box.contains(point) && !box.contains([0.5, 3]))
    #expect(Box(lower: [1], upper: [0]) == nil)
    #expect(Box(lower: [.nan], upper: [0]) == nil)
    #expect(Box(lower: [1, 2], upper: [3]) == nil)
  }
}
