/// What is wrong with a formula, where, and what would help.
public struct FormulaError: Error, Equatable, Sendable {
  /// The text that was read.
  public let source: String
  /// The place in the source, counted in Unicode scalars.
  public let range: Range<Int>
  /// One line in plain words.
  public let message: String
  /// A remedy, when one is near.
  public let hint: String?

  package init(_ message: String, at range: Range<Int>, in source: String, hint: String? = nil) {
    self.source = source
    self.range = range
    self.message = message
    self.hint = hint
  }

  /// The message, the source line with carets under the place, and the hint, on lines of at most 78 columns or so.
  ///
  /// Control characters and everything else that is not printable ASCII or a sign of the formula language shows as `?`
  /// or as a space, so the excerpt cannot disturb a terminal.
  public var report: String {
    var lines = [message]
    let excerpt = self.excerpt
    if !excerpt.line.isEmpty {
      lines.append("  " + excerpt.line)
      lines.append("  " + String(repeating: " ", count: excerpt.column) + String(repeating: "^", count: excerpt.length))
    }
    if let hint { lines.append("  " + hint) }
    return lines.joined(separator: "\n")
  }

  /// The part of the source line around the place, the column of the place in it and the number of carets.
  private var excerpt: (line: String, column: Int, length: Int) {
    let width = 72
    let scalars = Array(source.unicodeScalars)
    let whole = FormulaError.line(around: range.lowerBound, in: scalars)
    let place = min(range.lowerBound, whole.upperBound)
    let first = max(whole.lowerBound, place - 48)
    let end = min(whole.upperBound, first + width)
    let leads = first > whole.lowerBound ? "..." : ""
    let trails = end < whole.upperBound ? "..." : ""
    let line = leads + String(String.UnicodeScalarView(scalars[first..<end].map(FormulaError.visible))) + trails
    let length = max(1, min(range.upperBound, end) - place)
    return (line, place - first + leads.count, length)
  }

  /// The line that holds a place; if that is blank, the last one before it that is not.
  private static func line(around place: Int, in scalars: [Unicode.Scalar]) -> Range<Int> {
    var end = min(place, scalars.count)
    while end < scalars.count, !scalars[end].endsLine { end += 1 }
    var start = min(place, scalars.count)
    while true {
      while start > 0, !scalars[start - 1].endsLine { start -= 1 }
      if start == 0 || scalars[start..<end].contains(where: { !$0.properties.isWhitespace }) { return start..<end }
      start -= 1
      end = start
    }
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\t" { return " " }
    let isSign = Lexer.signs.contains(scalar) || Lexer.subscripts.contains(scalar)
    return scalar.isPrintableASCII || isSign || scalar.isGreekLetter ? scalar : "?"
  }
}

extension Unicode.Scalar {
  var isPrintableASCII: Bool { value >= 0x20 && value < 0x7F }
  var isGreekLetter: Bool { (0x391...0x3C9).contains(value) && value != 0x3A2 }
}
