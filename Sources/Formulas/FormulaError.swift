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

  /// The part of the source around the place, the column of the place in it and the number of carets.
  private var excerpt: (line: String, column: Int, length: Int) {
    let width = 72
    let scalars = source.unicodeScalars
    let first = max(0, range.lowerBound - 48)
    let window = Array(scalars.dropFirst(first).prefix(width))
    let leads = first > 0 ? "..." : ""
    let trails = scalars.dropFirst(first + width).isEmpty ? "" : "..."
    let line = leads + String(String.UnicodeScalarView(window.map(FormulaError.visible))) + trails
    let column = range.lowerBound - first + leads.count
    let length = max(1, min(range.count, first + width - range.lowerBound))
    return (line, column, length)
  }

  private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar == "\n" || scalar == "\t" || scalar == "\r" { return " " }
    return scalar.isPrintableASCII || Lexer.signs.contains(scalar) || scalar.isGreekLetter ? scalar : "?"
  }
}

extension Unicode.Scalar {
  var isPrintableASCII: Bool { value >= 0x20 && value < 0x7F }
  var isGreekLetter: Bool { (0x391...0x3C9).contains(value) && value != 0x3A2 }
}
