import CellGraphics

/// What is wrong with a lesson, where in its text, and what would help.
package struct LessonProblem: Error, Equatable, Sendable {
  /// One line in plain words.
  package let message: String
  /// The place in the file, counted in scalars.
  package let range: Range<Int>
  /// A remedy, when one is near.
  package let hint: String?

  init(_ message: String, at range: Range<Int>, hint: String? = nil) {
    self.message = message
    self.range = range
    self.hint = hint
  }
}

/// What is wrong with a lesson as its author reads it: the file, the line and the column, counted from 1.
package struct LessonError: Error, Equatable, Sendable {
  package let file: String
  package let line: Int
  package let column: Int
  package let message: String
  package let hint: String?
  /// The part of the line around the place, and which of its columns are meant.
  private let excerpt: String
  private let marked: Range<Int>

  /// Columns of an excerpt, and how many of them stand before the place at most.
  private static let (width, leading) = (72, 48)

  init(_ problem: LessonProblem, file: String, line: Int, column: Int, source: [Unicode.Scalar]) {
    (self.file, self.line, self.column) = (file, line, column)
    (message, hint) = (problem.message, problem.hint)
    let place = column - 1
    let first = max(0, place - Self.leading)
    let end = min(source.count, first + Self.width)
    let leads = first > 0 ? "..." : ""
    let shown = String(String.UnicodeScalarView(source[first..<end]))
    excerpt = leads + CellText.sanitised(shown) + (end < source.count ? "..." : "")
    let start = place - first + leads.count
    marked = start..<(start + max(1, min(problem.range.count, end - place)))
  }

  /// `file:line:column: message`, the line with carets under the place, and the hint.
  package var report: String {
    var lines = ["\(CellText.sanitised(file)):\(line):\(column): \(message)"]
    if excerpt.contains(where: { $0 != " " }) {
      lines.append("  " + excerpt)
      lines.append(
        "  " + String(repeating: " ", count: marked.lowerBound) + String(repeating: "^", count: marked.count))
    }
    if let hint { lines += hint.split(separator: "\n").map { "  " + $0 } }
    return lines.joined(separator: "\n")
  }
}
