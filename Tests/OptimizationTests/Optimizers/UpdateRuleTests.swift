import TestSupport
import Testing

@testable import Optimization

/// The first three iterates of seven methods on (x² + 100y²)/2 from (1, 1), computed independently.
@Suite struct UpdateRuleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let settings: OptimizerSettings
    let iterates: [[Double]]
    var testDescription: String { name }

    init(_ name: String, rate: Double, momentum: Double? = nil, _ iterates: [[Double]]) {
      self.name = name
      settings = OptimizerSettings(rate: .constant(rate), momentum: momentum)
      self.iterates = iterates
    }
  }

  static let cases = [
    Case("gd", rate: 0.01, [[0.99, 0], [0.9801, 0], [0.970299, 0]]),
    Case("momentum", rate: 0.01, momentum: 0.9, [[0.99, 0], [0.9711, -0.9], [0.944379, -0.81]]),
    Case("nesterov", rate: 0.01, momentum: 0.9, [[0.99, 0], [0.97119, 0], [0.94471839, 0]]),
    Case("adagrad", rate: 0.1, [[0.9, 0.9], [0.83310353, 0.83310353], [0.78045618, 0.78045618]]),
    Case("rmsprop", rate: 0.01, [[0.96837722, 0.96837722], [0.94578803, 0.94578802], [0.9270531, 0.9270531]]),
    Case("adam", rate: 0.1, [[0.9, 0.9], [0.80041223, 0.80041223], [0.70158627, 0.70158627]]),
    Case(
      "adam-uncorrected", rate: 0.1,
      [[0.68377233, 0.68377223], [0.27020617, 0.27020597], [-0.16214121, -0.16214148]]),
  ]

  @Test(arguments: cases)
  func `the first three iterates are those of the rule`(method: Case) throws {
    let entry = try #require(OptimizerCatalogue.entry(named: method.name))
    let run = Trajectory(
      try objective(StudyFunctions.ravine), by: entry.make(method.settings), from: [1, 1],
      rules: StoppingRules(mostSteps: 3))
    for (record, expected) in zip(run.records.dropFirst(), method.iterates) {
      for (computed, known) in zip(record.point, expected) {
        #expect(computed.isClose(to: known, relative: 0, absolute: 6e-9))
      }
    }
    #expect(run.steps == 3)
  }

  @Test(arguments: OptimizerCatalogue.all.map(\.name))
  func `every method finds the minimum of a round bowl`(name: String) throws {
    let entry = try #require(OptimizerCatalogue.entry(named: name))
    // The steps of RMSProp never become shorter than its rate unless that falls.
    let rate: RateSchedule? =
      name == "rmsprop" ? .exponential(0.1, factor: 0.98) : name == "adagrad" ? .constant(1) : nil
    var rules = StoppingRules(mostSteps: 5000)
    rules.gradientTolerance = 1e-6
    let run = Trajectory(
      try objective("(w1+1)^2 + (w2-1)^2"), by: entry.make(OptimizerSettings(rate: rate)), from: [1, -1], rules: rules)
    #expect(run.stop == .gradient)
    #expect(run.verdict.endPoint.kind == .minimum)
    #expect(run.end.point[0].isClose(to: -1, absolute: 1e-6) && run.end.point[1].isClose(to: 1, absolute: 1e-6))
  }

  @Test(arguments: OptimizerCatalogue.all.map(\.name))
  func `every method prints its rule and runs the same way twice`(name: String) throws {
    let entry = try #require(OptimizerCatalogue.entry(named: name))
    let optimizer = entry.make(OptimizerSettings())
    #expect(optimizer.updateRule.contains("x ← x"))
    for parameter in optimizer.parameters { #expect(!parameter.text.isEmpty && !parameter.symbol.isEmpty) }
    let runs = try (0..<2).map { _ in
      Trajectory(
        try objective(StudyFunctions.himmelblau), by: optimizer, from: [0.5, 0.25],
        rules: StoppingRules(mostSteps: 20))
    }
    #expect(runs[0].records == runs[1].records)
  }

  @Test func `no name occurs twice and none is unknown`() {
    let names = OptimizerCatalogue.all.map(\.name)
    #expect(Set(names).count == names.count)
    for name in ["gd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "newton", "bfgs", "cg"] {
      #expect(OptimizerCatalogue.entry(named: name) != nil)
    }
    #expect(OptimizerCatalogue.entry(named: "sgd") == nil)
  }

  @Test(arguments: ["bfgs", "cg", "newton-safeguarded"])
  func `methods with a line search solve Rosenbrock`(name: String) throws {
    let entry = try #require(OptimizerCatalogue.entry(named: name))
    let run = Trajectory(
      try objective(StudyFunctions.rosenbrock), by: entry.make(OptimizerSettings()), from: [-1.2, 1],
      rules: StoppingRules(mostSteps: 200))
    #expect(run.stop == .gradient)
    #expect(run.end.point[0].isClose(to: 1, absolute: 1e-7) && run.end.point[1].isClose(to: 1, absolute: 1e-7))
    for (record, next) in zip(run.records, run.records.dropFirst()) { #expect(next.value <= record.value) }
  }

  @Test func `conjugate gradients end a quadratic of d variables in about d steps`() throws {
    let run = Trajectory(
      try objective(StudyFunctions.ravine), by: ConjugateGradient(), from: [1, 1], rules: StoppingRules(mostSteps: 50))
    #expect(run.stop == .gradient)
    #expect(run.steps <= 12)
  }
}
