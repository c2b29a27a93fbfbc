import CellGraphics

/// The legend of a figure as lines of text.
///
/// Nothing is lost while there is any room: what does not fit into a few lines is worded more shortly, then goes without
/// its details, then takes more lines; only what no picture of the size can hold is counted instead of said.
struct LegendText {
  /// Remarks and details; each may hold several, separated by semicolons.
  let remarks: [String]
  /// What can be left out before anything else.
  var details: [String] = []
  let glyphs: GlyphSet

  private static let separator = "; "
  /// Lines after the first of a remark that needs several.
  private static let indent = "  "

  /// How much of a picture a legend may take.
  struct Room: Equatable {
    /// Columns below the plot.
    let columns: Int
    /// Columns of the picture, for a legend in need of them.
    let mostColumns: Int
    /// Lines that no plot misses.
    let lines: Int
    /// Lines that leave a plot.
    let mostLines: Int

    /// - Parameters:
    ///   - size: The picture.
    ///   - columns: Those below the plot.
    ///   - tableRows: Rows of a table below the legend.
    init(size: Size, columns: Int, tableRows: Int = 0) {
      self.columns = columns
      mostColumns = max(size.columns - 1, columns)
      lines = max(size.rows / 5, 1)
      // Title, frame and labels take four rows, and fewer than four rows or two fifths are no plot.
      let plot = max(4, (2 * size.rows + 4) / 5)
      mostLines = max(size.rows - 4 - plot - tableRows, 1)
    }
  }

  // MARK: Lines

  /// The legend in as good a wording as there is room for.
  func lines(in room: Room) -> [String] {
    let few = min(room.lines, room.mostLines)
    // Shorter words rather than a remark in two parts.
    func isGood(_ lines: [String], of pieces: [String]) -> Bool {
      lines.count <= few && (room.lines > 2 || pieces.allSatisfy { $0.count <= room.columns })
    }
    let (full, spare) = (pieces(of: remarks), pieces(of: details))
    let long = Self.packed(full + spare, columns: room.columns)
    if isGood(long, of: full + spare) { return long }
    let (short, shortSpare) = (full.map(ShortWording.of), spare.map(ShortWording.of))
    let all = Self.packed(short + shortSpare, columns: room.columns)
    if isGood(all, of: short + shortSpare) { return all }
    // No row of the plot is given for a detail.
    for columns in [room.columns, room.mostColumns] {
      let lines = Self.packed(short, columns: columns)
      let detailed = Self.packed(short + shortSpare, columns: columns)
      if lines.count <= room.mostLines { return detailed.count == lines.count ? detailed : lines }
    }
    return Self.counted(short, columns: room.mostColumns, atMost: room.mostLines)
  }

  private func pieces(of remarks: [String]) -> [String] {
    remarks.flatMap { remark in
      glyphs.text(remark).split(separator: Self.separator, omittingEmptySubsequences: true).map(String.init)
    }
  }

  /// Pieces one after another, broken between them where a line is full.
  private static func packed(_ pieces: [String], columns: Int) -> [String] {
    var lines: [String] = []
    for piece in pieces {
      if let last = lines.last, last.count + separator.count + piece.count <= columns {
        lines[lines.count - 1] = last + separator + piece
      } else {
        lines += wrapped(piece, columns: columns)
      }
    }
    return lines
  }

  /// A piece on lines of its own, broken between words, or inside one that is longer than a line.
  private static func wrapped(_ piece: String, columns: Int) -> [String] {
    if piece.count <= columns { return [piece] }
    let room = max(columns - indent.count, 1)
    var lines: [String] = []
    var line = ""
    for word in piece.split(separator: " ") {
      var word = word[...]
      if !line.isEmpty, line.count + 1 + word.count > room {
        lines.append(line)
        line = ""
      }
      while word.count > room {
        lines.append(String(word.prefix(room)))
        word = word.dropFirst(room)
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return (lines + [line]).enumerated().map { $0 == 0 ? $1 : indent + $1 }
  }

  /// As many pieces as fit, the first cut off if not even that has room, and the number of the others.
  private static func counted(_ pieces: [String], columns: Int, atMost count: Int) -> [String] {
    for kept in pieces.indices.reversed() where kept > 0 {
      let lines = packed(pieces.prefix(kept) + ["... \(pieces.count - kept) more"], columns: columns)
      if lines.count <= count { return lines }
    }
    let lines = packed(Array(pieces.prefix(1)), columns: columns)
    let rest = lines.dropFirst(count - 1).joined(separator: " ")
    if pieces.count < 2 { return lines.prefix(count - 1) + [ASCIIText.truncate(rest, to: columns)] }
    let missing = "... \(pieces.count - 1) more"
    let part = ASCIIText.truncate(rest, to: max(columns - missing.count - 1, 0))
    return lines.prefix(count - 1) + [String("\(part) \(missing)".prefix(columns))]
  }
}

extension LegendText {
  /// The remarks of a figure and the table below them, if there is one, which takes at most half of the picture and whose
  /// last row says what is missing.
  ///
  /// - Parameter remarks: What was found while drawing.
  static func lines(of figure: Figure, remarks: [String] = [], width: Int) -> [String] {
    let half = figure.size.rows / 2
    let room = Room(size: figure.size, columns: width, tableRows: min(figure.table.count, half))
    let legend = LegendText(remarks: figure.remarks + remarks, details: figure.details, glyphs: figure.style.glyphs)
    let lines = legend.lines(in: room)
    let table = figure.table.map(figure.style.glyphs.text)
    let tableRoom = max(half - lines.count - 2, 0)
    guard table.count > tableRoom else { return lines + table }
    guard tableRoom > 0 else { return lines }
    return lines + table.prefix(tableRoom - 1) + ["... \(table.count - tableRoom + 1) more: a larger --size shows them"]
  }
}
