import Testing

@testable import Autodiff

@Suite struct RationalTests {
  @Test func `fractions are kept in lowest terms with a positive denominator`() throws {
    let fraction = try #require(Rational(6, -4))
    #expect((fraction.numerator, fraction.denominator) == (-3, 2))
    #expect(Rational(1, 0) == nil)
  }

  @Test func `arithmetic is exact`() throws {
    let third = try #require(Rational(1, 3))
    let half = try #require(Rational(1, 2))
    #expect(third.adding(half) == Rational(5, 6))
    #expect(third.subtracting(half) == Rational(-1, 6))
    #expect(third.multiplied(by: half) == Rational(1, 6))
    #expect(third.divided(by: half) == Rational(2, 3))
    #expect(third.divided(by: .zero) == nil)
    #expect(third.raised(to: -2) == Rational(9))
  }

  @Test func `what does not fit is refused instead of wrapped`() throws {
    #expect(Rational(Int64.max) == nil, "beyond 2^53 a double could not hold it")
    let large = try #require(Rational(1 << 53))
    #expect(large.adding(.one) == nil)
    #expect(large.multiplied(by: large) == nil)
    #expect(try #require(Rational(10)).raised(to: 19) == nil)
  }

  @Test(arguments: [(1, 4, 1, 2), (49, 9, 7, 3), (0, 1, 0, 1)] as [(Int64, Int64, Int64, Int64)])
  func `roots of squares are rational`(numerator: Int64, denominator: Int64, root: Int64, rootDenominator: Int64) {
    #expect(Rational(numerator, denominator)?.squareRoot == Rational(root, rootDenominator))
  }

  @Test func `other roots are not`() throws {
    #expect(try #require(Rational(2)).squareRoot == nil)
    #expect(Rational.minusOne.squareRoot == nil)
  }

  @Test func `the floor goes down for negative fractions`() throws {
    #expect(try #require(Rational(-1, 2)).floor == .minusOne)
    #expect(try #require(Rational(7, 2)).floor == Rational(3))
  }

  @Test func `order is by value`() throws {
    let fractions = [Rational(1, 2), Rational(-1, 3), Rational(2, 5)].compactMap { $0 }
    #expect(fractions.sorted() == [Rational(-1, 3), Rational(2, 5), Rational(1, 2)])
  }
}
