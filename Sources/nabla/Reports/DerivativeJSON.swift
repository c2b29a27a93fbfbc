import Scenes

/// The report of `nabla derive` for programs: one object on one line.
enum DerivativeJSON {
  static func text(_ report: DerivativeReport, details: DerivativeDetails) throws -> String {
    try JSONText.line(Document(report, details))
  }

  /// A number for a scalar function, an array for a vector.
  private enum Value: Encodable {
    case scalar(Double)
    case vector([Double])

    init(_ quantities: [Quantity], isVector: Bool) {
      self = isVector ? .vector(quantities.map(\.value)) : .scalar(quantities[0].value)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .scalar(let number): try container.encode(number)
      case .vector(let numbers): try container.encode(numbers)
      }
    }
  }

  private struct Formulas: Encodable {
    var gradient: [String?]?
    var jacobian: [[String?]]?
    var hessian: [[String?]]?
  }

  private struct Document: Encodable {
    let formula: String
    let variables: [String]
    let formulas: Formulas
    var point: [Double]?
    var value: Value?
    var gradient: [Double]?
    /// The length of the gradient.
    var norm: Double?
    var jacobian: [[Double]]?
    var hessian: [[Double]]?
    var eigenvalues: [Double]?
    var definiteness: String?
    var status: String?
    var directional: Value?
    var directionalUnit: Value?
    var steepestAscent: [Double]?
    var heading: Double?
    var rank: Int?
    var determinant: Double?
    let steps: [DerivationDocument]?
    let graph: TraceDocument?
    let quotients: QuotientsDocument?
    let remainder: [RemainderDocument]?
    let approach: ApproachDocument?

    init(_ report: DerivativeReport, _ details: DerivativeDetails) {
      steps = details.derivations.isEmpty ? nil : details.derivations.map(DerivationDocument.init)
      graph = details.trace.map(TraceDocument.init)
      quotients = details.quotients.map { QuotientsDocument($0, mixed: details.mixedQuotients) }
      remainder = details.remainder.map { $0.sections.map(RemainderDocument.init) }
      approach = details.approach.map(ApproachDocument.init)
      let isVector = report.formula.isVector
      formula = report.formula.source
      variables = report.formula.variables
      formulas = Formulas(
        gradient: isVector ? nil : report.jacobianFormulas[0], jacobian: isVector ? report.jacobianFormulas : nil,
        hessian: report.hessianFormulas)
      guard let at = report.atPoint else { return }
      let rows = at.jacobian.map { $0.map(\.value) }
      point = at.point.map(\.value)
      value = Value(at.values, isVector: isVector)
      gradient = isVector ? nil : rows[0]
      norm = at.gradientLength?.value
      jacobian = isVector ? rows : nil
      hessian = at.hessian.map { $0.map { $0.map(\.value) } }
      eigenvalues = at.eigenvalues.map { $0.map(\.value) }
      definiteness = at.definiteness?.rawValue
      status = at.status.name
      steepestAscent = at.steepestAscent?.direction
      heading = at.steepestAscent?.heading
      rank = at.elimination?.rank
      determinant = at.elimination?.determinant
      guard let along = at.directional else { return }
      directional = Value(along.asGiven, isVector: isVector)
      directionalUnit = Value(along.perUnitLength, isVector: isVector)
    }
  }
}
