import CellGraphics
import Plotting

/// Sets the blocks of a stage into lines.
struct StageText {
  let setter: TextSetter

  /// The lines of a block; none for pictures.
  ///
  /// - Parameters:
  ///   - key: What is right, for a question.
  ///   - given: What the student answered; `nil` as long as the question is open.
  func lines(of block: Block, key: AnswerKey? = nil, given: GivenAnswer? = nil) -> [TextLine] {
    switch block {
    case .paragraph(let spans): setter.lines(of: spans)
    case .list(let list): lines(of: list)
    case .picture: []
    case .question(let question): lines(of: question, key: key, given: given)
    }
  }

  private func lines(of list: TextList) -> [TextLine] {
    list.items.enumerated().flatMap { place, item in
      setter.lines(of: item, lead: list.isNumbered ? "\(place + 1). " : "• ")
    }
  }

  // MARK: Questions

  private func lines(of question: Question, key: AnswerKey?, given: GivenAnswer?) -> [TextLine] {
    let prompt = setter.lines(of: question.prompt, lead: "\(question.kind.label): ", indent: 2, base: .bold)
    let body = question.body.flatMap { lines(of: $0) }
    switch question.answer {
    case .choice(let choices, _): return prompt + body + lines(of: choices, key: key, given: given)
    case .place(_, _, let explanation):
      guard let given, let key else { return prompt + body }
      return prompt + body + verdict(given, key.accepts(given), solution: key.text(of: question.answer), explanation)
    case .typed(_, _, let explanation):
      guard let given, let key else { return prompt + body }
      return prompt + body + verdict(given, key.accepts(given), solution: key.text(of: question.answer), explanation)
    }
  }

  /// Before what the student answered, and before what only the program says.
  private static let (given, lookedUp) = (">", "*")

  /// The choices; the one that was taken and the right one are marked, and both explain themselves.
  private func lines(of choices: [Choice], key: AnswerKey?, given: GivenAnswer?) -> [TextLine] {
    choices.enumerated().flatMap { place, choice -> [TextLine] in
      let letter = ChoiceLetter.letter(place)
      guard let given, let key else { return setter.lines(of: choice.words, lead: "  \(letter)) ") }
      let (isRight, isTaken) = (key.accepts(choice: place), given == .choice(place))
      let mark = isTaken ? Self.given : isRight ? Self.lookedUp : " "
      let words = setter.lines(of: choice.words, lead: "\(mark) \(letter)) ", base: isRight ? .bold : .plain)
      guard isRight || isTaken else { return words }
      return words + setter.lines(of: choice.explanation, lead: "     ")
    }
  }

  private func verdict(_ given: GivenAnswer, _ isRight: Bool, solution: String, _ explanation: [Span]) -> [TextLine] {
    let head = [Span(content: .text(isRight ? "Right: " : "It is ")), Span(content: .value(solution))]
    let tail = explanation.isEmpty ? [Span(content: .text("."))] : [Span(content: .text(": "))] + explanation
    return setter.lines(of: head + tail, lead: (given == .skipped ? Self.lookedUp : Self.given) + " ")
  }
}

extension AnswerKey {
  /// The right answer in words.
  ///
  /// - Parameter answer: The answer that the key belongs to.
  package func text(of answer: Answer) -> String {
    func text(_ numbers: [Double]) -> String {
      let value = numbers.count == 1 ? ReportValue.number(numbers[0]) : .list(numbers.map(ReportValue.number))
      return value.text() ?? ""
    }
    switch self {
    case .choice(let place): return "\(ChoiceLetter.letter(place)))"
    case .place(let x, let y, _): return text([x, y])
    case .numbers(let numbers, _): return text(numbers)
    case .formula(let formula):
      if case .typed(.formula(let fragment), _, _) = answer { return fragment.text }
      return formula.source
    }
  }
}

extension EvaluatedStage {
  /// The lines of the speaker's notes.
  package func notes(setBy setter: TextSetter) -> [TextLine] {
    let text = StageText(setter: setter)
    return stage.notes.flatMap { text.lines(of: $0) }
  }
}
