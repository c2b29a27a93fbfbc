import CellGraphics

/// The most useful keys in the last row of the screen, as many as fit.
enum KeyLine {
  static func draw(row: Int, into buffer: inout CellBuffer) {
    var column = 1
    for hint in hints(columns: buffer.size.columns) {
      let words = hint.split(separator: " ")
      let keys = words.dropLast().joined(separator: " ")
      buffer.write(keys, column: column, row: row, style: Ink.key)
      buffer.write(String(words.last ?? ""), column: column + keys.count + 1, row: row, style: Ink.label)
      column += hint.count + 2
    }
  }

  /// The hints in the order of the key map. Help and leaving are always there; of the others the less important give way.
  static func hints(columns: Int) -> [String] {
    let rows = KeyMap.rows.filter { $0.hint != nil }
    let places = rows.indices
    var chosen = Set(places.suffix(2))
    for place in places.filter({ !rows[$0].isExtra }) + places.filter({ rows[$0].isExtra }) {
      let all = chosen.union([place]).compactMap { rows[$0].hint }
      // A blank before the first, two before every other.
      if all.map({ $0.count + 2 }).reduce(-1, +) <= columns { chosen.insert(place) }
    }
    return chosen.sorted().compactMap { rows[$0].hint }
  }
}
