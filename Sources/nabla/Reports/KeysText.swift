import CellGraphics
import Explorer

/// The key map as a table: a line for each row, keys first.
enum KeysText {
  static var text: String {
    let keys = KeyMap.rows + KeyMap.surfaceRows
    let rows = keys.map { [spelled($0.keys), $0.summary] } + KeyMap.mouse.map { [$0.what, $0.summary] }
    let table = TextTable(headings: ["key", "what it does"], rows: rows, alignments: [.left, .left])
    return table.lines.map { $0 + "\n" }.joined()
  }

  /// Names of keys that are signs on the screen.
  private static func spelled(_ keys: String) -> String {
    ASCIIText.transliterate(keys.replacing("⏎", with: "Enter"))
  }
}
