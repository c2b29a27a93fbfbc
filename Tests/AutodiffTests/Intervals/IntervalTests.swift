import TestSupport
import Testing

@testable import Autodiff

@Suite struct IntervalTests {
  @Test func `bounds out of order and NaN make no interval`() {
    #expect(Interval(2, 1).isEmpty)
    #expect(Interval(.nan, 1).isEmpty)
    #expect(Interval(Double.nan).isEmpty)
    #expect(Interval(Double.infinity) == Interval(.greatestFiniteMagnitude, .infinity))
  }

  @Test func `a decoration claims no more than the interval shows`() {
    #expect(DecoratedInterval(Interval(0, .infinity), .bounded).decoration == .continuous)
    #expect(DecoratedInterval(.empty, .bounded).decoration == .empty)
    #expect(DecoratedInterval(.one, .bounded).limited(by: .defined) == DecoratedInterval(.one, .defined))
    #expect(Decoration.allCases == Decoration.allCases.sorted())
  }

  @Test func `hull and intersection`() {
    let (a, b) = (Interval(0, 2), Interval(1, 3))
    #expect(a.hull(b) == Interval(0, 3))
    #expect(a.intersection(b) == Interval(1, 2))
    #expect(a.intersection(Interval(5, 6)).isEmpty)
    #expect(Interval.empty.hull(a) == a)
  }

  @Test(arguments: [
    (Interval(-1, 3), 1.0), (.entire, 0), (Interval(2, .infinity), 2), (Interval(-.infinity, -4), -4),
    (Interval(-.infinity, 7), 0), (Interval(-.greatestFiniteMagnitude, .greatestFiniteMagnitude), 0),
  ])
  func `the midpoint is a number inside`(interval: Interval, expected: Double) {
    #expect(interval.midpoint == expected)
  }

  @Test(arguments: [
    (Interval(1, 2), Interval(3, 5), Interval(3, 10)), (Interval(-1, 2), Interval(3, 5), Interval(-5, 10)),
    (Interval(-2, -1), Interval(3, 5), Interval(-10, -3)), (Interval(-2, 3), Interval(-5, 4), Interval(-15, 12)),
    (Interval(-2, -1), Interval(-5, -3), Interval(3, 10)), (.zero, .entire, .zero),
    (Interval(0, .infinity), Interval(0, 1), Interval(0, .infinity)),
  ])
  func `products have exact bounds where they are short`(u: Interval, v: Interval, product: Interval) {
    #expect(u * v == product)
    #expect(v * u == product)
  }

  @Test(arguments: [
    (Interval(1, 2), Interval(4, 8), Interval(0.125, 0.5), Decoration.bounded),
    (Interval(-1, 2), Interval(4, 8), Interval(-0.25, 0.5), .bounded),
    (Interval(1, 2), Interval(-8, -4), Interval(-0.5, -0.125), .bounded),
    (Interval(1, 2), Interval(0, 4), Interval(0.25, .infinity), .maybeUndefined),
    (Interval(1, 2), Interval(-4, 0), Interval(-.infinity, -0.25), .maybeUndefined),
    (Interval(1, 2), Interval(-1, 1), .entire, .maybeUndefined), (Interval(1, 2), .zero, .empty, .empty),
    (.zero, Interval(-1, 1), .zero, .maybeUndefined),
  ])
  func `quotients`(u: Interval, v: Interval, quotient: Interval, decoration: Decoration) {
    #expect(u.quotient(v) == DecoratedInterval(quotient, decoration))
  }

  /// Sums, products, quotients and roots lie between the neighbours of the nearest double and contain it.
  @Test func `directed rounding encloses within one unit in the last place`() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20_000 {
      let scale = [1, 1e-300, 1e300, 1e-20][Int.random(in: 0..<4, using: &generator)]
      let a = Double.random(in: -2...2, using: &generator) * scale
      let b = Double.random(in: -2...2, using: &generator)
      for (down, up, near) in [
        (Double.sumDown(a, b), Double.sumUp(a, b), a + b), (.productDown(a, b), .productUp(a, b), a * b),
        (.quotientDown(a, b), .quotientUp(a, b), a / b),
        (.squareRootDown(a.magnitude), .squareRootUp(a.magnitude), a.magnitude.squareRoot()),
      ] {
        #expect(down <= near && near <= up)
        #expect(down >= near.nextDown && up <= near.nextUp)
      }
    }
  }

  @Test func `an inexact result is enclosed by two neighbours and an exact one by itself`() {
    #expect(Double.sumDown(0.1, 0.2) < Double.sumUp(0.1, 0.2))
    #expect(Double.sumDown(0.5, 0.25) == 0.75 && Double.sumUp(0.5, 0.25) == 0.75)
    #expect(Double.quotientDown(1, 3).nextUp == Double.quotientUp(1, 3))
    #expect(Double.squareRootDown(2).nextUp == Double.squareRootUp(2))
    #expect(Double.productDown(1e300, 1e300) == .greatestFiniteMagnitude)
    #expect(Double.sumUp(.greatestFiniteMagnitude, .greatestFiniteMagnitude) == .infinity)
  }
}
