import TestSupport
import Testing

@testable import Optimization

@Suite struct VerdictTests {
  @Test(arguments: [1000, 10_000, 100_000])
  func `the creeping run is told to be at a degenerate point that is not a minimum`(steps: Int) throws {
    let verdict = try descend(StudyFunctions.cubic, from: [1, 1], rate: 0.1, steps: steps).verdict
    if steps == 1000 {
      // ‖g‖ = 3.2e-5: still on its way.
      #expect(verdict.endPoint.kind == .notCritical)
      return
    }
    #expect(verdict.endPoint.kind == .degenerate)
    #expect(verdict.endPoint.criticalPoint == [0, 0])
    #expect(verdict.endPoint.isMinimum == false)
    guard case .lower(let point, let value)? = verdict.endPoint.neighbourhood else {
      Issue.record("no lower point found")
      return
    }
    #expect(value < 0 && point[0] < 0)
    #expect(verdict.sentences.contains { $0.contains("degenerate critical point, (0, 0), that is not a minimum") })
  }

  @Test(arguments: [([-0.1, 0.0], 39), ([-1, 1], 10)])
  func `other starts fall without bound`(start: [Double], step: Int) throws {
    let run = try descend(StudyFunctions.cubic, from: start, rate: 0.1, steps: 10_000)
    #expect(run.stop == .diverged)
    #expect(run.steps == step)
    guard case .unboundedBelow(let value)? = run.verdict.divergence else {
      Issue.record("\(String(describing: run.verdict.divergence))")
      return
    }
    #expect(value < -1e15)
    #expect(run.verdict.sentences.contains { $0.contains("unbounded below") })
  }

  @Test func `Rosenbrock with a large rate overshoots`() throws {
    let run = try descend(StudyFunctions.rosenbrock, from: [-1.2, 1], rate: 0.01, steps: 1000)
    #expect(run.stop == .diverged)
    #expect(run.steps == 4)
    #expect(run.end.point.map(\.magnitude).max().map { $0.isClose(to: 2.5e8, relative: 0.02) } == true)
    guard case .overshoot(let overshoot)? = run.verdict.divergence else {
      Issue.record("\(String(describing: run.verdict.divergence))")
      return
    }
    #expect(overshoot.factor.isClose(to: (1 - 0.01 * overshoot.eigenvalue).magnitude))
    #expect(overshoot.rateLimit.isClose(to: 2 / overshoot.eigenvalue))
    #expect(overshoot.factor > 1)
    #expect(run.verdict.sentences.contains { $0.hasPrefix("Overshoot") && $0.contains("|1 - ηλ|") })
  }

  @Test(arguments: [("2(w-3)^2", [0.0], 0.5), ("(w1+1)^2 + (w2-1)^2", [1, -1], 1.0)])
  func `a rate at the limit is a cycle that never converges`(formula: String, start: [Double], rate: Double) throws {
    let verdict = try descend(formula, from: start, rate: rate, steps: 100).verdict
    #expect(verdict.stop == .iterations)
    #expect(verdict.isTwoCycle)
    #expect(verdict.endPoint.kind == .notCritical)
    #expect(verdict.endStability?.directions.allSatisfy { $0.factor == -1 && $0.behaviour == .neutral } == true)
    #expect(verdict.sentences.contains { $0.contains("back and forth between two points for ever") })
  }

  @Test func `a start on the ridge converges to the saddle`() throws {
    let verdict = try descend("x^2 - y^2", from: [1, 0], rate: 0.1, steps: 1000).verdict
    #expect(verdict.stop == .gradient)
    #expect(verdict.endPoint.kind == .saddle)
    #expect(verdict.endPoint.isMinimum == false)
    #expect(verdict.endPoint.eigenvalues == [-2, 2])
  }

  @Test func `the monkey saddle is degenerate and falls off`() throws {
    let verdict = try descend("x^3 - 3x y^2", from: [0.5, 0], rate: 0.1, steps: 100_000).verdict
    #expect(verdict.endPoint.kind == .degenerate)
    #expect(verdict.endPoint.isMinimum == false)
  }

