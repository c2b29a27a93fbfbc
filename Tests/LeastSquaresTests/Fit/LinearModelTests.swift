import Testing

@testable import LeastSquares

@Suite struct LinearModelTests {
  @Test func `terms are the intercept and the powers of each feature`() throws {
    let model = try LinearModel(response: "y", features: ["a", "b"], degree: 2)
    #expect(model.terms.map(\.name) == ["(intercept)", "a", "a^2", "b", "b^2"])
    #expect(model.coefficientNames == ["w0", "w1", "w2", "w3", "w4"])
    #expect(
      try LinearModel(response: "y", features: ["a", "b"], hasIntercept: false).coefficientNames == ["w1", "w2"])
  }

  @Test func `a model that makes no sense is refused`() {
    #expect(throws: DataError(.noTerms)) { try LinearModel(response: "y", features: [], hasIntercept: false) }
    #expect(throws: DataError(.degree(0, most: 50))) { try LinearModel(response: "y", features: ["x"], degree: 0) }
    #expect(throws: DataError(.tooManyTerms(101, most: 100))) {
      try LinearModel(response: "y", features: ["a", "b"], degree: 50)
    }
    #expect(throws: DataError(.responseAmongFeatures, column: 1, name: "y")) {
      try LinearModel(response: "y", features: ["y"])
    }
    #expect(throws: DataError(.repeatedName, column: 2, name: "x")) {
      try LinearModel(response: "y", features: ["x", "x"])
    }
  }

  @Test func `a constant feature beside an intercept is refused with its place`() throws {
    let observations = try Observations(csv: "x,z,y\n1,5,2\n2,5,3\n3,5,5\n")
    #expect(throws: DataError(.constantColumn(value: "5"), column: 2, name: "z")) {
      try DesignMatrix(LinearModel(of: observations), observations)
    }
    #expect(try DesignMatrix(LinearModel(of: observations, hasIntercept: false), observations).columns.count == 2)
  }

  @Test func `a power beyond all doubles and a lone row are refused`() throws {
    let large = try Observations(csv: "x,y\n1,1\n1e100,2\n3,3\n")
    // The header is row 1.
    #expect(throws: DataError(.overflow(term: "x^2"), row: 3, column: 1, name: "x")) {
      try DesignMatrix(LinearModel(of: large, degree: 2), large)
    }
    let lone = try Observations(csv: "x,y\n1,1\n")
    #expect(throws: DataError(.oneRow)) { try DesignMatrix(LinearModel(of: lone), lone) }
  }
}
