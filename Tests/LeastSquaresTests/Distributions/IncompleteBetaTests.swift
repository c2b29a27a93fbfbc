import TestSupport
import Testing

@testable import LeastSquares

@Suite struct IncompleteBetaTests {
  /// With one degree of freedom the tail is 1 − (2/π) atan t, with two 1 − t/√(2 + t²).
  @Test func `Student tails have closed forms for one and two degrees of freedom`() {
    #expect(studentTwoSided(1, degreesOfFreedom: 1).isClose(to: 0.5))
    #expect(studentTwoSided(3.0.squareRoot(), degreesOfFreedom: 1).isClose(to: 1 / 3.0))
    for t in [0.1, 1, 2.5, 7] {
      #expect(studentTwoSided(t, degreesOfFreedom: 2).isClose(to: 1 - t / (2 + t * t).squareRoot(), relative: 1e-11))
      #expect(studentTwoSided(-t, degreesOfFreedom: 5) == studentTwoSided(t, degreesOfFreedom: 5))
    }
  }

  /// Quantiles of printed tables.
  @Test(arguments: [(2.228138851964939, 10.0, 0.05), (12.706204736432095, 1, 0.05), (3.169272672616951, 10, 0.01)])
  func `Student tails match the tables`(t: Double, freedom: Double, tail: Double) {
    #expect(studentTwoSided(t, degreesOfFreedom: freedom).isClose(to: tail, relative: 1e-9))
  }

  /// With two numerator degrees of freedom the tail is (1 + 2f/d)^(−d/2).
  @Test func `Fisher tails have a closed form for two degrees of freedom`() {
    #expect(fisherUpperTail(3, 2, 4).isClose(to: 1 / 6.25))
    #expect(fisherUpperTail(5, 2, 2).isClose(to: 1 / 6.0))
  }

  @Test func `the ends are exact`() {
    #expect(studentTwoSided(0, degreesOfFreedom: 7) == 1)
    #expect(studentTwoSided(.infinity, degreesOfFreedom: 7) == 0)
    #expect(studentTwoSided(1e200, degreesOfFreedom: 7) == 0)
    #expect(studentTwoSided(.nan, degreesOfFreedom: 7).isNaN)
    #expect(studentTwoSided(1, degreesOfFreedom: 0).isNaN)
    #expect(fisherUpperTail(.infinity, 2, 2) == 0)
    #expect(fisherUpperTail(0, 2, 2) == 1)
  }

  @Test func `I is symmetric`() {
    for x in [0.01, 0.3, 0.5, 0.99] {
      let sum =
        regularizedIncompleteBeta(x, complement: 1 - x, 2.5, 4)
        + regularizedIncompleteBeta(1 - x, complement: x, 4, 2.5)
      #expect(sum.isClose(to: 1))
    }
  }
}