  @Test func `a trough has many minimisers, a quartic a minimum that is not proven`() throws {
    let trough = try descend("(w1+1)^2 + 1 + 0w2", from: [1, -1], rate: 0.1, steps: 1000).verdict
    #expect(trough.endPoint.kind == .degenerate)
    #expect(trough.endPoint.neighbourhood == .flat)
    #expect(trough.endPoint.isMinimum == nil)
    for (formula, start) in [("x^4", 1e-4), ("(3x - 1)^4", 1 / 3.0 + 1e-4)] {
      let quartic = try descend(formula, from: [start], rate: 0.1, steps: 10).verdict
      #expect(quartic.endPoint.kind == .degenerate)
      #expect(quartic.endPoint.neighbourhood == .higher)
    }
  }

  @Test func `a bent valley is not mistaken for a fall or a rise`() throws {
    // Along y = x² the function is -x⁶: lower on both sides, though it rises along y = 0.
    let falling = try descend("(y - x^2)^2 - x^6", from: [0, 0], rate: 0.1, steps: 10).verdict
    #expect(falling.endPoint.kind == .degenerate)
    #expect(falling.endPoint.isMinimum == false)
    let rising = try descend("(y - x^2)^2 + x^6", from: [0, 0], rate: 0.1, steps: 10).verdict
    #expect(rising.endPoint.isMinimum == nil)
  }

  @Test func `a line without end is not critical`() throws {
    let verdict = try descend("-2x", from: [0], rate: 0.1, steps: 50).verdict
    #expect(verdict.endPoint.kind == .notCritical)
    #expect(verdict.divergence == nil)
    #expect(verdict.sentences[1] == "x = 10 is not a critical point: the gradient still has length 2.")
  }

  @Test func `leaving the domain is told with both points`() throws {
    let verdict = try descend("log(x)", from: [1], rate: 2, steps: 10).verdict
    #expect(verdict.divergence == .leftDomain(from: [1], to: [-1]))
    #expect(verdict.sentences.contains("The step from x = 1 to x = -1 leaves the domain of the function."))
    #expect(try descend("log(x)", from: [-1], rate: 2, steps: 10).verdict.startsOutsideDomain)
  }

  @Test func `the minimum of Ackley is a kink`() throws {
    let verdict = try descend(StudyFunctions.ackley, from: [0, 0], rate: 0.1, steps: 10).verdict
    #expect(verdict.endPoint.status != .smooth)
    #expect(verdict.endPoint.kind == .minimum)
  }

  @Test func `a plain far from everything is not taken for a minimum`() throws {
    let easom = "-cos(x)cos(y)exp(-(x-pi)^2-(y-pi)^2)"
    let verdict = try descend(easom, from: [-1, -1], rate: 0.1, steps: 10).verdict
    #expect(verdict.stop == .gradient)
    #expect(verdict.endPoint.isMinimum != true)
    #expect(try descend(easom, from: [100, 100], rate: 0.1, steps: 10).verdict.endPoint.kind == .degenerate)
  }

  @Test(arguments: [
    ("(x^2+y-11)^2 + (x+y^2-7)^2", [-0.27084459, -0.92303856], EndPoint.Kind.maximum),
    ("(x^2+y-11)^2 + (x+y^2-7)^2", [-0.12796135, -1.953715], .saddle),
    ("x^3 + x^2 y + y^2", [3, -4.5], .saddle), ("x^2 + y^2", [0, 0], .minimum),
  ])
  func `the Hessian names the critical point`(formula: String, point: [Double], kind: EndPoint.Kind) throws {
    var rules = StoppingRules()
    rules.gradientTolerance = 1e-4
    let run = Trajectory(
      try objective(formula), by: GradientDescent(.fixed(.constant(0.01))), from: point, rules: rules)
    #expect(run.stop == .gradient)
    #expect(run.verdict.endPoint.kind == kind)
  }

