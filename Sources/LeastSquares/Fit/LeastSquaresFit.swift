import LinearAlgebra

/// The coefficients that minimise ‖Xw − y‖, with everything that linear algebra says about them.
///
/// Householder QR with column pivoting in double-double arithmetic, followed by refinement of the residual; LAPACK in
/// double keeps 8 digits on NIST's Filip and the normal equations none. If the columns of X depend on each other the
/// minimisers are a whole plane, and the coefficients are those of least norm.
package struct LeastSquaresFit: Sendable {
  package let design: DesignMatrix
  /// d coefficients, to 31 digits.
  package let exactCoefficients: [DoubleDouble]
  /// The number of independent columns of X.
  package let rank: Int
  /// An orthonormal basis of the directions in which the coefficients can move without changing Xw: d − rank vectors.
  package let nullSpace: [[Double]]
  /// The singular values of X, descending.
  package let singularValues: [Double]
  /// The largest singular value over the smallest of those that are not 0.
  package let conditionNumber: Double
  /// The condition number when every column is scaled to length 1: what is left of it in the best units.
  package let scaledConditionNumber: Double
  /// y − Xw, n numbers.
  package let residuals: [Double]
  /// Xᵀ(Xw − y), d numbers that are 0 at an exact minimiser.
  package let normalEquationsResidual: [Double]
  /// d rows of `rank` numbers whose products are (XᵀX)⁻¹.
  private let inverseTriangle: [[Double]]
  /// The statistics of the fit.
  package let summary: FitSummary

  package var model: LinearModel { design.model }
  /// d coefficients.
  package var coefficients: [Double] { exactCoefficients.map(\.high) }
  /// Whether all columns of X are independent, so that the minimiser is the only one.
  package var isFullRank: Bool { rank == exactCoefficients.count }

  /// Fits a model to a table.
  ///
  /// - Throws: As `DesignMatrix`.
  /// - Complexity: O(n d²) time; about 40 bytes for each entry of X.
  package init(_ model: LinearModel, to observations: Observations) throws(DataError) {
    self.init(try DesignMatrix(model, observations))
  }

  /// Fits the coefficients of a design matrix.
  package init(_ design: DesignMatrix) {
    self.design = design
    let factorization = HouseholderQR(columns: design.columns)
    let nullSpace = factorization.nullSpace
    rank = factorization.rank
    self.nullSpace = nullSpace.map { $0.map(\.high) }

    // With y near 1 no sum of squares overflows.
    let largest = design.response.lazy.map(\.high.magnitude).max() ?? 0
    let scale = largest > 0 ? Double(sign: .plus, exponent: largest.exponent, significand: 1) : 1
    let response = design.response.map { $0.scaled(by: 1 / scale) }
    var solution = factorization.minimumNormSolution(response, nullSpace: nullSpace)
    var residual = Self.residual(design, solution, response)
    for _ in 0..<2 {
      let correction = factorization.minimumNormSolution(residual, nullSpace: nullSpace)
      let refined = zip(solution, correction).map { $0 + $1 }
      let next = Self.residual(design, refined, response)
      guard dotProduct(next, next) < dotProduct(residual, residual) else { break }
      (solution, residual) = (refined, next)
    }
    // What is beyond the digits of the arithmetic is noise: data that fit exactly leave nothing.
    residual = residual.map { $0.high.magnitude < Self.noise ? .zero : $0 }
    solution = zip(solution, design.columns).map { coefficient, column in
      let share = coefficient.high.magnitude * (column.lazy.map(\.high.magnitude).max() ?? 0)
      return share < Self.noise ? .zero : coefficient
    }
    exactCoefficients = solution.map { $0.scaled(by: scale) }
    residuals = residual.map { $0.high * scale }
    normalEquationsResidual = design.columns.map { column in
      let product = dotProduct(column, residual).high
      return product.magnitude <= Self.noise * euclideanNorm(column).high ? 0 : -product * scale
    }

    let triangle = factorization.unscaledTriangle
    singularValues = LinearAlgebra.singularValues(columns: triangle)
    conditionNumber = Self.ratio(singularValues, rank: rank)
    let unitColumns = triangle.map { column in
      let length = euclideanNorm(column)
      return length.high > 0 && length.isFinite ? column.map { $0 / length } : column
    }
    scaledConditionNumber = Self.ratio(LinearAlgebra.singularValues(columns: unitColumns), rank: rank)
    let inverseTriangle = factorization.inverseTriangle
    self.inverseTriangle = inverseTriangle.map { $0.map(\.high) }
    summary = FitSummary(
      coefficients: solution, scale: scale, response: response, residual: residual,
      inverseTriangle: inverseTriangle, isDetermined: Self.determined(self.nullSpace, solution.count),
      hasIntercept: design.model.hasIntercept)
  }

  /// A share of the largest response that no double-double computation resolves.
  private static let noise = 0x1p-90

  private static func residual(
    _ design: DesignMatrix, _ coefficients: [DoubleDouble], _ response: [DoubleDouble]
  ) -> [DoubleDouble] {
    var result = design.times(coefficients)
    for row in result.indices { result[row] = response[row] - result[row] }
    return result
  }

  private static func ratio(_ values: [Double], rank: Int) -> Double {
    guard rank > 0, values.count >= rank, values[rank - 1] > 0 else {
      return values.isEmpty || rank == 0 ? 1 : .infinity
    }
    return values[0] / values[rank - 1]
  }

  /// Whether each of d coefficients is the same in all minimisers.
  private static func determined(_ nullSpace: [[Double]], _ count: Int) -> [Bool] {
    (0..<count).map { place in nullSpace.allSatisfy { $0[place].magnitude < 1e-12 } }
  }
}

