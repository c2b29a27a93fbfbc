import Formulas

@testable import Optimization

/// The functions of the acceptance tables, as formulas.
enum StudyFunctions {
  static let rosenbrock = "(1-x)^2 + 100(y-x^2)^2"
  static let himmelblau = "(x^2+y-11)^2 + (x+y^2-7)^2"
  static let ravine = "(x^2 + 100y^2)/2"
  static let cubic = "x^3 + x^2 y + y^2"
  static let goldsteinPrice =
    "(1+(x+y+1)^2(19-14x+3x^2-14y+6x y+3y^2))(30+(2x-3y)^2(18-32x+12x^2+48y-36x y+27y^2))"
  static let ackley = "-20exp(-0.2sqrt(0.5(x^2+y^2))) - exp(0.5(cos(2pi x) + cos(2pi y))) + e + 20"
}

/// The objective of a formula.
func objective(_ formula: String, within box: Box? = nil) throws -> Objective {
  let formula = try Formula(parsing: formula)
  return Objective(formula.graph, output: formula.components[0], within: box)
}

/// A run of gradient descent with a constant rate.
func descend(
  _ formula: String, from start: [Double], rate: Double, steps: Int, within box: Box? = nil
) throws -> Trajectory {
  Trajectory(
    try objective(formula, within: box), by: GradientDescent(.fixed(.constant(rate))), from: start,
    rules: StoppingRules(mostSteps: steps))
}
