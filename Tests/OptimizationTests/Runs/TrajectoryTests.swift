import TestSupport
import Testing

@testable import Optimization

/// Runs of gradient descent and Newton's method whose iterates are known.
@Suite struct TrajectoryTests {
  static let lines: [(formula: String, start: Double, rate: Double, points: [Double])] = [
    ("2(w-3)^2", 0, 0.1, [0, 1.2, 1.92, 2.352, 2.6112, 2.76672, 2.860032]),
    ("2(w-3)^2", 0, 0.25, [0, 3]),
    ("2(w-3)^2", 0, 0.4, [0, 4.8, 1.92, 3.648, 2.6112]),
    ("2(w-3)^2", 0, 0.5, [0, 6, 0, 6]),
    ("2(w-3)^2", 0, 0.6, [0, 7.2, -2.88, 11.232, -8.5248, 19.13472]),
    ("4w^2-4w+1", 0, 0.125, [0, 0.5]),
    ("x^2-2x+1", 0, 0.5, [0, 1]),
    ("-2x", 0, 0.1, [0, 0.2, 0.4, 0.6]),
  ]

  @Test(arguments: lines)
  func `iterates of one variable`(formula: String, start: Double, rate: Double, points: [Double]) throws {
    let run = try descend(formula, from: [start], rate: rate, steps: points.count - 1)
    #expect(run.records.count == points.count)
    for (record, expected) in zip(run.records, points) {
      #expect(record.point[0].isClose(to: expected, relative: 1e-13, absolute: 1e-13))
    }
  }

  static let planes: [(rate: Double, points: [[Double]])] = [
    (0.1, [[1, -1], [0.6, -0.6], [0.28, -0.28], [0.024, -0.024], [-0.1808, 0.1808]]),
    (0.5, [[1, -1], [-1, 1]]), (1, [[1, -1], [-3, 3], [1, -1]]),
    (1.1, [[1, -1], [-3.4, 3.4], [1.88, -1.88], [-4.456, 4.456]]),
  ]

  @Test(arguments: planes)
  func `iterates on the round bowl`(rate: Double, points: [[Double]]) throws {
    let run = try descend("(w1+1)^2 + (w2-1)^2", from: [1, -1], rate: rate, steps: points.count - 1)
    #expect(run.records.count == points.count)
    for (record, expected) in zip(run.records, points) {
      for (a, b) in zip(record.point, expected) { #expect(a.isClose(to: b, relative: 1e-13, absolute: 1e-14)) }
    }
  }

  @Test func `in the trough the second coordinate never moves`() throws {
    let run = Trajectory(
      try objective("(w1+1)^2 + 1 + 0w2"), by: GradientDescent(.fixed(.constant(0.1))), from: [1, -1])
    #expect(run.end.point[1] == -1)
    #expect(run.end.point[0].isClose(to: -1, absolute: 1e-7))
  }

  @Test func `every record has its step vector and gradient`() throws {
    let run = try descend(StudyFunctions.cubic, from: [1, 1], rate: 0.1, steps: 4)
    #expect(run.start.value == 3)
    #expect(run.start.gradient == [5, 3])
    #expect(run.start.move == [0, 0])
    let known: [(point: [Double], value: Double)] = [
      ([0.5, 0.7], 0.79), ([0.355, 0.535], 0.398387), ([0.279208, 0.415397], 0.226704),
      ([0.232624, 0.324522], 0.135464),
    ]
    for (place, expected) in known.enumerated() {
      let (before, record) = (run.records[place], run.records[place + 1])
      for coordinate in 0..<2 {
        #expect(record.point[coordinate].isClose(to: expected.point[coordinate], absolute: 5.1e-7))
        #expect(
          record.move[coordinate].isClose(to: -0.1 * before.gradient[coordinate], relative: 1e-14, absolute: 1e-16))
      }
      #expect(record.value.isClose(to: expected.value, absolute: 5e-7))
    }
    let slow = try descend(StudyFunctions.cubic, from: [1, 1], rate: 0.05, steps: 3)
    for (record, value) in zip(slow.records.dropFirst(), [1.6225, 1.027952, 0.706857]) {
      #expect(record.value.isClose(to: value, absolute: 5e-7))
    }
  }

  @Test func `the long run creeps to the degenerate point`() throws {
    let run = try descend(StudyFunctions.cubic, from: [1, 1], rate: 0.1, steps: 10_000)
    #expect(run.records[100].point[0].isClose(to: 0.0283204, absolute: 5e-8))
    #expect(run.records[100].point[1].isClose(to: -0.00043965, absolute: 5e-9))
    #expect(run.records[1000].point[0].isClose(to: 0.00327645, absolute: 5e-9))
    #expect(run.end.point[0].isClose(to: 3.33e-4, relative: 2e-3))
    #expect(run.verdict.endPoint.gradientLength.isClose(to: 3.3e-7, relative: 0.02))
  }

