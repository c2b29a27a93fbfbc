// Every message about the text of a lesson; those about questions stand in LessonProblem+Questions.swift.

extension LessonProblem {
  // MARK: Structure

  static func controlCharacter(_ scalar: Unicode.Scalar, at place: Int) -> LessonProblem {
    let remedy = scalar == "\t" ? "write spaces instead of a tab" : "save the file as plain text in UTF-8"
    return LessonProblem("a control character in the text", at: place..<(place + 1), hint: remedy)
  }

  static func noTitle(at range: Range<Int>) -> LessonProblem {
    LessonProblem("the first line is not the title", at: range, hint: "write it as in # Steepest ascent")
  }

  static func secondTitle(at range: Range<Int>) -> LessonProblem {
    LessonProblem("a lesson has one title", at: range, hint: "begin a stage with ##")
  }

  static func noSummary(at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "the lesson has no summary", at: range,
      hint: "write one sentence below the title, which the list of lessons shows")
  }

  static func noStage(at range: Range<Int>) -> LessonProblem {
    LessonProblem("the lesson has no stage", at: range, hint: "begin one with a heading, as in ## The gradient")
  }

  static func outsideOfStage(at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "this belongs to no stage", at: range, hint: "begin one above it with a heading, as in ## The gradient")
  }

  static func emptyHeading(at range: Range<Int>) -> LessonProblem { LessonProblem("the heading is empty", at: range) }

  static func deepHeading(at range: Range<Int>) -> LessonProblem {
    LessonProblem("headings have three levels at most", at: range, hint: "the lesson #, its stages ##, questions ###")
  }

  static func emptyStage(at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "nothing stands in this stage", at: range, hint: "write a paragraph or a picture, or remove the heading")
  }

  static func tooManySteps(at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "the stage has more than \(Stage.mostSteps) steps", at: range, hint: "begin a new one, or reveal less often")
  }

  static func stageAfterExercises(at range: Range<Int>) -> LessonProblem {
    LessonProblem("the exercises are the last stage", at: range, hint: "move this stage above ## \(Lesson.exercises)")
  }

  static func exerciseCount(_ count: Int, at range: Range<Int>) -> LessonProblem {
    LessonProblem("the exercises are three, and these are \(count)", at: range)
  }

  static func foreign(_ what: String, at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "\(what), which lessons do not have", at: range,
      hint: "write paragraphs at the margin, or lists with - or 1. whose lines go on indented")
  }

  static func wrongNumber(expected: Int, at range: Range<Int>) -> LessonProblem {
    LessonProblem("this is item \(expected) of its list", at: range, hint: "write \(expected).")
  }

  // MARK: Text

  static func lonelyBackslash(at range: Range<Int>) -> LessonProblem {
    LessonProblem("a backslash stands before *, ` or \\ only", at: range, hint: "write \\\\ for the sign itself")
  }

  static func unclosedCode(at range: Range<Int>) -> LessonProblem {
    LessonProblem("this ` is never closed", at: range, hint: "add another, or write \\` for the sign itself")
  }

  static func emptyCode(at range: Range<Int>) -> LessonProblem {
    LessonProblem("nothing stands between these two signs", at: range)
  }

  static func unclosedEmphasis(at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "this emphasis is never closed", at: range, hint: "add the same sign, or write \\* for the sign itself")
  }

  static func mixedEmphasis(at range: Range<Int>) -> LessonProblem {
    LessonProblem("one emphasis inside another", at: range, hint: "close *…* before **…** begins")
  }

  static func lonelyAsterisk(at range: Range<Int>) -> LessonProblem {
    LessonProblem("this * emphasises nothing", at: range, hint: "write \\* for the sign itself, or · for a product")
  }

  static func markup(at range: Range<Int>) -> LessonProblem {
    LessonProblem("this looks like a tag of HTML", at: range, hint: "write a space behind <, as in x < y")
  }

  static func link(at range: Range<Int>) -> LessonProblem {
    LessonProblem("links and images are not for lessons", at: range, hint: "write the words alone")
  }

  // MARK: Remarks

  static func unclosedComment(at range: Range<Int>) -> LessonProblem {
    LessonProblem("this <!-- is never closed", at: range, hint: "end it with -->")
  }

  static func textBehindComment(at range: Range<Int>) -> LessonProblem {
    LessonProblem("text behind -->", at: range, hint: "write it on a line of its own")
  }

  static func unknownRemark(_ word: String, at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "no remark begins with '\(word)'", at: range, hint: "there are shows, reveal, notes, answer and accept")
  }

  static func wordsBehindReveal(at range: Range<Int>) -> LessonProblem {
    LessonProblem("reveal stands alone", at: range, hint: "write what it reveals below it")
  }

  static func revealBeforeAnswer(at range: Range<Int>, question: String) -> LessonProblem {
    LessonProblem("the question above is not answered yet", at: range, hint: "write its answer line first")
  }

  static func misplacedCoverage(at range: Range<Int>) -> LessonProblem {
    LessonProblem("what a stage shows is said right below its heading", at: range)
  }

  static func unknownRow(_ name: String, at range: Range<Int>) -> LessonProblem {
    LessonProblem("'\(name)' is no row of the course", at: range, hint: "write rows as in C22")
  }

  static func noRows(at range: Range<Int>) -> LessonProblem {
    LessonProblem("no row of the course is named", at: range, hint: "write rows as in <!-- shows C22 C23 -->")
  }

  static func emptyNotes(at range: Range<Int>) -> LessonProblem { LessonProblem("the notes are empty", at: range) }

  // MARK: Values and commands

  static func emptyValue(at range: Range<Int>) -> LessonProblem {
    LessonProblem("a value is missing", at: range, hint: "write a formula, or a key of a command")
  }

  static func digits(_ text: String, at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "'\(text)' is no number of digits", at: range, hint: "write one from 1 to \(ComputedValue.mostDigits)")
  }

  static func noComparison(at range: Range<Int>) -> LessonProblem {
    LessonProblem("nothing is compared here", at: range, hint: "write <, >, <=, >= or = between two values")
  }

  static func unclosedFence(at range: Range<Int>) -> LessonProblem {
    LessonProblem("this block of pictures is never closed", at: range, hint: "end it with ``` on a line of its own")
  }

  static func otherFence(at range: Range<Int>) -> LessonProblem {
    LessonProblem("blocks hold nabla commands only", at: range, hint: "begin one with ```nabla")
  }

  static func emptyFence(at range: Range<Int>) -> LessonProblem {
    LessonProblem("nothing stands in this block", at: range, hint: "write a command, as in nabla contour 'x y'")
  }

  static func tooManyPictures(at range: Range<Int>) -> LessonProblem {
    LessonProblem(
      "a block has \(PictureBlock.most) pictures at most", at: range, hint: "show the others in a block of their own")
  }

  static func noNabla(at range: Range<Int>) -> LessonProblem {
    LessonProblem("the line is no command of nabla", at: range, hint: "write it as in nabla contour 'x y'")
  }

  static func noCommand(at range: Range<Int>) -> LessonProblem { LessonProblem("a command is missing", at: range) }

  static func unfinishedCommand(at range: Range<Int>) -> LessonProblem {
    LessonProblem("the command goes on behind the \\, and nothing follows", at: range)
  }

  static func unclosedQuote(_ mark: Unicode.Scalar, at range: Range<Int>) -> LessonProblem {
    LessonProblem("this \(mark) is never closed", at: range, hint: "add another, as a shell needs it")
  }

  static func shellSign(_ sign: Unicode.Scalar, at range: Range<Int>) -> LessonProblem {
    LessonProblem("a shell would obey this \(sign)", at: range, hint: "put the word in quotes")
  }

  static func foreignOption(_ option: String, at range: Range<Int>) -> LessonProblem {
    LessonProblem("\(option) is up to who shows the lesson", at: range, hint: "leave it out")
  }

  static func standardInput(at range: Range<Int>) -> LessonProblem {
    LessonProblem("a lesson reads nothing from standard input", at: range, hint: "write the formula here")
  }
}
