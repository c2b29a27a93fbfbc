import CellGraphics
import InputEvents
import Testing

@testable import Explorer

/// An explorer under test: keys and events go in, the state and the lines of the screen come out.
struct Explored {
  var state: ExplorerState

  init(_ source: String, columns: Int = 100, rows: Int = 30) throws {
    state = ExplorerState(try ExploredFunction(source), size: Size(columns: columns, rows: rows))
  }

  mutating func press(_ keys: Key...) {
    for key in keys { if let action = state.action(for: .key(key)) { state.update(action) } }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { press(Key(scalar: scalar)) }
  }

  mutating func mouse(_ kind: Mouse.Kind, column: Int, row: Int) {
    if let action = state.action(for: .mouse(Mouse(kind, column: column, row: row))) { state.update(action) }
  }

  mutating func tick(_ count: Int) { for _ in 0..<count { state.update(.tick) } }

  mutating func resize(columns: Int, rows: Int) { state.update(.resize(columns: columns, rows: rows)) }

  var screen: CellBuffer { Screen.render(state, picture: MapPicture(state)) }
  var text: String { screen.lines.joined(separator: "\n") }

  /// The words of the panel, whatever lines they stand in.
  var panelWords: [Substring] {
    guard let panel = state.layout.panel else { return [] }
    let screen = screen
    return (panel.row..<panel.endRow).flatMap { row -> [Substring] in
      let scalars = (panel.column..<panel.endColumn).map { screen[$0, row].glyph }
      return String(String.UnicodeScalarView(scalars)).split { " │┌┐└┘─├┤".contains($0) }
    }
  }
}
