/// A question whose answer line has not come yet.
struct QuestionDraft {
  let kind: Question.Kind
  let prompt: Fragment
  let range: Range<Int>
  var body: [Block] = []
  var choices: [Choice] = []

  /// The question with the answer that a remark gives it.
  func answered(by remark: Remark) throws(LessonProblem) -> Question {
    let answer = try answer(remark)
    return Question(kind: kind, prompt: try InlineParser.spans(of: prompt), body: body, answer: answer, range: range)
  }

  private func answer(_ remark: Remark) throws(LessonProblem) -> Answer {
    if remark.content.isEmpty { throw .emptyAnswer(at: remark.range) }
    if remark.word.text == "accept" {
      guard kind == .exercise else { throw .acceptInPrediction(at: remark.range) }
      guard choices.isEmpty else { throw .acceptWithChoices(at: remark.range) }
      return try AnswerParser(remark.content).typed()
    }
    if remark.content.hasPrefix("at ") {
      guard kind == .prediction else { throw .placeInExercise(at: remark.range) }
      guard choices.isEmpty else { throw .placeWithChoices(at: remark.range) }
      return try AnswerParser(remark.content.dropFirst(3).trimmed).place()
    }
    guard (2...5).contains(choices.count) else { throw .choiceCount(choices.count, at: range) }
    return .choice(choices, try AnswerParser(remark.content).rule(choices: choices.count))
  }
}

/// The letters of choices.
package enum ChoiceLetter {
  /// The letter of a choice counted from 0.
  package static func letter(_ place: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "a") + UInt8(min(place, 25)))
  }

  /// The place of a letter, if it is one of the first five.
  package static func place(_ letter: Unicode.Scalar) -> Int? {
    (0..<5).first { self.letter($0) == letter }
  }
}

/// Reads `- a) words: one sentence that explains`.
enum ChoiceParser {
  /// Whether an item of a list is a choice.
  static func isChoice(_ line: Fragment) -> Bool {
    line.hasPrefix("- ") && line[2].map { $0.properties.isLowercase } == true && line[3] == ")"
  }

  /// - Parameter place: The choices before it.
  static func choice(_ item: Fragment, place: Int) throws(LessonProblem) -> Choice {
    guard isChoice(item), item[2] == ChoiceLetter.letter(place) else {
      throw .choiceLetter(
        expected: ChoiceLetter.letter(place), at: item.range(of: min(2, item.count)..<min(4, item.count)))
    }
    let text = item.dropFirst(4).trimmed
    guard let colon = colon(in: text) else { throw .noExplanation(at: text.range) }
    return Choice(
      words: try InlineParser.spans(of: text[0..<colon].trimmed),
      explanation: try InlineParser.spans(of: text.dropFirst(colon + 2).trimmed))
  }

  /// The first colon before a space outside code.
  private static func colon(in text: Fragment) -> Int? {
    var isCode = false
    for (place, scalar) in text.scalars.enumerated() {
      if scalar == "`" { isCode.toggle() }
      if !isCode, scalar == ":", text[place + 1] == " " { return place }
    }
    return nil
  }
}

extension LessonParser {
  /// The choices of the open question.
  mutating func takeChoices() throws(LessonProblem) {
    let items = takeItems()
    if question?.choices.isEmpty == false { throw .choicesTwice(at: items[0].range) }
    for (place, item) in items.enumerated() {
      question?.choices.append(try ChoiceParser.choice(item, place: place))
    }
  }
}
