import Optimization

/// The report of `nabla descend` for programs: one object on one line; a race is an object with one for each lane.
enum DescentJSON {
  static func text(_ lanes: [DescentPlan.Lane], budget: Int?) throws -> String {
    if let budget { return try JSONText.line(RaceDocument(budget: budget, lanes: lanes.map(RunDocument.init))) }
    return try JSONText.line(lanes.map(RunDocument.init)[0])
  }

  private struct RaceDocument: Encodable {
    /// Gradient evaluations.
    let budget: Int
    let lanes: [RunDocument]
  }

  private struct RunDocument: Encodable {
    struct Step: Encodable {
      let t: Int
      let x: [Double]
      let f: Double
      let gradient: [Double]
    }

    struct EndPoint: Encodable {
      let x: [Double]
      let f, gradientNorm: Double
      let kind: String
      let isMinimum: Bool?
      let criticalPoint: [Double]?
      let eigenvalues: [Double]
    }

    struct Stability: Encodable {
      let largestEigenvalue: Double
      let rateLimit, conditionNumber: Double?
      let behaviours: [String?]

      init(_ stability: Optimization.Stability) {
        largestEigenvalue = stability.largestEigenvalue
        rateLimit = stability.rateLimit
        conditionNumber = stability.conditionNumber
        behaviours = stability.directions.map { $0.behaviour?.rawValue }
      }
    }

    let method: String
    /// Numbers as numbers, words as words.
    let parameters: [String: Value]
    let steps: [Step]
    let stop: String
    let endpoint: EndPoint
    /// At the end: at the critical point reached, if there is one.
    let stability: Stability?
    let startStability: Stability?
    let gradientEvaluations: Int
    let verdict: [String]

    init(_ lane: DescentPlan.Lane) {
      let trajectory = lane.trajectory
      let end = trajectory.verdict.endPoint
      method = lane.method.entry.name
      parameters = Dictionary(
        trajectory.parameters.map { ($0.name, $0.value.map(Value.number) ?? .word($0.text)) },
        uniquingKeysWith: { a, _ in a })
      steps = trajectory.records.map { Step(t: $0.step, x: $0.point, f: $0.value, gradient: $0.gradient) }
      stop = trajectory.stop.rawValue
      endpoint = EndPoint(
        x: end.point, f: end.value, gradientNorm: end.gradientLength, kind: end.kind.rawValue, isMinimum: end.isMinimum,
        criticalPoint: end.criticalPoint, eigenvalues: end.eigenvalues)
      stability = trajectory.verdict.endStability.map(Stability.init)
      startStability = trajectory.verdict.startStability.map(Stability.init)
      gradientEvaluations = trajectory.evaluations.gradients
      verdict = trajectory.verdict.sentences
    }
  }

  private enum Value: Encodable {
    case number(Double)
    case word(String)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .word(let word): try container.encode(word)
      }
    }
  }
}
