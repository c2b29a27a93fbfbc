import Formulas
import TestSupport
import Testing

@testable import Autodiff

/// The derivative contract at the hard points, in every mode.
@Suite struct DerivativeEvaluatorTests {
  private struct HardPoint: CustomTestStringConvertible {
    let source: String
    let point: [Double]
    let value: Double
    let partials: [Double]
    let status: Status

    init(_ source: String, _ point: [Double], _ value: Double, _ partials: [Double], _ status: Status) {
      (self.source, self.point, self.value, self.partials, self.status) = (source, point, value, partials, status)
    }

    var testDescription: String { "\(source) at \(point)" }
  }

  private static let undefined: [HardPoint] = [
    .init("log(x)", [-1], .nan, [.nan], .undefined), .init("0*log(x)", [-1], .nan, [.nan], .undefined),
    .init("log(x)", [0], -.infinity, [.nan], .undefined), .init("1/x", [0], .infinity, [.nan], .undefined),
    .init("sqrt(x)", [-1], .nan, [.nan], .undefined), .init("acosh(x)", [-2], .nan, [.nan], .undefined),
    .init("atanh(x)", [2], .nan, [.nan], .undefined), .init("asin(x)", [2], .nan, [.nan], .undefined),
    .init("atan(1/x)", [0], .nan, [.nan], .undefined), .init("x/x", [0], .nan, [.nan], .undefined),
    .init("atan2(y, x)", [0, 0], .nan, [.nan, .nan], .undefined),
    .init("gamma(x)", [-1], .nan, [.nan], .undefined), .init("lgamma(x)", [-3], .infinity, [.nan], .undefined),
    .init("mod(x, y)", [1, 0], .nan, [.nan, .nan], .undefined), .init("sin(x)/x", [0], .nan, [.nan], .undefined),
    .init("log(x)^0", [-1], .nan, [.nan], .undefined), .init("y + log(x)", [-1, 2], .nan, [.nan, .nan], .undefined),
  ]

  private static let smooth: [HardPoint] = [
    .init("x^2", [0], 0, [0], .smooth), .init("x^3", [-2], -8, [12], .smooth), .init("x^1", [0], 0, [1], .smooth),
    .init("x^0", [0], 1, [0], .smooth), .init("x^-2", [-2], 0.25, [0.25], .smooth),
    .init("x^y", [0, 2], 0, [0, 0], .smooth), .init("x^y", [0, 1.5], 0, [0, 0], .smooth),
    .init("tanh(x)", [800], 1, [0], .smooth), .init("sinc(x)", [0], 1, [0], .smooth),
    .init("if(abs(x) > 0, sin(x)/x, 1)", [0], 1, [0], .smooth), .init("1/(1 + exp(-x))", [-800], 0, [0], .smooth),
    .init("1/(1 + exp(-x))", [800], 1, [0], .smooth), .init("log(1 + exp(x))", [800], 800, [1], .smooth),
    .init("log(1 + exp(x))", [-800], 0, [0], .smooth), .init("exp(x) - 1", [0], 0, [1], .smooth),
    .init("exp(x) - 1", [0x1p-60], 0x1p-60, [1], .smooth), .init("log(1 + x)", [0x1p-60], 0x1p-60, [1], .smooth),
    .init("sqrt(x^2 + y^2)", [3e200, 4e200], 5e200, [0.6, 0.8], .smooth),
    .init("x + asin(1)", [2], 2 + .pi / 2, [1], .smooth), .init("x + round(1/2)", [2], 3, [1], .smooth),
    .init("if(x > 1, log(x - 1), x^2)", [0.5], 0.25, [1], .smooth),
    .init("gamma(x)", [1], 1, [-0.5772156649015329], .smooth),
  ]

  private static let kinks: [HardPoint] = [
    .init("abs(x)", [0], 0, [0], .kink), .init("abs(x)", [-0.0], 0, [0], .kink), .init("sqrt(x^2)", [0], 0, [0], .kink),
    .init("max(x, y)", [1, 1], 1, [0.5, 0.5], .kink), .init("min(x, y)", [1, 1], 1, [0.5, 0.5], .kink),
    .init("max(x, 0)", [0], 0, [0], .kink), .init("min(3, x)", [3], 3, [0], .kink),
    .init("relu(x)", [0], 0, [0], .kink),
    .init("hypot(x, y)", [0, 0], 0, [0, 0], .kink), .init("sqrt(x^2 + y^2)", [0, 0], 0, [0, 0], .kink),
    .init("x^2 abs(x)", [0], 0, [0], .kink), .init("if(x > 1, 1/(x - 3), abs(x))", [0], 0, [0], .kink),
  ]