extension LeastSquaresFit {
  /// The terms, in order.
  package var termNames: [String] { model.terms.map(\.name) }

  /// ŷ = Xw, n numbers.
  package var predictions: [Double] { zip(design.response, residuals).map { $0.high - $1 } }

  /// The diagonal of the projection onto the column space of X: how much each row draws the fit to itself, 0 to 1.
  ///
  /// - Complexity: O(n d²).
  package var leverages: [Double] {
    design.rowVectors.map { row in
      (0..<rank).map { place in
        let share = row.indices.reduce(0.0) { $0 + row[$1] * inverseTriangle[$1][place] }
        return share * share
      }.reduce(0, +)
    }
  }

  /// How many of the 16 digits of a double the data lose on the way to the coefficients: log₁₀ of the condition number in
  /// the best units.
  ///
  /// The arithmetic loses none of them; but data that are only known to 16 digits do not determine more.
  package var digitsLost: Double { scaledConditionNumber.isFinite ? decimalLogarithm(scaledConditionNumber) : 16 }

  /// What a reader must know before trusting the coefficients; empty if all is well.
  package var warnings: [Warning] {
    var result: [Warning] = []
    if !isFullRank { result.append(.rankDeficient(rank: rank, columns: exactCoefficients.count)) }
    if digitsLost >= 6 { result.append(.illConditioned(conditionNumber: conditionNumber, digitsLost: digitsLost)) }
    if summary.isExact { result.append(.exactFit) } else if summary.degreesOfFreedom == 0 { result.append(.noFreedom) }
    return result
  }

  /// A caution about a fit.
  package enum Warning: Equatable, Sendable {
    case rankDeficient(rank: Int, columns: Int)
    case illConditioned(conditionNumber: Double, digitsLost: Double)
    /// As many coefficients as rows: the fit says nothing about errors.
    case noFreedom
    /// No residual at all: standard errors are 0, t and F infinite.
    case exactFit
  }

  /// A coefficient's value that all minimisers share, or that it is free.
  package enum Determination: Equatable, Sendable {
    case unique(Double)
    /// Any value, if other free coefficients follow; the value given is that of the minimiser of least norm.
    case free(minimumNorm: Double)
  }

  /// One entry for each coefficient: "w1 = −1, any w2".
  package var minimisers: [Determination] {
    zip(coefficients, summary.isDetermined).map { $1 ? .unique($0) : .free(minimumNorm: $0) }
  }
}
