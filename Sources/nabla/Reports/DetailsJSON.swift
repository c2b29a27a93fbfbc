import Scenes

// The tables of `nabla derive` for programs, as parts of its JSON object.

/// How one derivative comes about.
struct DerivationDocument: Encodable {
  struct Step: Encodable { let rule, part, derivative: String }

  /// Counted from 1.
  let component: Int
  let variable: String
  let steps: [Step]

  init(_ derivation: Derivation) {
    component = derivation.component + 1
    variable = derivation.variable
    steps = derivation.steps.map { Step(rule: $0.rule, part: $0.part, derivative: $0.derivative) }
  }
}

/// A computation graph at a point.
struct TraceDocument: Encodable {
  struct Node: Encodable {
    let name, operation: String
    let value: Double
    let adjoints: [Double]
    let tangent: Double?
  }

  let components: [String]
  let nodes: [Node]

  init(_ trace: ComputationTrace) {
    components = trace.components
    nodes = trace.rows.map {
      Node(name: $0.name, operation: $0.operation, value: $0.value, adjoints: $0.adjoints, tangent: $0.tangent)
    }
  }
}

/// Difference quotients and their limits.
struct QuotientsDocument: Encodable {
  struct Row: Encodable { let delta, value, quotient: Double }
  struct MixedRow: Encodable { let delta, first, second: Double }

  let direction: [Double]
  let rows: [Row]
  let fromAbove, fromBelow: Double
  let hasDerivative: Bool
  let mixed: [MixedRow]?

  init(_ quotients: DifferenceQuotients, mixed: MixedQuotients?) {
    direction = quotients.direction
    rows = quotients.rows.map { Row(delta: $0.delta, value: $0.value, quotient: $0.quotient) }
    fromAbove = quotients.fromAbove
    fromBelow = quotients.fromBelow
    hasDerivative = quotients.hasDerivative
    self.mixed = mixed?.rows.map { MixedRow(delta: $0.delta, first: $0.first, second: $0.second) }
  }
}

/// The linear approximation along one direction.
struct RemainderDocument: Encodable {
  struct Row: Encodable {
    let length: Double
    let estimate, change, remainder: [Double]
    let ratio: Double
  }

  let direction: [Double]
  let rows: [Row]

  init(_ section: RemainderTable.Section) {
    direction = section.direction
    rows = section.rows.map {
      Row(length: $0.length, estimate: $0.estimate, change: $0.change, remainder: $0.remainder, ratio: $0.ratio)
    }
  }
}

/// Values on the way to a point.
struct ApproachDocument: Encodable {
  struct Row: Encodable {
    let direction, values: [Double]
    let limit: Double?
  }

  let distances: [Double]
  let rows: [Row]
  /// The common limit of all directions tried, if there is one.
  let limit: Double?

  init(_ approach: ApproachTable) {
    distances = approach.distances
    rows = approach.rows.map { Row(direction: $0.direction, values: $0.values, limit: $0.limit) }
    if case .agree(let value) = approach.verdict { limit = value } else { limit = nil }
  }
}
