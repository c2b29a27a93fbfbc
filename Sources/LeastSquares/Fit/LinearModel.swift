import LinearAlgebra

/// A model that is linear in its coefficients: y ≈ w₁ · term₁ + … + w_d · term_d.
package struct LinearModel: Equatable, Sendable {
  /// A power of a feature, or the constant 1.
  package struct Term: Hashable, Sendable {
    /// The name of the column; absent in the intercept.
    package let feature: String?
    /// 0 for the intercept.
    package let degree: Int

    package static let intercept = Term(feature: nil, degree: 0)

    /// `(intercept)`, `x` or `x^2`.
    package var name: String {
      guard let feature else { return "(intercept)" }
      return degree == 1 ? feature : "\(feature)^\(degree)"
    }
  }

  package let response: String
  package let features: [String]
  /// The d terms: the intercept first, then the powers of each feature in ascending order, without mixed products.
  package let terms: [Term]

  package var hasIntercept: Bool { terms.first == .intercept }

  /// Higher powers of any data are beyond meaning.
  package static let highestDegree = 50

  /// The condition number takes O(d³ log d) operations in double-double arithmetic.
  package static let mostTerms = 100

  /// - Parameters:
  ///   - degree: The highest power of each feature, at least 1.
  /// - Throws: A degree out of range, no terms or too many, the response among the features, a feature twice.
  package init(
    response: String, features: [String], degree: Int = 1, hasIntercept: Bool = true
  ) throws(DataError) {
    guard (1...Self.highestDegree).contains(degree) else { throw DataError(.degree(degree, most: Self.highestDegree)) }
    guard hasIntercept || !features.isEmpty else { throw DataError(.noTerms) }
    let count = features.count * degree + (hasIntercept ? 1 : 0)
    guard count <= Self.mostTerms else { throw DataError(.tooManyTerms(count, most: Self.mostTerms)) }
    for (place, feature) in features.enumerated() {
      if feature == response { throw DataError(.responseAmongFeatures, column: place + 1, name: feature) }
      if features[..<place].contains(feature) { throw DataError(.repeatedName, column: place + 1, name: feature) }
    }
    self.response = response
    self.features = features
    terms =
      (hasIntercept ? [.intercept] : [])
      + features.flatMap { feature in (1...degree).map { Term(feature: feature, degree: $0) } }
  }

  /// A model of a table's last column by all the others or, if the first column is called y, of that one.
  package init(
    of observations: Observations, degree: Int = 1, hasIntercept: Bool = true
  ) throws(DataError) {
    let response = observations.names.first == "y" ? "y" : observations.names.last ?? "y"
    try self.init(
      response: response, features: observations.names.filter { $0 != response }, degree: degree,
      hasIntercept: hasIntercept)
  }

  /// The names of the coefficients: w for a single one, else w1, w2, …, with w0 for the intercept.
  package var coefficientNames: [String] {
    if terms.count == 1 { return hasIntercept ? ["w0"] : ["w"] }
    return terms.indices.map { "w\(hasIntercept ? $0 : $0 + 1)" }
  }

  /// The value that coefficients predict at features of a new row.
  ///
  /// - Parameters:
  ///   - coefficients: d numbers.
  ///   - values: One number for each feature.
  package func prediction(_ coefficients: [Double], at values: [Double]) -> Double {
    precondition(values.count == features.count, "\(features.count) features and \(values.count) values")
    var sum = DoubleDouble.zero
    for (term, coefficient) in zip(terms, coefficients) {
      let base = term.feature.flatMap { features.firstIndex(of: $0) }.map { DoubleDouble(values[$0]) } ?? .one
      sum += power(base, term.degree) * coefficient
    }
    return sum.high
  }
}

/// A whole power of a pair of doubles.
func power(_ base: DoubleDouble, _ degree: Int) -> DoubleDouble {
  var result = DoubleDouble.one
  for _ in 0..<degree { result = result * base }
  return result
}
