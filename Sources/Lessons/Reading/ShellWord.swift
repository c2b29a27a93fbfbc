/// A word of a command as a shell would read it, and where each of its scalars stands in the file.
package struct ShellWord: Equatable, Sendable {
  package private(set) var text = ""
  private var offsets: [Int] = []
  /// Where the word stands in the file, quotes included.
  package private(set) var range: Range<Int>

  fileprivate init(at range: Range<Int>) { self.range = range }

  fileprivate mutating func append(_ scalar: Unicode.Scalar, at offset: Int) {
    text.unicodeScalars.append(scalar)
    offsets.append(offset)
  }

  fileprivate mutating func extend(to end: Int) { range = range.lowerBound..<max(end, range.lowerBound) }

  /// Where a part of the word, counted in scalars, stands in the file; behind its last scalar for what is missing there.
  package func range(of part: Range<Int>) -> Range<Int> {
    let part = part.clamped(to: 0..<offsets.count)
    guard let first = offsets[part].first, let last = offsets[part].last else {
      let place = part.lowerBound < offsets.count ? offsets[part.lowerBound] : range.upperBound
      return place..<place
    }
    return first..<(last + 1)
  }
}

/// Splits a command into words as a shell does: spaces, single and double quotes, backslashes.
///
/// Signs that a shell would obey are errors outside quotes, so that a line of a lesson can be pasted into one.
struct ShellWordSplitter {
  private let line: Fragment
  private var place = 0
  private var words: [ShellWord] = []
  private var open: ShellWord?

  private static let obeyed = Set("|&;<>()$`".unicodeScalars)

  private init(_ line: Fragment) { self.line = line }

  /// The words of a line. O(length).
  static func words(of line: Fragment) throws(LessonProblem) -> [ShellWord] {
    var splitter = ShellWordSplitter(line)
    try splitter.split()
    return splitter.words
  }

  private mutating func split() throws(LessonProblem) {
    while let scalar = line[place] {
      switch scalar {
      case " ": close()
      case "'": try quote(by: "'", escaping: [])
      case "\"": try quote(by: "\"", escaping: ["\"", "\\", "$", "`"])
      case "\\":
        place += 1
        guard let escaped = line[place] else { throw .unfinishedCommand(at: line.range(of: (place - 1)..<place)) }
        append(escaped)
      case _ where Self.obeyed.contains(scalar):
        throw .shellSign(scalar, at: line.range(of: place..<(place + 1)))
      default: append(scalar)
      }
      place += 1
    }
    close()
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let range = line.range(of: place..<(place + 1))
    if open == nil { open = ShellWord(at: range) }
    open?.append(scalar, at: range.lowerBound)
    open?.extend(to: range.upperBound)
  }

  private mutating func close() {
    if let open { words.append(open) }
    open = nil
  }

  private mutating func quote(by mark: Unicode.Scalar, escaping escapable: Set<Unicode.Scalar>) throws(LessonProblem) {
    let opening = line.range(of: place..<(place + 1))
    if open == nil { open = ShellWord(at: opening) }
    place += 1
    while let scalar = line[place], scalar != mark {
      if scalar == "\\", let next = line[place + 1], escapable.contains(next) { place += 1 }
      append(line[place] ?? scalar)
      place += 1
    }
    guard line[place] != nil else { throw .unclosedQuote(mark, at: opening) }
    open?.extend(to: line.range(of: place..<(place + 1)).upperBound)
  }
}
