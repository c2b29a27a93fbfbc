import TestSupport
import Testing

@testable import LinearAlgebra

@Suite struct HouseholderQRTests {
  private static func columns(_ columns: [[Double]]) -> [[DoubleDouble]] { columns.map { $0.map(DoubleDouble.init) } }

  @Test(arguments: [
    ([[1.0, 0], [0, 1]], 2), ([[1, 0], [0, 0]], 1), ([[1, 2, 3], [2, 4, 6]], 1), ([[0, 0], [0, 0]], 0),
    ([[1, 1e-12, 0], [1, 0, 1e-12]], 2), ([[1e-300, 0], [1e300, 1e300]], 2), ([[1, 2], [3, 4], [5, 6]], 2),
    ([[0.1, 0.2, 0.7], [0.3, 0.6, 2.1]], 1),
  ])
  func `the rank counts independent columns in any units`(matrix: [[Double]], expected: Int) {
    #expect(HouseholderQR(columns: Self.columns(matrix)).rank == expected)
  }

  @Test func `a square system is solved to 30 digits`() throws {
    let hilbert = (0..<8).map { row in (0..<8).map { DoubleDouble(1) / DoubleDouble(Double(row + $0 + 1)) } }
    let right = (0..<8).map { row in hilbert.reduce(DoubleDouble.zero) { $0 + $1[row] } }
    for entry in HouseholderQR(columns: hilbert).basicSolution(right) {
      // The condition number is 1.5e10.
      #expect((entry - .one).high.magnitude < 1e-19)
    }
  }

  @Test func `the null space is orthonormal and maps to zero`() {
    let matrix = Self.columns([[1, 2, 3, 1], [2, 4, 6, 2], [1, 0, 1, 0], [3, 4, 7, 2]])
    let factorization = HouseholderQR(columns: matrix)
    #expect(factorization.rank == 2)
    let basis = factorization.nullSpace
    #expect(basis.count == 2)
    for (index, vector) in basis.enumerated() {
      for row in 0..<4 {
        let image = (0..<4).reduce(DoubleDouble.zero) { $0 + matrix[$1][row] * vector[$1] }
        #expect(image.high.magnitude < 1e-29)
      }
      for (other, second) in basis.enumerated() {
        #expect((dotProduct(vector, second).high - (index == other ? 1 : 0)).magnitude < 1e-29)
      }
    }
  }

  @Test func `the solution of least norm is perpendicular to the null space`() {
    // x + y = 2 has the solution (1, 1) of least norm.
    let factorization = HouseholderQR(columns: Self.columns([[1, 1], [1, 1]]))
    let solution = factorization.minimumNormSolution(
      [DoubleDouble(2), DoubleDouble(2)], nullSpace: factorization.nullSpace)
    #expect(solution.map(\.high) == [1, 1])
  }

  @Test func `reflections keep lengths`() {
    var random = SeededGenerator(seed: 3)
    let matrix = (0..<4).map { _ in (0..<9).map { _ in DoubleDouble(Double.random(in: -1...1, using: &random)) } }
    let vector = (0..<9).map { _ in DoubleDouble(Double.random(in: -1...1, using: &random)) }
    let image = HouseholderQR(columns: matrix).transposedTimes(vector)
    #expect((dotProduct(image, image) - dotProduct(vector, vector)).high.magnitude < 1e-29)
  }
}
