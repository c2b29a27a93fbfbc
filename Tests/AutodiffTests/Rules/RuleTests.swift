import TestSupport
import Testing

@testable import Autodiff

extension Operation: CustomTestStringConvertible {
  /// The name in test reports.
  public var testDescription: String { "\(self)" }
}

/// Laws that every row of the rule table obeys: being listed means being tested.
@Suite struct RuleTests {
  /// Operands of ordinary size, off every kink, jump and domain edge.
  private static let ordinary: [Double] = [-2.3, -1.7, -0.6, -0.31, 0.23, 0.45, 0.71, 1.3, 1.9, 2.6]
  private static let special: [Double] = [
    0, -0.0, 1, -1, 0.5, -0.5, 2, 1e-300, -1e-300, 1e300, -1e300, 1e-8, 700, -800, .infinity, -.infinity, .nan,
    .leastNonzeroMagnitude,
  ]

  /// All combinations of values for the operands that the operation has.
  private static func points(_ operation: Operation, from values: [Double]) -> [[Double]] {
    let arity = operation.rule.arity
    let singles = values.map { [$0] }
    guard arity > 1 else { return singles.map { $0 + [0, 0] } }
    let pairs = singles.flatMap { first in values.map { first + [$0] } }
    guard arity > 2 else { return pairs.map { $0 + [0] } }
    // The third operand of the helpers is a whole number or anything; two values are enough.
    return pairs.flatMap { pair in [0.0, 1, 2].map { pair + [$0] } }
  }

  private static func value(_ operation: Operation, _ point: [Double]) -> Double {
    operation.rule.value(point[0], point[1], point[2])
  }

  @Test(arguments: Operation.allCases)
  func `the table has the row of every operation in its place`(operation: Operation) {
    #expect(operation.rule.operation == operation)
    #expect((1...3).contains(operation.rule.arity))
    #expect(!operation.rule.spelling.isEmpty)
  }

  @Test(arguments: Operation.allCases)
  func `the block kernel gives what the value gives`(operation: Operation) {
    let points = Self.points(operation, from: Self.ordinary + Self.special)
    let operands = (0..<3).map { place in LanesBuffer(filledWith: points.map { $0[place] }) }
    let groups = LanesBuffer.groups(for: points.count)
    let result = LanesBuffer(count: groups)
    BlockKernel(operation.rule)(
      result.base, operands[0].base, operands[1].base, operands[2].base, count: groups)
    for (point, lane) in zip(points, result.numbers(count: points.count)) {
      let expected = Self.value(operation, point)
      #expect(lane.isClose(to: expected, relative: 1e-14), "\(operation) at \(point)")
    }
  }

  @Test(arguments: Operation.allCases)
  func `the partial derivatives are the slopes of the value`(operation: Operation) {
    let rule = operation.rule
    var graph = ExpressionGraph(variables: ["u", "v", "w"])
    let variables = (0..<3).map(graph.variable)
    let operands = Array(variables.prefix(rule.arity))
    let result = graph.intern(
      .operation(
        operation, operands[0], rule.arity > 1 ? operands[1] : .none, rule.arity > 2 ? operands[2] : .none))
    let partials = rule.partials.map { graph.instantiate($0, operands: operands, result: result) }
    var evaluator = ScalarEvaluator(Program(graph, outputs: partials))
    for point in Self.points(operation, from: Self.ordinary) where Self.value(operation, point).isFinite {
      // The exponent of the logarithm in a helper is a whole number that is never differentiated by.
      for place in 0..<(operation == .powerLogarithm ? 2 : rule.arity) {
        if operation == .select && place == 0 { continue }
        guard let slope = Self.slope(operation, point, place) else { continue }
        let partial = evaluator.evaluate(at: point)[place]
        #expect(
          partial.isClose(to: slope, relative: 3e-6, absolute: 3e-6), "\(operation) at \(point), operand \(place)")
      }
    }
  }

  /// The central difference with Richardson extrapolation, or `nil` where the function is not smooth around the point.
  private static func slope(_ operation: Operation, _ point: [Double], _ place: Int) -> Double? {
    func difference(_ step: Double) -> Double {
      var (above, below) = (point, point)
      above[place] += step
      below[place] -= step
      return (value(operation, above) - value(operation, below)) / (above[place] - below[place])
    }
    let (coarse, fine) = (difference(2e-4), difference(1e-4))
    guard coarse.isFinite, fine.isFinite, coarse.isClose(to: fine, relative: 1e-2, absolute: 1e-2) else { return nil }
    return fine + (fine - coarse) / 3
  }

  @Test(arguments: Operation.allCases.filter(\.rule.isCommutative))
  func `commutative operations commute`(operation: Operation) {
    for point in Self.points(operation, from: Self.ordinary + Self.special) {
      let (one, other) = (Self.value(operation, point), Self.value(operation, [point[1], point[0], 0]))
      #expect(one.isClose(to: other, relative: 0), "\(operation) at \(point)")
    }
  }

  @Test(arguments: Operation.allCases.filter(\.rule.isTotal))
  func `total operations have a value for all finite operands`(operation: Operation) {
    for point in Self.points(operation, from: Self.ordinary + [0, -0.0, 1, -1, 30, -30]) {
      #expect(Self.value(operation, point).isFinite, "\(operation) at \(point)")
    }
  }

  @Test(arguments: Operation.allCases)
  func `an undefined operand makes the value undefined`(operation: Operation) {
    // A power with exponent 0 and a product with a zero adjoint are the two that may ignore an operand.
    let rule = operation.rule
    for place in 0..<rule.arity {
      if operation == .select && place > 0 { continue }
      if operation == .powerLogarithm && place == 2 { continue }
      var point = [1.5, 2.5, 1.0]
      point[place] = .nan
      if operation == .hypot || operation == .power { point[1 - place] = 2.5 }
      #expect(Self.value(operation, point).isNaN, "\(operation), operand \(place)")
    }
  }

  @Test(arguments: Operation.allCases)
  func `ordinary points are smooth`(operation: Operation) {
    let rule = operation.rule
    for point in Self.points(operation, from: Self.ordinary) where Self.value(operation, point).isFinite {
      let isTie = rule.arity == 2 && point[0] == point[1]
      if isTie || operation == .mod { continue }
      #expect(rule.behaviour(point[0], point[1], point[2]) == .smooth, "\(operation) at \(point)")
    }
  }

  @Test(arguments: [
    (Operation.abs, [0.0], Status.kink), (.relu, [0], .kink), (.max, [1, 1], .kink), (.min, [2, 2], .kink),
    (.hypot, [0, 0], .kink), (.sign, [0], .jump), (.floor, [3], .jump), (.ceil, [-2], .jump), (.round, [0.5], .jump),
    (.greater, [1, 1], .jump), (.mod, [6, 3], .jump), (.atan2, [0, -1], .jump), (.sqrt, [0], .vertical),
    (.cbrt, [0], .vertical), (.asin, [1], .vertical), (.acos, [-1], .vertical), (.acosh, [1], .vertical),
    (.power, [0, 0.5], .vertical), (.divide, [1, 0], .undefined), (.log, [0], .undefined),
    (.atan2, [0, 0], .undefined),
    (.power, [0, -1], .undefined), (.atanh, [1], .undefined),
  ])
  func `hard points are told apart`(operation: Operation, operands: [Double], status: Status) {
    let point = operands + [0, 0]
    #expect(operation.rule.behaviour(point[0], point[1], point[2]) == status)
  }
}
