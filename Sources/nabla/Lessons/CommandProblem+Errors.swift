import Formulas
import Lessons
import SceneCommands

extension CommandProblem {
  /// Finds the word that whatever ended a command is about.
  init(_ error: any Error, words: [String]) {
    let lines = Failure(error, words: words).message.split(separator: "\n").map(String.init)
    let option = Self.option(in: lines.first ?? "")
    let place = option.flatMap { Self.place(of: $0, in: words) }
    if let cause = (error as? UsageError)?.cause {
      let prefix = option.map { "in \($0): " } ?? ""
      let (word, range) = Self.place(of: cause, in: words, from: place ?? 0)
      self.init(prefix + cause.message, hint: cause.hint, word: word ?? place, range: range)
    } else {
      let remedy = lines.dropFirst().map { String($0.drop { $0 == " " }) }.joined(separator: "\n")
      self.init(lines.first ?? "", hint: remedy.isEmpty ? nil : remedy, word: place)
    }
  }

  /// The option that a message is about: the one after `in`, or the first that it names.
  private static func option(in message: String) -> String? {
    message.split { " :,'=".contains($0) }.first { $0.hasPrefix("--") }.map(String.init)
  }

  private static func place(of option: String, in words: [String]) -> Int? {
    words.firstIndex { $0 == option || $0.hasPrefix(option + "=") }
  }

  /// The word that holds the text of a formula, and the part of it that is wrong.
  private static func place(of error: FormulaError, in words: [String], from start: Int) -> (Int?, Range<Int>?) {
    let source = Array(error.source.unicodeScalars)
    for (place, word) in words.enumerated().dropFirst(start) {
      let scalars = Array(word.unicodeScalars)
      guard let offset = firstPlace(of: source, in: scalars) else { continue }
      return (place, (error.range.lowerBound + offset)..<(error.range.upperBound + offset))
    }
    return (nil, nil)
  }

  private static func firstPlace(of part: [Unicode.Scalar], in whole: [Unicode.Scalar]) -> Int? {
    guard !part.isEmpty, whole.count >= part.count else { return nil }
    return (0...(whole.count - part.count)).first { whole[$0...].starts(with: part) }
  }
}
