import Testing

@testable import LinearAlgebra

@Suite struct SymmetricEigensystemTests {
  private static let roots = (two: 2.0.squareRoot(), five: 5.0.squareRoot(), thirteen: 13.0.squareRoot())
  private static let spectra: [(matrix: [[Double]], eigenvalues: [Double])] = [
    ([[1, 0], [0, 1]], [1, 1]), ([[2, 1], [1, 2]], [1, 3]), ([[1, 1], [1, 1]], [0, 2]), ([[5]], [5]),
    ([[1, 2], [2, 1]], [-1, 3]), ([[0, 1], [1, 0]], [-1, 1]),
    ([[10, 2], [2, 2]], [6 - 2 * roots.five, 6 + 2 * roots.five]),
    ([[8, 2], [2, 2]], [5 - roots.thirteen, 5 + roots.thirteen]),
    ([[2, -1, 0], [-1, 2, -1], [0, -1, 2]], [2 - roots.two, 2, 2 + roots.two]),
  ]

  @Test(arguments: spectra)
  func `known spectra`(matrix: [[Double]], expected: [Double]) {
    for (value, known) in zip(symmetricEigenvalues(matrix), expected) {
      #expect((value - known).magnitude <= 1e-14 * max(1, known.magnitude))
    }
  }

  /// The second difference matrix: 2 − 2 cos(kπ/(n + 1)) = 4 sin²(kπ/(2n + 2)).
  @Test func `a large matrix has the spectrum of the discrete Laplacian`() {
    let size = 30
    let matrix = (0..<size).map { row in
      (0..<size).map { column in row == column ? 2.0 : abs(row - column) == 1 ? -1.0 : 0.0 }
    }
    let values = symmetricEigenvalues(matrix)
    #expect(values == values.sorted())
    #expect((values.reduce(0, +) - 2 * Double(size)).magnitude < 1e-12, "the trace")
    #expect((values.map { $0 * $0 }.reduce(0, +) - (4 * Double(size) + 2 * Double(size - 1))).magnitude < 1e-11)
    #expect(values.allSatisfy { $0 > 0 && $0 < 4 })
  }

  @Test func `entries that are not finite give NaN`() {
    #expect(symmetricEigenvalues([[1, .nan], [.nan, 2]]).allSatisfy { $0.isNaN })
    #expect(symmetricEigenvalues([[.infinity]]).allSatisfy { $0.isNaN })
    #expect(symmetricEigenvalues([]).isEmpty)
  }

  @Test func `scales far apart do not disturb each other`() {
    let values = symmetricEigenvalues([[1e200, 0], [0, 1e-200]])
    #expect(values == [1e-200, 1e200])
  }

  @Test(arguments: spectra)
  func `eigenvectors are orthonormal and stretched by their eigenvalues`(matrix: [[Double]], expected: [Double]) {
    let system = SymmetricEigensystem(matrix)
    for (index, vector) in system.vectors.enumerated() {
      let image = Matrix(matrix) * vector
      for (a, b) in zip(image, vector) { #expect((a - system.values[index] * b).magnitude < 1e-14) }
      for (other, second) in system.vectors.enumerated() {
        #expect((dotProduct(vector, second) - (index == other ? 1 : 0)).magnitude < 1e-14)
      }
    }
    #expect(system.spectralRadius == max(expected.map(\.magnitude).max() ?? 0, system.spectralRadius))
  }
}
