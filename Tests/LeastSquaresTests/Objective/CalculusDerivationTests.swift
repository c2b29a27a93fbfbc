import Formulas
import LinearAlgebra
import Testing

@testable import LeastSquares

@Suite struct CalculusDerivationTests {
  @Test func `the five steps come in order`() throws {
    let derivation = CalculusDerivation(try fit(points: "1,0,-1 0,1,1"))
    #expect(derivation.steps.map(\.kind) == CalculusDerivation.Kind.allCases)
    #expect(derivation.hessian.values == [2, 2])
    #expect(derivation.definiteness == .positiveDefinite)
    var printer = FormulaPrinter(derivation.graph)
    #expect(derivation.steps[2].formulas.map { printer.text(of: $0) } == ["2w1 + 2", "2w2 - 2"])
  }

  @Test func `a singular matrix ends in a trough`() throws {
    let derivation = CalculusDerivation(try fit(points: "1,0,-1 0,0,1"))
    #expect(derivation.hessian.values == [0, 2])
    #expect(derivation.definiteness == .positiveSemidefinite)
    #expect(derivation.steps[4].reason == "an eigenvalue is 0: a trough with a whole line of minimisers")
  }
}
