import CellGraphics

/// Where the keys and their words stand on a screen of a size.
struct HelpLayout {
  /// The entries of every column.
  let columns: [[HelpEntry]]
  let columnWidth: Int
  /// Lines of the longest column, whether they fit or not.
  let lineCount: Int
  let rows: Int

  /// Between keys and words, and between columns.
  static let gap = 2
  /// Columns in which lines of words are still pleasant to read.
  private static let leastWidth = 40
  /// In a narrow column words begin before the longest keys end.
  private static let narrowIndent = 8

  /// What the help tells: the keys, those on a surface, and the mouse.
  private static var rows: [(keys: String, summary: String)] {
    (KeyMap.rows + KeyMap.surfaceRows).map { (keys: $0.keys, summary: $0.summary) }
      + KeyMap.mouse.map { (keys: $0.what, summary: $0.summary) }
  }

  init(_ size: Size) {
    let most = max(size.rows - 4, 1)
    let room = size.columns - 6
    let counts = 1...max(1, min(3, room / Self.leastWidth))
    let layouts = counts.map { Self.laidOut($0, room: room) }
    let chosen = layouts.first { $0.lineCount <= most } ?? layouts[0]
    (columns, columnWidth, lineCount) = chosen
    rows = min(lineCount, most)
  }

  private static func laidOut(_ count: Int, room: Int) -> (columns: [[HelpEntry]], width: Int, lineCount: Int) {
    let keyWidth = (rows.map(\.keys.count).max() ?? 0) + Self.gap
    let longest = keyWidth + (rows.map(\.summary.count).max() ?? 0)
    let width = min((room - Self.gap * (count - 1)) / count, longest + 1)
    let indent = width >= 60 ? keyWidth : narrowIndent
    let entries = rows.map { HelpEntry(keys: $0.keys, summary: $0.summary, indent: indent, columns: width) }
    // The shortest height at which the entries, filled in from the left, need no more columns.
    let total = entries.map(\.lines.count).reduce(0, +)
    for height in max((total + count - 1) / count, 1)...max(total, 1) {
      let filled = fill(entries, height: height)
      if filled.count <= count { return (filled, width, height) }
    }
    return ([entries], width, total)
  }

  private static func fill(_ entries: [HelpEntry], height: Int) -> [[HelpEntry]] {
    var (columns, used): ([[HelpEntry]], Int) = ([[]], 0)
    for entry in entries {
      if used + entry.lines.count > height, used > 0 {
        columns.append([])
        used = 0
      }
      columns[columns.count - 1].append(entry)
      used += entry.lines.count
    }
    return columns
  }
}

/// Keys with what they do, the words broken into lines.
struct HelpEntry {
  let keys: String
  let lines: [String]

  /// - Parameters:
  ///   - indent: The column of the words; they begin later on the line of keys that reach that far.
  ///   - columns: The width of the lines.
  init(keys: String, summary: String, indent: Int, columns: Int) {
    self.keys = keys
    let lead = max(indent, keys.count + HelpLayout.gap)
    var (lines, room): ([String], Int) = ([String(repeating: " ", count: lead)], columns - lead)
    for word in summary.split(separator: " ") {
      if word.count > room {
        lines.append(String(repeating: " ", count: indent))
        room = columns - indent
      }
      lines[lines.count - 1] += word + " "
      room -= word.count + 1
    }
    self.lines = lines
  }
}
