import Testing

@testable import LinearAlgebra

@Suite struct EliminationTests {
  @Test(arguments: [
    ([[1.0, 0], [0, 1]], 2, 1.0), ([[0, 1], [1, 0]], 2, -1), ([[1, 2], [2, 4]], 1, 0), ([[0, 0], [0, 0]], 0, 0),
    ([[4, 1], [0, -2]], 2, -8), ([[2, 0, 0], [0, 3, 0], [0, 0, 4]], 3, 24), ([[1, 2], [3, 4]], 2, -2),
    ([[1e-200, 0], [0, 1e-200]], 2, 0),
  ])
  func `square matrices`(matrix: [[Double]], rank: Int, determinant: Double) throws {
    let elimination = Elimination(matrix)
    #expect(elimination.rank == rank)
    #expect((try #require(elimination.determinant) - determinant).magnitude < 1e-14)
  }

  @Test(arguments: [
    ([[3.0, 0.5], [16, 8], [2, 1]], 2), ([[0, 0.5], [0, 0], [0, 1]], 1), ([[1, 2, 3]], 1), ([[1], [2], [3]], 1),
    ([[1, 0, 0], [1, 0, 0], [1, 1, 0], [0, 0, 1], [0, 0, 1]], 3),
  ])
  func `the rank of other matrices, which have no determinant`(matrix: [[Double]], rank: Int) {
    #expect(Elimination(matrix).rank == rank)
    #expect(Elimination(matrix).determinant == nil)
  }

  @Test func `rounding does not raise the rank`() {
    #expect(Elimination([[0.1, 0.2], [0.3, 0.6]]).rank == 1)
    #expect(Elimination([[1.0 / 3, 1], [1.0 / 7, 3.0 / 7]]).rank == 1)
  }
}
