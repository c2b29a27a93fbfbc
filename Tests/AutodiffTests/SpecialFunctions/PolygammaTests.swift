import TestSupport
import Testing

@testable import Autodiff

/// Values computed independently with forty digits.
@Suite struct PolygammaTests {
  @Test(
    arguments: [
      (1, -0.57721566490153286), (0.5, -1.9635100260214235), (0.001, -1000.5755719318103), (-0.5, 0.036489973978576521),
      (-2.75, -1.959055264977997), (1e10, 23.025850929890457), (1.4616321449683623, 0),
    ] as [(Double, Double)])
  func `the digamma function`(x: Double, expected: Double) {
    #expect(digamma(x).isClose(to: expected, relative: 1e-14, absolute: 2e-15))
  }

  @Test(
    arguments: [
      (1, 1, 1.6449340668482264), (1, 0.25, 17.197329154507111), (1, -1.5, 9.3792466449891238), (1, 1e200, 1e-200),
      (2, 1, -2.4041138063191886), (2, -0.3, 67.63908119988316), (3, 2.5, 0.22390584881725205),
      (3, -4.6, 283.58750351527433), (5, 0.01, 120000000000115.05), (7, 30, 3.6933110778710128e-8),
      (10, 3.5, -4.0266930412329948),
    ] as [(Double, Double, Double)])
  func `its derivatives`(order: Double, x: Double, expected: Double) {
    #expect(polygamma(order: order, x).isClose(to: expected, relative: 1e-14))
  }

  @Test(arguments: [0, -1, -2, -1e300, -.infinity, .nan])
  func `they are undefined at their poles`(x: Double) {
    #expect(digamma(x).isNaN)
    #expect(polygamma(order: 1, x).isNaN)
    #expect(polygamma(order: 2, x).isNaN)
  }

  @Test(arguments: [-1, 0.5, 101, .infinity, .nan])
  func `there is no derivative of such an order`(order: Double) { #expect(polygamma(order: order, 2).isNaN) }

  @Test(arguments: 1...12)
  func `every order obeys the recurrence and the reflection`(order: Int) {
    let n = Double(order)
    var factorial = 1.0
    for factor in 1...order { factorial *= Double(factor) }
    for x in [-3.3, -1.75, -0.4, 0.15, 0.8, 2.2, 9.9, 40] {
      let (here, next) = (polygamma(order: n, x), polygamma(order: n, x + 1))
      var reciprocal = 1.0
      for _ in 0...order { reciprocal /= x }
      let step = (order % 2 == 0 ? 1 : -1) * factorial * reciprocal
      let scale = Swift.max(here.magnitude, next.magnitude, step.magnitude)
      #expect((next - here - step).magnitude <= 1e-12 * scale, "order \(order) at \(x)")
    }
  }

  @Test func `far out it falls like a power and ends at 0`() {
    #expect(polygamma(order: 1, .infinity) == 0)
    #expect(digamma(.infinity) == .infinity)
  }
}
