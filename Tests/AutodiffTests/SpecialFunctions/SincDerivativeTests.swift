import TestSupport
import Testing

@testable import Autodiff

@Suite struct SincDerivativeTests {
  /// ∫₀¹ tⁿ cos(ut + nπ/2) dt, computed independently with forty digits.
  @Test(
    arguments: [
      (1, 0.001, -0.0003333333000000012), (1, 1, -0.30116867893975679), (1, 1e-10, -3.3333333333333335e-11),
      (2, 0, -1.0 / 3), (2, 0.5, -0.30870295466413973), (2, 3, 0.1834116638216149), (3, 0.1, 0.019976199733646197),
      (3, -2, -0.23694982592284504), (4, 0, 0.2), (4, 5, -0.07259934124205099), (5, 4.5, 0.098174112065396179),
      (6, 1e-05, -0.1428571428515873), (8, 0.7, 0.089597125389839946), (10, 9.5, 0.058379270767348004),
      (3, 20.25, -0.0010744371420154294), (1, 100.5, 0.0099485441263614854),
    ] as [(Double, Double, Double)])
  func `values near and far from 0`(order: Double, u: Double, expected: Double) {
    #expect(sincDerivative(order: order, u).isClose(to: expected, relative: 1e-13, absolute: 1e-16))
  }

  @Test(arguments: 0...60)
  func `the derivatives at 0 are the Taylor coefficients`(order: Int) {
    let expected = order % 2 == 1 ? 0 : (order % 4 == 0 ? 1 : -1) / Double(order + 1)
    #expect(sincDerivative(order: Double(order), 0) == expected)
  }

  @Test(arguments: 1...40)
  func `both directions of the recurrence meet`(order: Int) {
    let n = Double(order)
    let (below, above) = (sincDerivative(order: n, n), sincDerivative(order: n, n.nextUp))
    #expect(below.isClose(to: above, relative: 1e-12, absolute: 1e-15))
  }

  @Test(arguments: [(-1, 1), (0.5, 1), (201, 1), (.nan, 1), (1, .nan), (1, .infinity)] as [(Double, Double)])
  func `it is undefined elsewhere`(order: Double, u: Double) { #expect(sincDerivative(order: order, u).isNaN) }
}
