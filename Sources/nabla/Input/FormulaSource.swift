import SceneCommands

/// Where the text of a formula comes from: the word itself, or standard input for `-`.
enum FormulaSource {
  /// More than any formula is long; what lies beyond is not read.
  private static let limit = 2_000_000

  static func text(_ word: Word) throws -> String {
    guard word.text == "-" else { return word.text.trimmingSpaces }
    return String(decoding: try InputBytes.read("-", limit: limit), as: UTF8.self).trimmingSpaces
  }
}

extension String {
  /// The text without white space at either end.
  fileprivate var trimmingSpaces: String {
    let start = unicodeScalars.drop { $0.properties.isWhitespace }
    var end = start
    while let last = end.last, last.properties.isWhitespace { end.removeLast() }
    return String(end)
  }
}
