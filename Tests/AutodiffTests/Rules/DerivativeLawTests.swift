import Formulas
import TestSupport
import Testing

@testable import Autodiff

/// Laws that the derivatives of every row of the rule table obey, statuses included: being listed means being tested.
@Suite struct DerivativeLawTests {
  /// An operation as a function of variables, with constants in the places that only whole numbers are meant for.
  private struct Specimen {
    var graph = ExpressionGraph(variables: ["x", "y", "z"])
    let output: NodeID
    /// How many variables it depends on.
    let arity: Int

    init(_ operation: Operation, order: Int64 = 1) {
      let variables = (0..<3).map(graph.variable)
      switch operation {
      case .polygamma, .sincDerivative:
        output = graph.intern(.operation(operation, graph.integer(order), variables[0], .none))
        arity = 1
      case .powerLogarithm:
        output = graph.intern(.operation(operation, variables[0], variables[1], graph.integer(order)))
        arity = 2
      default:
        let operands = (0..<3).map { $0 < operation.rule.arity ? variables[$0] : .none }
        output = graph.intern(.operation(operation, operands[0], operands[1], operands[2]))
        arity = operation.rule.arity
      }
    }

    func points(from values: [Double]) -> [[Double]] {
      var points: [[Double]] = [[]]
      for place in 0..<3 {
        // The third operand and those that do not matter take few values.
        let choices = place >= arity ? [0] : place == 2 ? [-0.7, 0, 2.5] : values
        points = points.flatMap { point in choices.map { point + [$0] } }
      }
      return points
    }

    func evaluator(_ mode: DerivativeEvaluator.Mode, hasHessian: Bool = true) -> DerivativeEvaluator {
      DerivativeEvaluator(graph, of: output, mode: mode, hasHessian: hasHessian)
    }
  }

  private static let ordinary: [Double] = [-2.3, -1.7, -0.6, -0.31, 0.23, 0.45, 0.71, 1.3, 1.9, 2.6]
  /// Zeros, kinks, jumps, edges of domains, tiny and huge numbers.
  private static let special: [Double] = [
    0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 1e-300, -1e-300, 1e-8, -1e-8, 1e8, -1e8, 1e300, -1e300, 700, -800, .pi / 2,
    .infinity, -.infinity, .nan,
  ]

  @Test(arguments: Operation.allCases)
  func `forward accumulation, reverse accumulation and dual numbers agree`(operation: Operation) {
    let specimen = Specimen(operation)
    var reverse = specimen.evaluator(.reverse)
    var others = [DerivativeEvaluator.Mode.forward, .dual].map { specimen.evaluator($0) }
    for point in specimen.points(from: Self.ordinary + Self.special) {
      let expected = reverse.evaluate(at: point)
      for index in others.indices {
        let result = others[index].evaluate(at: point)
        #expect(result.status == expected.status)
        #expect(result.value.isClose(to: expected.value, relative: 0))
        #expect(Self.areClose(result.partials, expected.partials), "\(operation) at \(point), mode \(index)")
        // Beside smooth points ∞ − ∞ is as right as ∞.
        guard result.status == .smooth, point.allSatisfy({ $0.isFinite && !Self.squaresOverflow($0) }) else { continue }
        let scale = expected.hessian.joined().map(\.magnitude).max() ?? 0
        for (entry, other) in zip(result.hessian.joined(), expected.hessian.joined()) {
          #expect(entry.isClose(to: other, absolute: 1e-12 * scale), "\(operation) at \(point), Hessian, mode \(index)")
        }
      }
    }
  }

  /// Whether the square of a number, which some second derivatives contain, is too large or too small for a double.
  private static func squaresOverflow(_ x: Double) -> Bool { x != 0 && !(1e-150...1e150).contains(x.magnitude) }

  private static func areClose(_ first: [Double], _ second: [Double]) -> Bool {
    zip(first, second).allSatisfy { $0.isClose(to: $1, relative: 1e-12) }
  }

  @Test(arguments: Operation.allCases)
  func `the Hessian is symmetric`(operation: Operation) {
    let specimen = Specimen(operation)
    var evaluator = specimen.evaluator(.reverse)
    for point in specimen.points(from: Self.ordinary) {
      let hessian = evaluator.evaluate(at: point).hessian
      for row in 0..<specimen.arity {
        for column in 0..<row {
          #expect(hessian[row][column].isClose(to: hessian[column][row], relative: 1e-12, absolute: 1e-14))
        }
      }
    }
  }

  @Test(arguments: Operation.allCases)
  func `where the value is undefined every derivative is`(operation: Operation) {
    let specimen = Specimen(operation)
    for mode in DerivativeEvaluator.Mode.allCases {
      var evaluator = specimen.evaluator(mode)
      for point in specimen.points(from: Self.ordinary + Self.special) {
        let result = evaluator.evaluate(at: point)
        guard result.value.isNaN else { continue }
        #expect(result.status == .undefined && result.partials.allSatisfy { $0.isNaN }, "\(operation) at \(point)")
        #expect(result.hessian.joined().allSatisfy { $0.isNaN })
      }
    }
  }

  @Test(arguments: Operation.allCases)
  func `smooth points and kinks have finite derivatives`(operation: Operation) {
    let specimen = Specimen(operation)
    var evaluator = specimen.evaluator(.reverse, hasHessian: false)
    for point in specimen.points(from: Self.ordinary + [0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 1e-8, -1e-8, 1e8, -1e8]) {
      let result = evaluator.evaluate(at: point)
      guard result.value.isFinite, result.status < .vertical else { continue }
      #expect(result.partials.allSatisfy { $0.isFinite }, "\(operation) at \(point): \(result.partials)")
    }
  }

