import Testing

@testable import LinearAlgebra

@Suite struct SingularValuesTests {
  @Test func `a diagonal matrix has its entries`() {
    let values = singularValues(columns: [[3, 0], [0, -4]].map { $0.map(DoubleDouble.init) })
    #expect(values == [4, 3])
  }

  /// [[1, 1], [0, ε]]: the product is ε and the squares add up to 2 + ε².
  @Test func `a small singular value has all its digits`() {
    let epsilon = 0x1p-60
    let values = singularValues(columns: [[1, 0], [1, epsilon]].map { $0.map(DoubleDouble.init) })
    let root = 2.0.squareRoot()
    #expect((values[0] - root).magnitude < 1e-15)
    #expect((values[1] * root / epsilon - 1).magnitude < 1e-14)
  }

  @Test func `columns too small to be squared leave the others alone`() {
    let tiny = 1e-300 * 1e-10
    let values = singularValues(columns: [[1, 0], [tiny, tiny]].map { $0.map(DoubleDouble.init) })
    #expect(values[0] == 1)
    #expect(values[1] >= 0 && values[1] < 1e-300)
  }

  @Test func `no matrix and the zero matrix are no trouble`() {
    #expect(singularValues(columns: []).isEmpty)
    #expect(singularValues(columns: [[.zero], [.zero]]) == [0, 0])
  }
}
