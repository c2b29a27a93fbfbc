/// The text of a lesson with its lines, which places of errors are told in.
package struct LessonSource: Equatable, Sendable {
  /// What messages call the text: the path of a file, or the name of one that travels in the program.
  package let file: String
  private let scalars: [Unicode.Scalar]
  /// Where each line begins.
  private let starts: [Int]

  /// More than any lesson is long.
  package static let mostBytes = 1 << 20

  package init(file: String, text: String) {
    self.file = file
    let scalars = Array(text.unicodeScalars.filter { $0 != "\r" })
    self.scalars = scalars
    starts = [0] + scalars.indices.filter { scalars[$0] == "\n" }.map { $0 + 1 }
  }

  var lines: [Fragment] {
    let ends = starts.dropFirst().map { $0 - 1 } + [scalars.count]
    let lines = zip(starts, ends).map { Fragment(scalars[$0..<$1]) }
    return lines.last?.isEmpty == true ? lines.dropLast() : lines
  }

  /// The first scalar that is no text: a control character other than the end of a line, or what bytes that are not UTF-8
  /// are read as.
  var controlCharacter: Int? {
    scalars.firstIndex { ($0.value < 0x20 && $0 != "\n") || (0x7F..<0xA0).contains($0.value) || $0 == "\u{FFFD}" }
  }

  var endRange: Range<Int> { scalars.count..<scalars.count }

  func scalar(at offset: Int) -> Unicode.Scalar { scalars[offset] }

  /// What is wrong, with the line that it is about.
  package func located(_ problem: LessonProblem) -> LessonError {
    let place = min(problem.range.lowerBound, scalars.count)
    let line = lineNumber(of: place)
    let start = starts[line]
    let end = scalars[start...].firstIndex(of: "\n") ?? scalars.count
    return LessonError(
      problem, file: file, line: line + 1, column: place - start + 1, source: Array(scalars[start..<end]))
  }

  /// The last line that begins at or before a place, by bisection.
  private func lineNumber(of place: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle } else { high = middle }
    }
    return low
  }
}