  /// First and second derivatives against differences with a step of the size of the argument.
  @Test(arguments: Operation.allCases)
  func `derivatives are the limits of difference quotients`(operation: Operation) {
    for order: Int64 in [1, 2] {
      let specimen = Specimen(operation, order: order)
      var evaluator = specimen.evaluator(.reverse)
      for point in specimen.points(from: Self.ordinary + [1e-8, -1e-8, 1e8, -1e8, 30, -30, 1e-3]) {
        let result = evaluator.evaluate(at: point)
        // A step must not cross several jumps.
        guard result.status == .smooth, operation != .mod || point[0].magnitude < 100 * point[1].magnitude else {
          continue
        }
        for place in 0..<specimen.arity {
          let quotient = DifferenceQuotient(at: point, place) { evaluator.evaluate(at: $0) }
          guard let quotient else { continue }
          #expect(
            quotient.agrees(with: [result.partials[place]] + result.hessian.map { $0[place] }),
            "\(operation) at \(point), operand \(place): \(quotient) and \(result)")
        }
      }
    }
  }

  /// Printed and read again, a row has the same values, domain, derivatives and statuses.
  @Test(arguments: Operation.allCases.filter(\.canBeTyped))
  func `the printed formula means the same`(operation: Operation) throws {
    let specimen = Specimen(operation)
    var printer = FormulaPrinter(specimen.graph)
    let printed = printer.text(of: specimen.output)
    let text = try #require(printed)
    let formula = try Formula(parsing: text, declaring: ["x", "y", "z"])
    var (original, reread) = (
      specimen.evaluator(.reverse), DerivativeEvaluator(formula.graph, of: formula.components[0], hasHessian: true)
    )
    for point in specimen.points(from: Self.ordinary + Self.special) {
      let (expected, result) = (original.evaluate(at: point), reread.evaluate(at: point))
      #expect(result.value.isClose(to: expected.value, relative: 1e-15), "\(text) at \(point)")
      #expect(result.status == expected.status, "\(text) at \(point)")
      #expect(Self.areClose(result.partials, expected.partials), "\(text) at \(point)")
    }
  }

  /// The printed derivative has the value of the derivative wherever that is an ordinary number.
  @Test(arguments: Operation.allCases.filter(\.canBeTyped))
  func `printed derivatives mean the same`(operation: Operation) throws {
    var specimen = Specimen(operation)
    var evaluator = specimen.evaluator(.reverse)
    let variables = (0..<specimen.arity).map(specimen.graph.variable)
    let gradient = specimen.graph.gradient(of: specimen.output, by: variables)
    var printer = FormulaPrinter(specimen.graph)
    for (place, node) in gradient.enumerated() {
      let printed = printer.text(of: node, order: .fallingDegree)
      let text = try #require(printed)
      let formula = try Formula(parsing: text, declaring: ["x", "y", "z"])
      var reread = ScalarEvaluator(Program(formula.graph, outputs: formula.components))
      for point in specimen.points(from: Self.ordinary) {
        let expected = evaluator.evaluate(at: point)
        guard expected.status == .smooth, expected.partials[place].isFinite else { continue }
        let value = reread.evaluate(at: point)[0]
        #expect(value.isClose(to: expected.partials[place], relative: 1e-12), "\(text) at \(point)")
      }
    }
  }
}

/// Central differences of value and gradient by one coordinate, with bounds of their error.
private struct DifferenceQuotient {
  let slopes: [Double]
  let errors: [Double]

  /// `nil` where two steps do not agree: too close to a pole, a kink or the end of a domain.
  init?(at point: [Double], _ place: Int, of function: ([Double]) -> PointDerivatives) {
    func difference(_ step: Double) -> (slopes: [Double], noise: [Double])? {
      var (above, below) = (point, point)
      above[place] += step
      below[place] -= step
      let (right, left) = (function(above), function(below))
      guard right.status == .smooth, left.status == .smooth else { return nil }
      let width = above[place] - below[place]
      let pairs = Array(zip([right.value] + right.partials, [left.value] + left.partials))
      return (pairs.map { ($0 - $1) / width }, pairs.map { 64 * ($0.ulp + $1.ulp) / width })
    }
    let step = 1e-4 * Swift.min(point[place].magnitude, 1)
    guard let coarse = difference(2 * step), let fine = difference(step) else { return nil }
    let areClose = fine.slopes.indices.allSatisfy {
      fine.slopes[$0].isClose(to: coarse.slopes[$0], relative: 0.1, absolute: fine.noise[$0])
    }
    guard areClose else { return nil }
    slopes = zip(fine.slopes, coarse.slopes).map { $0 + ($0 - $1) / 3 }
    errors = zip(fine.slopes, coarse.slopes).enumerated().map { fine.noise[$0] + ($1.0 - $1.1).magnitude / 2 }
    guard (slopes + errors).allSatisfy(\.isFinite) else { return nil }
  }

  func agrees(with derivatives: [Double]) -> Bool {
    zip(derivatives, zip(slopes, errors)).allSatisfy { derivative, quotient in
      (derivative - quotient.0).magnitude <= 1e-7 * derivative.magnitude + quotient.1
    }
  }
}

extension Operation {
  /// Whether formulas can have the operation and the parser knows how it is written.
  fileprivate var canBeTyped: Bool { rule.notation != .implied }
}