  @Test func `Rosenbrock with a small rate goes down the valley`() throws {
    let run = try descend(StudyFunctions.rosenbrock, from: [-1.2, 1], rate: 1e-3, steps: 10_000)
    let known: [(step: Int, point: [Double]?, value: Double, tolerance: Double)] = [
      (1, [-0.9844, 1.088], 5.352911580, 5e-10), (2, [-1.02727157, 1.06420867], 4.117789857, 5e-10),
      (10, nil, 4.092473664, 5e-10), (100, nil, 3.801889007, 5e-10),
      (1000, [0.32726277, 0.1040128], 0.4535290248, 5e-11),
      (10_000, [0.99235584, 0.98473938], 5.85276e-5, 5e-11),
    ]
    for expected in known {
      let record = run.records[expected.step]
      #expect(record.value.isClose(to: expected.value, relative: 0, absolute: expected.tolerance))
      for (a, b) in zip(record.point, expected.point ?? []) { #expect(a.isClose(to: b, relative: 0, absolute: 5e-9)) }
    }
    #expect(run.thinning == nil)
  }

  @Test func `Newton on Rosenbrock rises twice on its way`() throws {
    let run = Trajectory(
      try objective(StudyFunctions.rosenbrock), by: Newton(isSafeguarded: false), from: [-1.2, 1],
      rules: StoppingRules(mostSteps: 20))
    let known: [(point: [Double], value: Double)] = [
      ([-1.1752809, 1.38067416], 4.731884325), ([0.76311487, -3.17503385], 1411.845179),
      ([0.76342968, 0.58282478], 0.0559655168), ([0.99999531, 0.94402732], 0.3131890761),
      ([0.9999957, 0.99999139], 1.85e-11), ([1, 1], 0),
    ]
    for (record, expected) in zip(run.records.dropFirst(), known) {
      for (a, b) in zip(record.point, expected.point) { #expect(a.isClose(to: b, relative: 0, absolute: 6e-9)) }
      #expect(record.value.isClose(to: expected.value, relative: 5e-9, absolute: 5e-14))
    }
    #expect(run.verdict.endPoint.kind == .minimum)
    let safe = Trajectory(
      try objective(StudyFunctions.rosenbrock), by: Newton(isSafeguarded: true), from: [-1.2, 1])
    for (record, next) in zip(safe.records, safe.records.dropFirst()) { #expect(next.value <= record.value) }
  }

  @Test(arguments: [
    ([0.0, 0], [3.0, 2]), ([-1, 1], [-2.805118086953, 3.131312518251]),
    ([-1, -1], [-3.779310253378, -3.283185991286]),
    ([1, -1], [3.584428340330, -1.848126526964]),
  ])
  func `each start on Himmelblau has its minimum`(start: [Double], minimum: [Double]) throws {
    let run = try descend(StudyFunctions.himmelblau, from: start, rate: 0.01, steps: 1000)
    for (a, b) in zip(run.end.point, minimum) { #expect(a.isClose(to: b, relative: 0, absolute: 1e-9)) }
    #expect(run.verdict.endPoint.kind == .minimum)
  }

  @Test func `a long run is thinned and says so`() throws {
    let run = Trajectory(
      try objective("-2x"), by: GradientDescent(.fixed(.constant(0.1))), from: [0],
      rules: StoppingRules(mostSteps: 1003), capacity: 100)
    #expect(run.records.count <= 100)
    #expect(run.records.prefix(51).map(\.step) == Array(0...50))
    #expect(run.end.step == 1003)
    let thinning = try #require(run.thinning)
    #expect(thinning.iterates == 1004)
    #expect(
      thinning.description
        == "kept \(run.records.count) of 1004 iterates: all up to step 50, then every 32th and the last")
  }

  @Test func `a box holds the iterates and the end counts as critical there`() throws {
    let box = try #require(Box(lower: [2], upper: [5]))
    let run = try descend("x^2", from: [4], rate: 0.1, steps: 100, within: box)
    #expect(run.end.point == [2])
    #expect(run.stop == .gradient)
    #expect(run.verdict.endPoint.kind == .minimum)
    #expect(run.verdict.endPoint.heldVariables == ["x"])
    #expect(try descend("x^2", from: [9], rate: 0.1, steps: 0, within: box).start.point == [5])
  }

  @Test func `any number of variables is one gradient`() throws {
    let names = (1...50).map { "w\($0)" }
    let formula = names.map { "(\($0) - 1)^2" }.joined(separator: " + ")
    let run = try descend(formula, from: [Double](repeating: 0, count: 50), rate: 0.25, steps: 200)
    #expect(run.stop == .gradient)
    #expect(run.evaluations.gradients == run.steps + 1)
    #expect(run.evaluations.values == 0)
  }
}
