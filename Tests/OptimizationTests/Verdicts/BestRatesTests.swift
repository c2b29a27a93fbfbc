import Testing

@testable import Optimization

/// The best fixed settings on (x² + 100 y²)/2 and how fast they are: with κ = 100, (κ − 1)/(κ + 1) for gradient descent and
/// (√κ − 1)/(√κ + 1) for the heavy ball.
@Suite struct BestRatesTests {
  private func slowestFactor(_ optimizer: any Optimizer) throws -> Double {
    var ravine = try objective(StudyFunctions.ravine)
    let stability = try #require(Stability(&ravine, at: [0, 0], of: optimizer))
    return stability.directions.compactMap { $0.factor?.magnitude }.max() ?? .nan
  }

  /// The steps by which an error that falls by a factor in each of them is a millionth.
  private func steps(_ factor: Double) -> Int {
    var (error, count) = (1.0, 0)
    while error > 1e-6 {
      error *= factor
      count += 1
    }
    return count
  }

  @Test func `gradient descent at 2/(1 + kappa)`() throws {
    let factor = try slowestFactor(GradientDescent(.fixed(.constant(2.0 / 101))))
    #expect((factor - 0.98019802).magnitude < 1e-8)
    #expect(steps(factor) == 691)
  }

  @Test func `the heavy ball at its best rate and momentum`() throws {
    let rate = 4.0 / 121
    let momentum = 81.0 / 121
    #expect((rate - 0.03305785).magnitude < 1e-8 && (momentum - 0.66942149).magnitude < 1e-8)
    let factor = try slowestFactor(Momentum(.constant(rate), momentum: momentum))
    // At the double root the computed one is only as good as the square root of rounding.
    #expect((factor - 0.81818182).magnitude < 1e-6)
    #expect(steps(factor) == 69)
  }
}
