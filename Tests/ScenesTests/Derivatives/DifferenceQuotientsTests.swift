import Formulas
import Testing

@testable import Scenes

@Suite struct DifferenceQuotientsTests {
  private func quotients(_ source: String, at point: [Double], along direction: [Double] = [1]) throws
    -> DifferenceQuotients
  {
    let formula = try Formula(parsing: source)
    return DifferenceQuotients(of: formula.components[0], in: formula.graph, at: point, along: direction)
  }

  /// Limits that follow from |q(d)| <= |d| and the like.
  @Test(arguments: [
    ("if(x != 0, x^2 sin(1/x), 0)", 0.0), ("if(x != 0, x^3 cos(1/x) + 2x, 0)", 2),
    ("if(x != 0, x^2 sin(1/x) - x/4, 0)", -0.25),
  ])
  func `squeezed limits are found`(source: String, slope: Double) throws {
    let quotients = try quotients(source, at: [0])
    #expect(quotients.fromAbove == slope && quotients.fromBelow == slope && quotients.hasDerivative)
  }

  @Test func `quotients that go on oscillating have no limit`() throws {
    let quotients = try quotients("if(x != 0, x sin(1/x), 0)", at: [0])
    #expect(quotients.fromAbove.isNaN && quotients.fromBelow.isNaN && !quotients.hasDerivative)
  }

  @Test func `directions of the plane have limits too`() throws {
    let source = "if(x^2 + y^2 > 0, (x^2 + y^2) sin(1/(x^2 + y^2)) + x, 0)"
    let quotients = try quotients(source, at: [0, 0], along: [1, 1])
    #expect(quotients.fromAbove == 1 && quotients.fromBelow == 1)
  }
}
