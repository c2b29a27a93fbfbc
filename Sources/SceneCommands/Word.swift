import ArgumentParser

/// A word of the command line that may begin with a minus without being an option, as in `-x^2` or `-1,2`.
package struct Word: ExpressibleByArgument, Equatable, Sendable {
  /// The word as the user typed it.
  package let text: String

  package init(argument: String) {
    text = argument.hasPrefix(Self.mark) ? String(argument.dropFirst(Self.mark.count)) : argument
  }

  /// The word itself, where help shows it as a default.
  package var defaultValueDescription: String { text }

  /// What marks a word as a value; no option begins with a space.
  private static let mark = " "

  /// The words of a command line, those that begin with a minus and are no option marked as values.
  ///
  /// Every long option begins with two minuses and a letter and `-h` is the only short one, so nothing else can be meant.
  /// Words after `--` are values already.
  package static func marked(_ words: some Sequence<String>) -> [String] {
    var onlyValues = false
    return words.map { word in
      if word == "--" { onlyValues = true }
      let isValue = !onlyValues && word.hasPrefix("-") && !looksLikeOption(word) && word != "-"
      return isValue || word.hasPrefix(mark) ? mark + word : word
    }
  }

  /// Whether a word is read as an option wherever one may stand.
  static func looksLikeOption(_ word: String) -> Bool {
    word == "-h" || word.hasPrefix("--") && word.dropFirst(2).first?.isLetter != false
  }
}