  static let sentences: [(formula: String, start: [Double], rate: Double, sentences: [String])] = [
    (
      StudyFunctions.cubic, [1, 1], 0.1,
      [
        "Stopped after 10000 steps: the allowance is used up.",
        "The end is 0.0003328 away from a degenerate critical point, (0, 0), that is not a minimum: f is lower nearby, at "
          + "(-0.01, -5e-5) by 1.003e-6.",
        "The limit of the rate is 0.2324 at the start and 1 at the end, the rate is 0.1.",
      ]
    ),
    (
      StudyFunctions.rosenbrock, [-1.2, 1], 0.01,
      [
        "Diverged at step 4.",
        "Overshoot: at step 0 the largest eigenvalue of the Hessian is 1506, so a step with rate 0.01 multiplies the error "
          + "by |1 - ηλ| = 14.06; the limit there is 0.001328.",
        "The limit of the rate is 0.001328 at the start, the rate is 0.01.",
      ]
    ),
    (
      "2(w-3)^2", [0], 0.5,
      [
        "Stopped after 10000 steps: the allowance is used up.",
        "The iterates go back and forth between two points for ever: the rate is exactly at its limit.",
        "The limit of the rate is 0.5, the rate is 0.5.",
      ]
    ),
    (
      "2(w-3)^2", [0], 0.25,
      [
        "Stopped after 1 step: the gradient is within its tolerance.", "This is a minimum, w = 3.",
        "The limit of the rate is 0.5, the rate is 0.25.",
      ]
    ),
    (
      "abs(x)", [1.05], 0.1,
      [
        "Stopped after 10000 steps: the allowance is used up.",
        "The iterates go back and forth between two points for ever: no step is shorter than the way between them.",
      ]
    ),
    (
      "exp(-x)", [0], 1e7,
      [
        "Diverged at step 1.",
        "The iterates run off to infinity while f falls, to 0 so far: there is no minimum on this way.",
        "The limit of the rate is 2 at the start, the rate is 1e7.",
      ]
    ),
  ]

  @Test(arguments: sentences)
  func `a verdict reads like this`(formula: String, start: [Double], rate: Double, sentences: [String]) throws {
    #expect(try descend(formula, from: start, rate: rate, steps: 10_000).verdict.sentences == sentences)
  }

  @Test func `a start that is no number is told`() throws {
    let verdict = try descend("x^2", from: [.nan], rate: 0.1, steps: 10).verdict
    #expect(verdict.stop == .nonFinite)
    #expect(
      verdict.sentences == [
        "Stopped at step 0: a number is no longer finite.", "A coordinate is not a number.",
        "The limit of the rate is 1 at the start, the rate is 0.1.",
      ])
  }

  @Test func `with very many variables the kind is left open`() throws {
    let formula = (1...250).map { "(w\($0) - 1)^2" }.joined(separator: " + ")
    let verdict = try descend(formula, from: [Double](repeating: 0, count: 250), rate: 0.5, steps: 10).verdict
    #expect(verdict.stop == .gradient)
    #expect(
      verdict.sentences[1]
        == "(1, 1, 1, 1, 1, 1, …) is a critical point; of what kind is not known, for the Hessian of 250 "
        + "variables is not computed.")
  }

  @Test func `momentum overshoots by its own law`() throws {
    let run = Trajectory(
      try objective("x^2/2"), by: Momentum(.constant(4), momentum: 0.5), from: [1])
    guard case .overshoot(let overshoot)? = run.verdict.divergence else {
      Issue.record("\(String(describing: run.verdict.divergence))")
      return
    }
    #expect(overshoot.rateLimit == 3)
    #expect(!overshoot.isPlain)
    // z² + 2.5 z + 0.5 has the roots (−2.5 ∓ √4.25)/2.
    #expect(overshoot.factor.isClose(to: (2.5 + 4.25.squareRoot()) / 2))
    #expect(!run.verdict.sentences[1].contains("|1 - ηλ|"))
  }
}
