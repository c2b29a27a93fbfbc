import Autodiff
import Foundation
import TestSupport
import Testing

@testable import Formulas

/// Inputs of every sort are read or refused, and what is read survives being printed and read again.
///
/// `NABLA_FUZZ_COUNT` sets how many inputs each seed makes up, for long runs.
@Suite struct FormulaFuzzTests {
  private static let count =
    ProcessInfo.processInfo.environment["NABLA_FUZZ_COUNT"].flatMap { Int($0) } ?? 1_000

  @Test(arguments: [1, 2, 3, 4] as [UInt64])
  func `Made-up formulas are read or refused, and read the same when printed`(seed: UInt64) {
    var generator = FormulaGenerator(seed: seed)
    var readable = 0
    for _ in 0..<Self.count {
      let source = generator.input()
      let point = (generator.coordinate(), generator.coordinate())
      if check(source, at: point) { readable += 1 }
    }
    // Inputs that are all refused would test little.
    #expect(readable > Self.count / 8)
  }

  /// Inputs that were once misread.
  @Test(arguments: [
    "saddle'(x)", "xy^2", "sum(i, 1, 2, saddle)", "{x: 1}", "A'A", "x''", "f(x) = x;\n\nf",
    "|(x²)^12345floor² 0.5678901234567890|", "y(x, y) = x\ny", "saddle(tt) = t; (t, saddle)",
  ])
  func `What was once misread is read`(source: String) {
    _ = check(source, at: (0.5, -3))
  }

  /// Whether the input is a formula.
  private func check(_ source: String, at point: (Double, Double)) -> Bool {
    let formula: Formula
    do { formula = try Formula(parsing: source) } catch {
      let length = source.unicodeScalars.count
      #expect(error.range.lowerBound >= 0 && error.range.upperBound <= length + 1, "\(source.debugDescription)")
      #expect(error.report.split(separator: "\n").allSatisfy { $0.unicodeScalars.count <= 80 }, "\(error.report)")
      return false
    }
    guard formula.graph.nodes.count < 2_000 else { return true }
    let values = self.values(of: formula, at: point)
    checkReading(of: formula, values, at: point)
    checkPrinting(of: formula, values, at: point)
    var graph = formula.graph
    for component in formula.components.prefix(2) {
      let gradient = graph.gradient(of: component, by: formula.variableNodes)
      _ = Program(graph, outputs: gradient)
    }
    return true
  }

  /// The components where the variables, in alphabetical order, have the two coordinates by turns.
  private func values(of formula: Formula, at point: (Double, Double)) -> [Double] {
    let places = Dictionary(uniqueKeysWithValues: formula.variables.sorted().enumerated().map { ($1, $0) })
    var evaluator = ScalarEvaluator(Program(formula.graph, outputs: formula.components))
    return evaluator.evaluate(
      at: formula.variables.map { places[$0, default: 0].isMultiple(of: 2) ? point.0 : point.1 })
  }

  private func checkReading(of formula: Formula, _ values: [Double], at point: (Double, Double)) {
    let reading = formula.fullyParenthesised
    do {
      let again = try Formula(parsing: reading)
      let same = Set(again.variables) == Set(formula.variables) && again.shape == formula.shape
      let pairs = zip(self.values(of: again, at: point), values)
      #expect(
        same && pairs.allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN },
        "\(formula.source.debugDescription) reads as \(reading)")
    } catch {
      // Parentheses around every operation may nest deeper than what was typed.
      #expect(error.message.hasPrefix("nested more than"), "\(formula.source.debugDescription) reads as \(reading)")
    }
  }

  /// Printing may add up in another order, so values agree as far as they do when the point moves by a few roundings.
  private func checkPrinting(of formula: Formula, _ values: [Double], at point: (Double, Double)) {
    let moved = [(1 + 1e-13, 1), (1, 1 + 1e-13), (1 - 1e-13, 1 - 1e-13)].map {
      self.values(of: formula, at: (point.0 * $0.0, point.1 * $0.1))
    }
    // The sine of a large number is anybody's guess.
    let nodes = formula.graph.nodes.indices.map { NodeID($0) }
    var evaluator = ScalarEvaluator(Program(formula.graph, outputs: nodes))
    let coordinates = formula.variables.map { _ in max(point.0.magnitude, point.1.magnitude) }
    guard evaluator.evaluate(at: coordinates).allSatisfy({ $0.magnitude < 1e6 }) else { return }
    var printer = FormulaPrinter(formula.graph)
    for (place, component) in formula.components.enumerated() {
      // Divisions by a constant 0 depend on its sign, which printing does not keep.
      guard let text = printer.text(of: component), !text.contains("*0") else { continue }
      let value = values[place]
      do {
        let again = try Formula(parsing: text, declaring: formula.variables)
        let printed = self.values(of: again, at: point)[0]
        let spread = moved.map { ($0[place] - value).magnitude }.max() ?? 0
        let isClose = (printed - value).magnitude <= max(1e-9 * max(1, value.magnitude), 100 * spread)
        #expect(
          printed == value || printed.isNaN && value.isNaN || isClose || !spread.isFinite,
          "\(formula.source.debugDescription) prints as \(text): \(printed) instead of \(value)")
      } catch {
        #expect(
          error.message.hasPrefix("nested more than"),
          "\(formula.source.debugDescription) prints as \(text): \(error.report)")
      }
    }
  }
}
