import Autodiff
import TestSupport
import Testing

@testable import Formulas

/// What is printed reads back as the same function: equal values, and undefined at the same places.
@Suite struct PrintingTests {
  /// Random formulas over every function, operator and kind of constant.
  private struct Generator {
    var random: SeededGenerator

    private static let functions = [
      "sin", "cos", "tan", "exp", "log", "sqrt", "abs", "atan", "tanh", "cbrt", "asin", "sigmoid", "softplus", "relu",
      "log10", "acosh", "atanh", "floor", "sign", "erf",
    ]

    mutating func formula(depth: Int) -> String {
      if depth == 0 {
        return ["x", "y", "2", "3", "1/2", "0.5", "pi", "e", "x", "y"].randomElement(using: &random) ?? "x"
      }
      func part(_ generator: inout Generator) -> String { generator.formula(depth: depth - 1) }
      switch Int.random(in: 0..<12, using: &random) {
      case 0, 1: return "(\(part(&self)) + \(part(&self)))"
      case 2: return "(\(part(&self)) - \(part(&self)))"
      case 3, 4: return "(\(part(&self)))*(\(part(&self)))"
      case 5: return "(\(part(&self)))/(\(part(&self)))"
      case 6:
        return "(\(part(&self)))^\(["2", "3", "(-1)", "(1/2)", "(-3)", "0.5"].randomElement(using: &random) ?? "2")"
      case 7: return "-(\(part(&self)))"
      case 8: return "if(\(part(&self)) > \(part(&self)), \(part(&self)), \(part(&self)))"
      case 9:
        return
          "\(["max", "min", "hypot", "atan2"].randomElement(using: &random) ?? "max")(\(part(&self)), \(part(&self)))"
      default: return "\(Self.functions.randomElement(using: &random) ?? "sin")(\(part(&self)))"
      }
    }
  }

  private static let points: [[Double]] = [
    [0.7, 1.3], [-0.6, 0.4], [1.9, -2.2], [-1.1, -0.3], [0, 0.5], [2, 2], [0.5, 0], [3.1, 0.9],
  ]

  private func values(_ graph: ExpressionGraph, _ node: NodeID) -> [Double] {
    var evaluator = ScalarEvaluator(Program(graph, outputs: [node]))
    return Self.points.map { evaluator.evaluate(at: $0)[0] }
  }

  /// Whether rounding alone separates the values; close to a jump or a pole nothing can be said.
  private func agree(_ first: Double, _ second: Double) -> Bool {
    if first.isNaN || second.isNaN { return first.isNaN && second.isNaN }
    return first == second || (first - second).magnitude <= 1e-6 * (1 + max(first.magnitude, second.magnitude))
      || max(first.magnitude, second.magnitude) > 1e12
  }

  @Test(arguments: FormulaNotation.allCases, [1, 2, 3])
  func `thousands of random formulas read back as they are printed`(notation: FormulaNotation, depth: Int) throws {
    var generator = Generator(random: SeededGenerator(seed: UInt64(depth)))
    var compared = 0
    for _ in 0..<1000 {
      let source = generator.formula(depth: depth)
      let formula = try Formula(parsing: source, declaring: ["x", "y"])
      var graph = formula.graph
      var nodes = formula.components
      if depth < 3 { nodes += graph.gradient(of: nodes[0], by: formula.variableNodes) }
      var printer = FormulaPrinter(graph, notation: notation)
      for node in nodes {
        guard let text = printer.text(of: node) else { continue }
        let again = try Formula(parsing: text, declaring: ["x", "y"])
        for (original, reread) in zip(values(graph, node), values(again.graph, again.components[0])) {
          // A derivative may be continued where its formula is not; the formula itself may not differ.
          if node != formula.components[0], reread.isNaN || original.isNaN { continue }
          #expect(agree(original, reread), "\(source) printed as \(text)")
          compared += 1
        }
      }
    }
    #expect(compared > 5000)
  }

  @Test(arguments: [
    ("sqrt(x^2 + y^2)", "sqrt(x^2 + y^2)", "√(x² + y²)"), ("log(1 + x)", "log(1 + x)", "log(1 + x)"),
    ("e^x - 1", "exp(x) - 1", "exp(x) − 1"), ("2 pi x^10", "2pi x^10", "2πx¹⁰"),
    ("sqrt(x)^3", "sqrt(x)^3", "sqrt(x)³"), ("x^-2", "1/x^2", "1/x²"), ("-x y", "-xy", "−xy"),
    ("if(x >= y, 1, 2)", "if(x >= y, 1, 2)", "if(x ≥ y, 1, 2)"), ("2^x*3", "3*2^x", "3·2^x"),
  ])
  func `both notations`(source: String, ascii: String, unicode: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    var printer = FormulaPrinter(formula.graph)
    #expect(printer.text(of: formula.components[0]) == ascii)
    var inPrint = FormulaPrinter(formula.graph, notation: .unicode)
    #expect(inPrint.text(of: formula.components[0]) == unicode)
  }

  @Test func `decisions with the same condition are merged`() throws {
    let formula = try Formula(parsing: "if(x > 0, x, 0) + 2 if(x > 0, x^2, 1)", declaring: ["x"])
    var printer = FormulaPrinter(formula.graph)
    #expect(printer.text(of: formula.components[0]) == "if(x > 0, x + 2x^2, 2)")
  }
}
