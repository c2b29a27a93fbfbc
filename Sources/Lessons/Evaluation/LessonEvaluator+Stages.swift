extension LessonEvaluator {
  /// The stage with its values and the answers to its questions.
  package mutating func evaluated(_ stage: Stage) throws(LessonProblem) -> EvaluatedStage {
    var result = stage
    var keys: [Int: AnswerKey] = [:]
    result.notes = try evaluated(stage.notes)
    for (place, step) in stage.steps.enumerated() {
      result.steps[place].blocks = try evaluated(step.blocks)
      if case .question(let question) = step.blocks.last { keys[place] = try key(of: question.answer) }
    }
    return EvaluatedStage(stage: result, keys: keys)
  }

  private mutating func evaluated(_ blocks: [Block]) throws(LessonProblem) -> [Block] {
    var result: [Block] = []
    for block in blocks { result.append(try evaluated(block)) }
    return result
  }

  private mutating func evaluated(_ block: Block) throws(LessonProblem) -> Block {
    switch block {
    case .paragraph(let spans): return .paragraph(try evaluated(spans))
    case .picture: return block
    case .list(var list):
      for place in list.items.indices { list.items[place] = try evaluated(list.items[place]) }
      return .list(list)
    case .question(var question):
      question.prompt = try evaluated(question.prompt)
      question.body = try evaluated(question.body)
      question.answer = try evaluated(question.answer)
      return .question(question)
    }
  }

  package mutating func evaluated(_ spans: [Span]) throws(LessonProblem) -> [Span] {
    var spans = spans
    for (place, span) in spans.enumerated() {
      if case .computed(let value) = span.content { spans[place].content = .value(try text(of: value)) }
    }
    return spans
  }

  private mutating func evaluated(_ answer: Answer) throws(LessonProblem) -> Answer {
    switch answer {
    case .choice(var choices, let rule):
      for place in choices.indices {
        choices[place].words = try evaluated(choices[place].words)
        choices[place].explanation = try evaluated(choices[place].explanation)
      }
      return .choice(choices, rule)
    case .place(let value, let within, let explanation):
      return .place(value, within: within, explanation: try evaluated(explanation))
    case .typed(let solution, let within, let explanation):
      return .typed(solution, within: within, explanation: try evaluated(explanation))
    }
  }
}
