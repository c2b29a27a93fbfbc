import Testing

@testable import LinearAlgebra

@Suite struct MatrixTests {
  /// Three sandwiches as columns of seven ingredients.
  private let sandwiches = Matrix([
    [1, 1, 0], [1, 1, 0], [1, 1, 0], [1, 0, 0], [0, 0, 1], [0, 0, 2], [0, 1, 1],
  ])

  @Test func `a matrix times a vector combines the columns`() {
    #expect(sandwiches * [2, 1, 3] == [3, 3, 3, 2, 3, 6, 4])
  }

  @Test func `the transpose swaps rows and columns`() {
    #expect(sandwiches.transposed.row(1) == sandwiches.column(1))
    #expect(sandwiches.transposed.transposed == sandwiches)
  }

  @Test func `the chain rule multiplies Jacobians`() {
    #expect(Matrix([[1, 2], [3, 4]]) * Matrix([[0, 1], [1, 0]]) == Matrix([[2, 1], [4, 3]]))
    #expect(Matrix.identity(3) * Matrix(diagonal: [1, 2, 3]) == Matrix(diagonal: [1, 2, 3]))
  }

  @Test func `a norm neither overflows nor underflows`() {
    #expect((euclideanNorm([3e200, 4e200]) / 5e200 - 1).magnitude < 1e-15)
    #expect((euclideanNorm([3e-200, 4e-200]) / 5e-200 - 1).magnitude < 1e-15)
    #expect(euclideanNorm([3, 4]) == 5)
    #expect(euclideanNorm([]) == 0)
    #expect(euclideanNorm([.infinity, 1]) == .infinity)
  }
}
