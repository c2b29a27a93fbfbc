/// A stage whose values are computed: what players and exporters show.
package struct EvaluatedStage: Sendable {
  /// The stage with its values as text.
  package let stage: Stage
  /// What is right, by the place of the step that ends in the question.
  package let keys: [Int: AnswerKey]

  /// The question that a step ends in, if it does.
  package func question(ofStep step: Int) -> Question? {
    guard stage.steps.indices.contains(step), case .question(let question) = stage.steps[step].blocks.last else {
      return nil
    }
    return question
  }
}

/// What a student answered.
package enum GivenAnswer: Equatable, Sendable {
  case choice(Int)
  case place(x: Double, y: Double)
  case typed(String)
  /// The student wants to see the answer.
  case skipped
}

extension AnswerKey {
  /// Whether an answer is right; what cannot be read is not.
  package func accepts(_ given: GivenAnswer) -> Bool {
    switch given {
    case .choice(let choice): accepts(choice: choice)
    case .place(let x, let y): accepts(x: x, y: y)
    case .typed(let text): (try? accepts(typed: text)) ?? false
    case .skipped: false
    }
  }
}
