/// Reads comma-separated values (RFC 4180) row by row from bytes, without copying them.
///
/// Cells are separated by commas, semicolons or tabs, whichever the first row has most of; rows end with LF, CRLF or CR.
/// A cell in double quotes may hold separators, line ends and doubled quotes. A byte order mark is skipped, and so are
/// spaces around a cell and empty rows at the end.
struct CSVReader {
  /// Where a cell is, without its quotes or the spaces around it.
  struct Cell {
    var range: Range<Int>
    var isQuoted: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let separator: UInt8
  private var position: Int
  private let end: Int
  /// The number of the row read last, from 1.
  private(set) var row = 0

  /// O(length of the first row).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var end = bytes.count
    while end > position, Self.isBlank(bytes[end - 1]) || Self.isLineEnd(bytes[end - 1]) { end -= 1 }
    // Tabs at the very end may be empty cells.
    while end < bytes.count, bytes[end] == Self.tab || bytes[end] == Self.space { end += 1 }
    self.end = end
    separator = Self.guessSeparator(bytes[position..<end])
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let semicolon = UInt8(ascii: ";")
  private static let tab = UInt8(ascii: "\t")
  private static let space = UInt8(ascii: " ")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == lineFeed || byte == carriageReturn }
  private static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  private static func guessSeparator(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
    var counts = [tab: 0, semicolon: 0, comma: 0]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if isLineEnd(byte) { break }
      counts[byte]? += 1
    }
    return [comma, semicolon, tab].max { (counts[$0] ?? 0) < (counts[$1] ?? 0) } ?? comma
  }

  /// Reads the next row.
  ///
  /// - Parameter cells: Receives the cells; an empty row has one empty cell.
  /// - Returns: Whether there was a row.
  /// - Throws: An unclosed quote or text behind a quote, with its place.
  /// - Complexity: O(length of the row).
  mutating func read(into cells: inout [Cell]) throws(DataError) -> Bool {
    guard position < end else { return false }
    cells.removeAll(keepingCapacity: true)
    row += 1
    while true {
      cells.append(try readCell(column: cells.count + 1))
      guard position < end else { return true }
      let byte = bytes[position]
      position += 1
      if byte == separator {
        // A separator at the very end of the text begins one more cell, an empty one.
        if position == end {
          cells.append(Cell(range: position..<position, isQuoted: false))
          return true
        }
        continue
      }
      if byte == Self.carriageReturn, position < end, bytes[position] == Self.lineFeed { position += 1 }
      return true
    }
  }

  private mutating func readCell(column: Int) throws(DataError) -> Cell {
    while position < end, isPadding(bytes[position]) { position += 1 }
    if position < end, bytes[position] == Self.quote { return try readQuotedCell(column: column) }
    let start = position
    while position < end, bytes[position] != separator, !Self.isLineEnd(bytes[position]) { position += 1 }
    var stop = position
    while stop > start, isPadding(bytes[stop - 1]) { stop -= 1 }
    return Cell(range: start..<stop, isQuoted: false)
  }

  private mutating func readQuotedCell(column: Int) throws(DataError) -> Cell {
    position += 1
    let start = position
    while true {
      while position < end, bytes[position] != Self.quote { position += 1 }
      guard position < end else { throw DataError(.unclosedQuote, row: row, column: column) }
      position += 1
      guard position < end, bytes[position] == Self.quote else { break }
      position += 1
    }
    let cell = Cell(range: start..<(position - 1), isQuoted: true)
    while position < end, isPadding(bytes[position]) { position += 1 }
    guard position == end || bytes[position] == separator || Self.isLineEnd(bytes[position]) else {
      throw DataError(.textAfterQuote, row: row, column: column)
    }
    return cell
  }

  private func isPadding(_ byte: UInt8) -> Bool { Self.isBlank(byte) && byte != separator }

  /// The text of a cell, doubled quotes made single, invalid UTF-8 repaired.
  func text(of cell: Cell) -> String {
    var content = Array(bytes[cell.range])
    if cell.isQuoted {
      var isSecond = false
      content.removeAll { byte in
        isSecond = byte == Self.quote && !isSecond
        return byte == Self.quote && !isSecond
      }
    }
    return String(decoding: content, as: UTF8.self)
  }
}
