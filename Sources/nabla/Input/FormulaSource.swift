import SceneCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the text of a formula comes from: the word itself, or standard input for `-`.
enum FormulaSource {
  /// More than any formula is long; what lies beyond is not read.
  private static let limit = 2_000_000

  static func text(_ word: Word) throws -> String {
    guard word.text == "-" else { return word.text.trimmingSpaces }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = read(STDIN_FILENO, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemError(.noInput, "cannot read the formula from standard input", code: errno)
      }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return String(decoding: bytes, as: UTF8.self).trimmingSpaces
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