  private static let vertical: [HardPoint] = [
    .init("sqrt(x)", [0], 0, [.infinity], .vertical), .init("sqrt(x) + y", [0, 1], 1, [.infinity, 1], .vertical),
    .init("y sqrt(x)", [0, 3], 0, [.infinity, 0], .vertical), .init("cbrt(x)", [0], 0, [.infinity], .vertical),
    .init("-cbrt(x)", [0], 0, [-.infinity], .vertical), .init("asin(x)", [1], .pi / 2, [.infinity], .vertical),
    .init("acos(x)", [-1], .pi, [-.infinity], .vertical), .init("acosh(x)", [1], 0, [.infinity], .vertical),
    .init("x^0.5", [0], 0, [.infinity], .vertical), .init("sqrt(x^4)", [0], 0, [0], .vertical),
    .init("asin(x/x) + x", [2.5], .pi / 2 + 2.5, [1], .vertical),
    .init("sqrt(x - x + y)", [3, 4], 2, [0, 0.25], .smooth),
  ]

  private static let jumps: [HardPoint] = [
    .init("floor(x)", [2], 2, [0], .jump), .init("ceil(x)", [2], 2, [0], .jump),
    .init("round(x)", [0.5], 1, [0], .jump),
    .init("sign(x)", [0], 0, [0], .jump), .init("mod(x, 3)", [6], 0, [1], .jump), .init("x > 0", [0], 0, [0], .jump),
    .init("floor(x) + x", [2.5], 4.5, [1], .smooth), .init("mod(x, y)", [7, 3], 1, [1, -2], .smooth),
    .init("if(x > 0, sqrt(x), 0)", [0], 0, [0], .vertical), .init("if(x > 0, x, 3)", [0], 3, [0], .jump),
    .init("atan2(y, x)", [-1, 0], .pi, [0, -1], .jump),
  ]

  private static let powers: [HardPoint] = [
    .init("x^y", [-2, 2], 4, [-4, .nan], .undefined), .init("x^y", [0, 0], .nan, [.nan, .nan], .undefined),
    .init("x^y", [-8, 1.0 / 3], .nan, [.nan, .nan], .undefined), .init("x^(1/3)", [-8], .nan, [.nan], .undefined),
    .init("x^y", [0, -1], .infinity, [.nan, .nan], .undefined), .init("x^2", [-2], 4, [-4], .smooth),
    .init("2^x", [0], 1, [0.6931471805599453], .smooth), .init("x^0 + y", [0, 1], 2, [0, 1], .smooth),
  ]

  @Test(arguments: undefined + smooth + kinks + vertical + jumps + powers, DerivativeEvaluator.Mode.allCases)
  private func `the contract holds`(hard: HardPoint, mode: DerivativeEvaluator.Mode) throws {
    let declared = hard.point.count == 2 ? ["x", "y"] : ["x"]
    let formula = try Formula(parsing: hard.source, declaring: declared)
    var evaluator = DerivativeEvaluator(formula.graph, of: formula.components[0], mode: mode)
    let result = evaluator.evaluate(at: hard.point)
    #expect(result.status == hard.status)
    #expect(result.value.isClose(to: hard.value, relative: 1e-15), "\(result.value)")
    for (partial, expected) in zip(result.partials, hard.partials) {
      #expect(partial.isClose(to: expected, relative: 1e-14), "\(result.partials)")
    }
    #expect(result.hessian.isEmpty)
  }

  @Test(arguments: DerivativeEvaluator.Mode.allCases)
  func `second derivatives come with the first`(mode: DerivativeEvaluator.Mode) throws {
    let formula = try Formula(parsing: "x^3 + x^2 y + y^2")
    var evaluator = DerivativeEvaluator(formula.graph, of: formula.components[0], mode: mode, hasHessian: true)
    let result = evaluator.evaluate(at: [1, 2])
    #expect(result.value == 7 && result.partials == [7, 5] && result.hessian == [[10, 2], [2, 2]])
  }

  @Test(arguments: DerivativeEvaluator.Mode.allCases)
  func `where there is no value there are no second derivatives`(mode: DerivativeEvaluator.Mode) throws {
    let formula = try Formula(parsing: "log(x) y")
    var evaluator = DerivativeEvaluator(formula.graph, of: formula.components[0], mode: mode, hasHessian: true)
    let result = evaluator.evaluate(at: [-1, 2])
    #expect(result.hessian.count == 2 && result.hessian.allSatisfy { $0.count == 2 && $0.allSatisfy(\.isNaN) })
  }

  @Test(arguments: DerivativeEvaluator.Mode.allCases)
  func `every derivative vector is met`(mode: DerivativeEvaluator.Mode) throws {
    for vector in try DerivativeVectorTests.vectors.get() {
      var evaluator = DerivativeEvaluator(
        vector.formula.graph, of: vector.formula.components[0], mode: mode, hasHessian: true)
      let result = evaluator.evaluate(at: vector.point)
      let hessian = result.hessian
      let values = [result.value] + result.partials + [hessian[0][0], hessian[0][1], hessian[1][1]]
      for (value, expected) in Array(zip(values, vector.expected))[vector.determined] {
        #expect(
          (value - expected.value).magnitude <= expected.tolerance + vector.allowance,
          "\(vector.formula.source) at \(vector.point)")
      }
    }
  }
}
