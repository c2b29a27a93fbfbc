import Formulas
import TestSupport
import Testing

@testable import Autodiff

@Suite struct FunctionEnclosureTests {
  private func enclosure(of source: String) throws -> FunctionEnclosure {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    return FunctionEnclosure(formula.graph, of: formula.components[0])
  }

  @Test func `a monotone function has the values of its ends`() throws {
    var function = try enclosure(of: "x - x^2/4 + 0*y")
    let values = function.enclosure(over: [Interval(0, 1), .zero])
    #expect(values == DecoratedInterval(Interval(0, 0.75), .bounded))
  }

  @Test func `the mean-value form is tight on small boxes`() throws {
    var function = try enclosure(of: "(x - y)^2 - x^2 + 2x y - y^2")
    let box = [Interval(1, 1.01), Interval(2, 2.01)]
    var natural = function
    let parts = natural.parts(over: box)
    let values = function.enclosure(over: box).interval
    #expect(values.contains(0))
    #expect(values.width < parts[0].interval.width)
    #expect(values.width < 0.02)
  }

  @Test(arguments: IntervalEvaluatorTests.formulas)
  func `no value is excluded`(source: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    var function = try enclosure(of: source)
    var evaluator = ScalarEvaluator(Program(formula.graph, outputs: formula.components))
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      let box = (0..<2).map { _ in
        let start = Double.random(in: -3...3, using: &generator)
        return Interval(start, start + Double.random(in: 0...0.5, using: &generator))
      }
      let enclosure = function.enclosure(over: box)
      for _ in 0..<4 {
        let point = box.map { Double.random(in: $0.lower...$0.upper, using: &generator) }
        let value = evaluator.evaluate(at: point)[0]
        if value.isNaN || evaluator.status(at: point) == .undefined {
          #expect(enclosure.decoration <= .maybeUndefined, "\(source) on \(box) at \(point)")
        } else {
          // The value is rounded, the mean-value form is not.
          let allowance = 1e-13 * (1 + enclosure.interval.magnitude)
          let wide = Interval(enclosure.interval.lower - allowance, enclosure.interval.upper + allowance)
          #expect(wide.contains(value), "\(source) on \(box) at \(point): \(value)")
        }
      }
    }
  }

  @Test(
    arguments: [
      ("tan(x)", 1.5, 1.6), ("1/x", -0.5, 0.5), ("floor(x)", 0.5, 1.5), ("floor(x)", 0.5, 1),
      ("1/(x - 1)^2", 0.5, 1.25),
      ("atan(1/x)", -1, 2), ("if(x > 0, 1, 0)", -1, 1), ("mod(x, 1)", 0.5, 1.5), ("sign(x)", 0, 1),
      ("sqrt(x)", -0.1, 1),
      ("log(x)", 0, 1), ("gamma(x)", -1.5, -0.5), ("exp(1/x)", -1, 1), ("x/abs(x)", -1, 1), ("atan2(x, -1)", -1, 1),
      ("sin(x)/x", -1, 1), ("0^x", -1, 1), ("x^x", -0.5, 1), ("1/tan(x)", 1.5, 3.3), ("round(x)", 0.3, 0.5),
    ] as [(String, Double, Double)])
  func `a gap is never joined`(source: String, lower: Double, upper: Double) throws {
    var function = try enclosure(of: source)
    for bisections in 0...6 {
      let isContinuous = function.isContinuous(over: [Interval(lower, upper), .zero], bisections: bisections)
      #expect(!isContinuous)
    }
  }

  @Test(
    arguments: [
      ("x^3 - 2x", -5, 5), ("abs(x)", -1, 1), ("max(x, 1 - x)", -1, 1), ("relu(x)", -1, 1), ("sqrt(x)", 0, 4),
      ("tan(x)", -1.5, 1.5), ("1/x", 0.001, 1), ("if(abs(x) > 0, sin(x)/x, 1)", -1, 1), ("sqrt(x^2 + 0*y)", -1, 1),
      ("1/(x^2 - 2x + 2)", 0, 2), ("floor(x)", 0.1, 0.9), ("cbrt(x)", -1, 1), ("sinc(x)", -20, 20), ("x^2.5", 0, 3),
      ("1/(1 + exp(-x))", -800, 800), ("log(x^2 - x + 1)", 0, 1),
    ] as [(String, Double, Double)])
  func `what is continuous is proven to be`(source: String, lower: Double, upper: Double) throws {
    var function = try enclosure(of: source)
    let isContinuous = function.isContinuous(over: [Interval(lower, upper), .zero], bisections: 6)
    #expect(isContinuous)
  }
}
