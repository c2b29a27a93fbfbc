import Formulas

// Every message about the values of a lesson, in one place.

extension LessonProblem {
  static func freeVariable(_ name: String, at range: Range<Int>) -> LessonProblem {
    LessonProblem("'\(name)' has no value here", at: range, hint: "give it one, as in \(name) = 2; \(name)^2")
  }

  static func noNumber(at range: Range<Int>) -> LessonProblem {
    LessonProblem("there is no value to show or compare here", at: range)
  }

  /// An answer that nobody could type.
  static func noAnswer(_ numbers: [Double]?, at range: Range<Int>) -> LessonProblem {
    let what =
      numbers?.contains(where: \.isInfinite) == true
      ? "infinite" : numbers?.contains(where: \.isNaN) == true ? "undefined" : "no number"
    return LessonProblem(
      "an answer to type is a finite number, and this is \(what)", at: range,
      hint: "change the value, or ask with choices: <!-- answer a when VALUE < VALUE, else b -->")
  }

  static func noPlace(at range: Range<Int>) -> LessonProblem {
    LessonProblem("a place is two finite numbers, and this is none", at: range)
  }

  static func wordsInOrder(at range: Range<Int>) -> LessonProblem {
    LessonProblem("words are equal or not, but have no order", at: range, hint: "compare them with =")
  }

  static func noKey(_ part: ReportKey.Part, in value: ReportValue, at range: Range<Int>) -> LessonProblem {
    switch (part, value) {
    case (.name(let name), .object(let parts)):
      let known = parts.keys.sorted()
      let nearest = known.first { (1...2).contains(editDistance($0, name)) }
      return LessonProblem(
        "the command reports no '\(name)'", at: range,
        hint: nearest.map { "did you mean '\($0)'?" } ?? "it reports \(known.joined(separator: ", "))")
    case (.name(let name), _):
      return LessonProblem("there is no '\(name)' in a \(value.kind)", at: range)
    case (.place(let place), .list(let items)):
      return LessonProblem("there is no [\(place)] in a list of \(items.count)", at: range, hint: "places count from 0")
    case (.place(let place), _):
      return LessonProblem("there is no [\(place)] in a \(value.kind)", at: range)
    }
  }
}

extension ReportValue {
  fileprivate var kind: String {
    switch self {
    case .number: "number"
    case .text, .truth: "word"
    case .list: "list"
    case .object: "group"
    case .absent: "value that is absent"
    }
  }
}
