import NumberText

/// Remarks in fewer characters, for pictures without room for whole ones.
enum ShortWording {
  /// Longer wordings before those that they contain.
  private static let phrases: [(long: String, short: String)] = [
    ("contours on a logarithmic scale", "contours logarithmic"), ("contours levels ", "contours "),
    ("Hessian eigenvalues ", "eigenvalues "), (", per unit length ", ", per unit "), (" degrees", " deg"),
    ("gradient descent, ", "descent, "), ("leaves the window at step ", "leaves at step "),
    (", drawn times ", ", drawn x "), ("the residual y - yhat", "y - yhat"), ("the steepest slope ", "steepest "),
    ("the one of least norm, ", "least norm, "), ("each arrow with the limit of f along it", "arrows with limits of f"),
    ("the derivative of f by it", "df by it"), (" from the left", " left"), (" from the right", " right"),
    ("an arrow leads from what is known to what follows, never back", "arrows: what follows, never back"),
    (" outside the window", " outside"),
  ]

  private static let digits = 4

  /// The remark with its usual words shortened, and its numbers rounded unless that makes different ones equal.
  static func of(_ remark: String) -> String {
    let shorter = phrases.reduce(remark) { $0.replacing($1.long, with: $1.short) }
    let parts = parts(of: shorter)
    let rounded = parts.map { $0.isNumber ? Self.rounded($0.text) : $0.text }
    func count(_ texts: [String]) -> Int { Set(zip(parts, texts).filter(\.0.isNumber).map(\.1)).count }
    return count(rounded) == count(parts.map(\.text)) ? rounded.joined() : shorter
  }

  private static func rounded(_ text: String) -> String {
    guard text.contains("."), let value = Double(text) else { return text }
    let rounded = value.text(significant: max(digits, text.prefix { $0 != "." }.count))
    return rounded.count < text.count ? rounded : text
  }

  /// Numbers in decimal digits and what stands between them; a digit in a name belongs to the name.
  private static func parts(of text: String) -> [(text: String, isNumber: Bool)] {
    var parts: [(text: String, isNumber: Bool)] = []
    var rest = text[...]
    while let start = rest.firstIndex(where: \.isDecimalDigit) {
      let end = rest[start...].endOfNumber
      let before = rest[..<start]
      let isName = before.last.map { $0.isLetter || $0 == "_" || $0 == "^" || $0 == "." } ?? false
      if !before.isEmpty { parts.append((String(before), false)) }
      parts.append((String(rest[start..<end]), !isName))
      rest = rest[end...]
    }
    return rest.isEmpty ? parts : parts + [(String(rest), false)]
  }
}

extension Character {
  fileprivate var isDecimalDigit: Bool { ("0"..."9").contains(self) }
}

extension Substring {
  /// Where the number that the text starts with ends: digits, a point and digits, a power of ten.
  fileprivate var endOfNumber: Index {
    func endOfDigits(_ start: Index) -> Index { self[start...].firstIndex { !$0.isDecimalDigit } ?? endIndex }
    func follows(_ place: Index, _ characters: String) -> Bool { place < endIndex && characters.contains(self[place]) }
    var end = endOfDigits(startIndex)
    if follows(end, "."), endOfDigits(index(after: end)) > index(after: end) { end = endOfDigits(index(after: end)) }
    if follows(end, "e") {
      var power = index(after: end)
      if follows(power, "-+") { power = index(after: power) }
      if endOfDigits(power) > power { end = endOfDigits(power) }
    }
    return end
  }
}
