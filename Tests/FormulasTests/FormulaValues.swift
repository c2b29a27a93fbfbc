import Autodiff
import Testing

@testable import Formulas

/// The components of a formula at a point of its variables.
func values(
  of source: String, at point: [String: Double] = [:], declaring declared: [String] = []
) throws -> [Double] {
  let formula = try Formula(parsing: source, declaring: declared)
  return formula.values(of: formula.components, at: point)
}

/// The value of a formula that is a number.
func value(of source: String, at point: [String: Double] = [:]) throws -> Double {
  try #require(try values(of: source, at: point).first)
}

/// What is reported about a formula that cannot be read; `nil` if it can.
func report(of source: String, declaring declared: [String] = []) -> String? {
  do throws(FormulaError) {
    _ = try Formula(parsing: source, declaring: declared)
    return nil
  } catch {
    return error.report
  }
}

/// How a formula is understood.
func reading(of source: String) throws -> String { try Formula(parsing: source).fullyParenthesised }

extension Formula {
  /// Nodes of the formula's graph at a point given by the names of its variables.
  func values(of nodes: [NodeID], at point: [String: Double], in graph: ExpressionGraph? = nil) -> [Double] {
    var evaluator = ScalarEvaluator(Program(graph ?? self.graph, outputs: nodes))
    return evaluator.evaluate(at: variables.map { point[$0] ?? .nan })
  }
}

/// A formula and what is to come of it.
struct FormulaCase: CustomTestStringConvertible {
  let source: String
  let expected: String
  var testDescription: String { source }

  init(_ source: String, _ expected: String) {
    self.source = source
    self.expected = expected
  }
}

/// A formula and its value where x = 3 and y = 5.
struct ValueCase: CustomTestStringConvertible {
  let source: String
  let expected: Double
  var testDescription: String { source }

  init(_ source: String, _ expected: Double) {
    self.source = source
    self.expected = expected
  }
}
