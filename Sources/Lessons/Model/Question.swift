/// A question that the student answers before the lesson goes on.
package struct Question: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    /// About the picture on the screen: predict, then reveal.
    case prediction
    case exercise

    /// What stands before the question.
    package var label: String { self == .prediction ? "Predict" : "Exercise" }
  }

  package let kind: Kind
  package var prompt: [Span]
  /// Paragraphs between the prompt and the choices.
  package var body: [Block]
  package var answer: Answer
  /// Where the heading stands in the file.
  package let range: Range<Int>
}

/// How a question is answered.
package enum Answer: Equatable, Sendable {
  /// By a letter; which one is right follows from a rule.
  case choice([Choice], AnswerRule)
  /// By moving the cross-hair nearer than `within` to a place that is computed.
  case place(ComputedValue, within: Double, explanation: [Span])
  /// By typing a number, a vector or a formula.
  case typed(Solution, within: Double?, explanation: [Span])
}

/// One of the answers to choose from.
package struct Choice: Equatable, Sendable {
  package var words: [Span]
  /// A sentence for who takes this choice, right or wrong.
  package var explanation: [Span]
}

/// Which choice is right: that of the first case whose condition holds, else the last one.
package struct AnswerRule: Equatable, Sendable {
  package struct Case: Equatable, Sendable {
    /// Counted from 0.
    package let choice: Int
    package let condition: Condition
  }

  package let cases: [Case]
  package let otherwise: Int
}

/// A comparison of two computed values.
package struct Condition: Equatable, Sendable {
  package enum Comparison: String, Sendable, CaseIterable {
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
    case equal = "="
  }

  package let left: ComputedValue
  package let comparison: Comparison
  package let right: ComputedValue
}

/// What a typed answer is compared with.
package enum Solution: Equatable, Sendable {
  case value(ComputedValue)
  /// A formula with variables: right is every formula with the same values.
  case formula(Fragment)
}
