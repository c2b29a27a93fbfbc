import TestSupport
import Testing

@testable import Optimization

@Suite struct StabilityTests {
  private func stability(
    _ formula: String, at point: [Double], of optimizer: any Optimizer = GradientDescent(.fixed(.constant(0.1)))
  ) throws -> Stability {
    var objective = try objective(formula)
    return try #require(Stability(&objective, at: point, of: optimizer))
  }

  /// The error factor on 2(w − 3)² is 1 − 4η.
  @Test(arguments: [
    (0.1, 0.6, Stability.Behaviour.monotone), (0.25, 0, .oneStep), (0.4, -0.6, .oscillating), (0.5, -1, .neutral),
    (0.6, -1.4, .diverging),
  ])
  func `the rate decides how the error goes`(rate: Double, factor: Double, behaviour: Stability.Behaviour) throws {
    let stability = try stability("2(w-3)^2", at: [3], of: GradientDescent(.fixed(.constant(rate))))
    #expect(stability.rateLimit == 0.5)
    #expect(try #require(stability.directions[0].factor).isClose(to: factor, absolute: 1e-15))
    #expect(stability.directions[0].behaviour == behaviour)
    #expect(stability.conditionNumber == 1)
  }

  /// Largest and smallest eigenvalue at the minimum, 2/L and κ.
  static let minima:
    [(formula: String, point: [Double], smallest: Double, largest: Double, limit: Double, kappa: Double)] =
      [
        (StudyFunctions.rosenbrock, [1, 1], 0.3993607675, 1001.600639, 0.0019968038, 2508.00960),
        (
          "(1.5-x+x y)^2+(2.25-x+x y^2)^2+(2.625-x+x y^3)^2", [3, 0.5], 0.3014636465, 48.97978635, 0.040833171,
          162.47328
        ),
        (StudyFunctions.himmelblau, [3, 2], 25.7157288, 82.2842713, 0.024305982, 3.1997643),
        ("(x+2y-7)^2+(2x+y-5)^2", [1, 3], 2, 18, 1 / 9.0, 9),
        ("0.26(x^2+y^2)-0.48x y", [0, 0], 0.04, 1, 2, 25),
        ("2x^2-1.05x^4+x^6/6+x y+y^2", [0, 0], 1.585786438, 4.414213562, 0.45308184, 2.7836116),
        ("sin(3pi x)^2+(x-1)^2(1+sin(3pi y)^2)+(y-1)^2(1+sin(2pi y)^2)", [1, 1], 2, 179.6528792, 0.01113258, 89.82644),
        (StudyFunctions.ravine, [0, 0], 1, 100, 0.02, 100),
        ("sin(x+y)+(x-y)^2-1.5x+2.5y+1", [0.5 - .pi / 3, -0.5 - .pi / 3], 3.0.squareRoot(), 4, 0.5, 2.3094011),
        (StudyFunctions.goldsteinPrice, [0, -1], 402.8310117, 965.1689883, 0.002072176, 2.395965),
        ("20+x^2-10cos(2pi x)+y^2-10cos(2pi y)", [0, 0], 396.784176, 396.784176, 0.0050405236, 1),
        (
          "(x^4-16x^2+5x+y^4-16y^2+5y)/2", [-2.903534027771, -2.903534027771], 34.5830591, 34.5830591, 0.057831784, 1
        ),
        ("-cos(x)cos(y)exp(-(x-pi)^2-(y-pi)^2)", [.pi, .pi], 3, 3, 2 / 3.0, 1),
        (StudyFunctions.himmelblau, [-2.805118086953, 3.131312518251], 64.8403728, 80.5500718, 0.024829276, 1.2422827),
        (StudyFunctions.himmelblau, [-3.779310253378, -3.283185991286], 70.7143547, 133.785615, 0.01494929, 1.8919159),
        (StudyFunctions.himmelblau, [3.584428340330, -1.848126526964], 28.6906772, 105.418908, 0.018971929, 3.6743263),
      ]

  @Test(arguments: minima)
  func `limit and condition at the minima`(
    formula: String, point: [Double], smallest: Double, largest: Double, limit: Double, kappa: Double
  ) throws {
    let stability = try stability(formula, at: point)
    #expect(stability.smallestEigenvalue.isClose(to: smallest, relative: 2e-8))
    #expect(stability.largestEigenvalue.isClose(to: largest, relative: 2e-8))
    #expect(try #require(stability.rateLimit).isClose(to: limit, relative: 1e-7))
    #expect(try #require(stability.conditionNumber).isClose(to: kappa, relative: 1e-7))
  }

  @Test func `a saddle lets the error escape and has no condition number`() throws {
    let stability = try stability("x^2 - y^2", at: [0, 0])
    #expect(stability.directions.map(\.behaviour) == [.escaping, .monotone])
    #expect(stability.conditionNumber == nil)
  }

  /// The heavy ball with the best settings for κ = 100 has the rate (√κ − 1)/(√κ + 1) in every direction.
  @Test func `momentum has a wider limit and a better rate`() throws {
    let (rate, momentum) = (4 / 121.0, 81 / 121.0)
    let stability = try stability(
      StudyFunctions.ravine, at: [0, 0], of: Momentum(.constant(rate), momentum: momentum))
    #expect(try #require(stability.rateLimit).isClose(to: (2 + 2 * momentum) / 100))
    for direction in stability.directions {
      #expect(try #require(direction.factor).magnitude.isClose(to: 9 / 11.0, relative: 1e-7))
    }
  }

  /// The best constant rate 2/(1 + κ) has the factor (κ − 1)/(κ + 1) at both ends of the spectrum: 691 steps for 10⁻⁶.
  @Test func `the best rate of gradient descent`() throws {
    let rate = 2 / 101.0
    let stability = try stability(StudyFunctions.ravine, at: [0, 0], of: GradientDescent(.fixed(.constant(rate))))
    #expect(try #require(stability.directions[0].factor).isClose(to: 99 / 101.0))
    #expect(try #require(stability.directions[1].factor).isClose(to: -99 / 101.0))
    let run = try descend(StudyFunctions.ravine, from: [1, 1], rate: rate, steps: 691)
    #expect(run.records[690].point[0] > 1e-6 && run.records[691].point[0] <= 1e-6)
  }

  /// Just below the limit the error must fall, just above it must grow.
  @Test(arguments: ["gd", "momentum", "nesterov"])
  func `the limit is where convergence ends`(name: String) throws {
    let entry = try #require(OptimizerCatalogue.entry(named: name))
    let bound = try #require(entry.make(OptimizerSettings(rate: .constant(1))).stabilityBound)
    for (share, converges) in [(0.99, true), (1.01, false)] {
      let optimizer = entry.make(OptimizerSettings(rate: .constant(share * bound)))
      let run = Trajectory(
        try objective("x^2/2"), by: optimizer, from: [1], rules: StoppingRules(mostSteps: 20_000))
      #expect(run.stop == (converges ? .gradient : .diverged))
    }
  }

  @Test func `line searches have no limit`() throws {
    let stability = try stability("x^2", at: [1], of: GradientDescent(.backtracking(initial: 1)))
    #expect(stability.rateLimit == nil && stability.rate == nil)
    #expect(stability.directions[0].behaviour == nil)
  }
}
