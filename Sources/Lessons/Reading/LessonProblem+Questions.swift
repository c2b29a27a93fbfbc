// Every message about questions and their answers, in one place.

extension LessonProblem {
  static func unknownQuestion(at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "a heading of the third level asks a question", at: range,
      hint: "begin it with 'Predict: ', or with 'Exercise: ' in the last stage")
  }

  static func misplacedQuestion(_ kind: Question.Kind, at range: Range<Int>) -> LessonProblem {
    kind == .exercise
      ? LessonProblem(
        "exercises belong to the last stage, ## \(Lesson.exercises)", at: range, hint: "write Predict: here")
      : LessonProblem("the last stage holds exercises only", at: range, hint: "write Exercise: here")
  }

  static func unanswered(at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "the question has no answer line", at: range, hint: "add one, as in <!-- answer b when 2^3 > 4, else a -->")
  }

  static func answerWithoutQuestion(_ word: String, at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "no question stands above this \(word) line", at: range,
      hint: "a question has one, and begins with ### Predict: …")
  }

  static func emptyAnswer(at range: Range<Int>) -> LessonProblem {
    LessonProblem("the line does not say what is right", at: range)
  }

  static func insideQuestion(at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "between a question and its answer line stand a paragraph and choices only", at: range,
      hint: "move this above the question or below the answer line")
  }

  static func acceptInPrediction(at range: Range<Int>) -> LessonProblem {
    LessonProblem("only exercises accept what is typed", at: range, hint: "give choices, or answer at a place")
  }

  static func acceptWithChoices(at range: Range<Int>) -> LessonProblem {
    LessonProblem("choices have an answer line", at: range, hint: "write <!-- answer b when …, else a -->")
  }

  static func placeInExercise(at range: Range<Int>) -> LessonProblem {
    LessonProblem("an exercise has no picture to answer in", at: range, hint: "write <!-- accept … -->")
  }

  static func placeWithChoices(at range: Range<Int>) -> LessonProblem {
    LessonProblem("a question has choices or a place, not both", at: range)
  }

  static func placeWithoutRadius(at range: Range<Int>) -> LessonProblem {
    LessonProblem("how near is near enough?", at: range, hint: "add it, as in within 0.2")
  }

  static func radius(_ text: String, at range: Range<Int>) -> LessonProblem {
    LessonProblem("'\(text)' is not a positive number", at: range, hint: "write one, as in within 0.2")
  }

  static func choiceCount(_ count: Int, at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "a question has two to five choices, and this one \(count == 0 ? "none" : "\(count)")", at: range,
      hint: "write them as in - a) words: one sentence that explains")
  }

  static func choicesTwice(at range: Range<Int>) -> LessonProblem {
    LessonProblem("the question has choices already", at: range, hint: "write them as one list without a blank line")
  }

  static func choiceLetter(expected: Unicode.Scalar, at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "the next choice is \(expected))", at: range, hint: "write letters in order, as in - \(expected)) words: why")
  }

  static func noExplanation(at range: Range<Int>) -> LessonProblem {
    LessonProblem("the choice does not explain itself", at: range, hint: "add a colon and one sentence")
  }

  static func noElse(at range: Range<Int>) -> LessonProblem {
    LessonProblem("what is right otherwise?", at: range, hint: "end the line with else and a letter, as in , else a")
  }

  static func noWhen(at range: Range<Int>) -> LessonProblem {
    LessonProblem("a case is a letter, when, and a comparison", at: range, hint: "write it as in b when 2^3 > 4")
  }

  static func unknownChoice(_ text: String, of count: Int, at range: Range<Int>) -> LessonProblem {
    LessonProblem("there is no choice '\(text)'", at: range, hint: "the last is \(ChoiceLetter.letter(count - 1)))")
  }
}
