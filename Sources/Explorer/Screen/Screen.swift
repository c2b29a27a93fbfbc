import CellGraphics
import Plotting
import Scenes

/// Draws the whole screen.
package enum Screen {
  /// The screen of a state.
  ///
  /// - Parameter picture: The picture of the same state.
  /// - Complexity: O(cells).
  package static func render(_ state: ExplorerState, picture: MapPicture) -> CellBuffer {
    var buffer = CellBuffer(size: state.size)
    let layout = state.layout
    guard layout.isLargeEnough else {
      askForRoom(state.size, into: &buffer)
      return buffer
    }
    let probe = state.function.probe(state.view.crossHair)
    let area = PlotArea(rect: layout.plot, x: state.view.x, y: state.view.y)
    copy(picture.cells, to: layout.plot, into: &buffer)
    if let complaint = picture.complaint { write(complaint, inTheMiddleOf: layout.plot, into: &buffer) }
    if let run = state.run {
      let styled = PlotArea(rect: area.rect, x: area.x, y: area.y, style: Ink.paths)
      PathTrace(run: run, isCurve: state.function.isCurve, area: styled).draw(into: &buffer)
    }
    if let data = state.data {
      let styled = PlotArea(rect: area.rect, x: area.x, y: area.y, style: Ink.paths)
      DataPanel.markSolution(of: data, isCurve: state.function.isCurve, area: styled, into: &buffer)
      if let rect = layout.data {
        DataPanel(data: data, coefficients: state.coefficients, rect: rect, style: Ink.paths).draw(into: &buffer)
      }
    }
    CrossHair(state: state, probe: probe, area: area).draw(into: &buffer)
    PlotFrame(plot: layout.plot, x: state.view.x, y: state.view.y).draw(into: &buffer)
    drawTitle(state, into: &buffer)
    if let values = picture.values { ColorKey(scale: values, colors: state.view.colors).draw(layout, into: &buffer) }
    if let panel = layout.panel { SidePanel(state: state, probe: probe, rect: panel).draw(into: &buffer) }
    KeyLine.draw(row: layout.keyRow, into: &buffer)
    PromptLine(state: state, probe: probe).draw(into: &buffer)
    if state.isRecording { RecordingSign.draw(row: layout.promptRow, into: &buffer) }
    if state.mode == .help { HelpOverlay().draw(into: &buffer) }
    return buffer
  }

  private static func askForRoom(_ size: Size, into buffer: inout CellBuffer) {
    let needed = ScreenLayout.smallest
    let lines = [
      "please enlarge the", "window to \(needed.columns)x\(needed.rows)", "(now \(size.columns)x\(size.rows))",
    ]
    for (row, line) in lines.enumerated() { buffer.write(line, column: 0, row: row) }
  }

  private static func copy(_ cells: CellBuffer, to rect: Rect, into buffer: inout CellBuffer) {
    for row in 0..<min(cells.size.rows, rect.rows) {
      for column in 0..<min(cells.size.columns, rect.columns) {
        buffer[rect.column + column, rect.row + row] = cells[column, row]
      }
    }
  }

  private static func write(_ text: String, inTheMiddleOf rect: Rect, into buffer: inout CellBuffer) {
    let column = rect.column + max((rect.columns - text.count) / 2, 0)
    buffer.write(String(text.prefix(rect.columns)), column: column, row: rect.row + rect.rows / 2, style: Ink.warning)
  }

  private static func drawTitle(_ state: ExplorerState, into buffer: inout CellBuffer) {
    let names = state.function.formula.variables.joined(separator: ", ")
    let layers = MapView.Layer.allCases.filter { state.view.layers.contains($0) }.map(\.name).joined(separator: " · ")
    let note = state.function.isCurve ? "" : layers + "  \(state.view.colors.name)"
    let start = state.size.columns - 1 - note.count
    let title = "f(\(names)) = \(state.function.source)"
    let hasRoom = state.layout.panel != nil && start > title.count + 3
    let room = hasRoom ? start - 3 : state.size.columns - 2
    buffer.write(String(title.prefix(room)), column: 1, row: 0, style: Ink.title)
    if hasRoom { buffer.write(note, column: start, row: 0, style: Ink.label) }
  }
}

/// The place that the panel tells about.
private struct CrossHair {
  let state: ExplorerState
  let probe: Probe?
  let area: PlotArea

  func draw(into buffer: inout CellBuffer) {
    let place = state.view.crossHair
    // On a curve it stands on the curve.
    let y = state.function.isCurve ? probe?.derivatives.value ?? place.y : place.y
    guard let cell = area.cell(x: place.x, y: min(max(y, area.y.lower), area.y.upper)) else { return }
    let (column, row) = (area.rect.column + cell.column, area.rect.row + cell.row)
    let arms: [(Int, Int, Unicode.Scalar)] = [(-1, 0, "╶"), (1, 0, "╴"), (0, -1, "╷"), (0, 1, "╵")]
    for (dx, dy, glyph) in arms where area.rect.contains(column: column + dx, row: row + dy) {
      buffer.draw(glyph, style: .bold, column: column + dx, row: row + dy)
    }
    buffer.draw("┼", style: Style(attributes: [.bold, .reverse]), column: column, row: row)
  }
}

/// The key to the colours, beside the labels of the horizontal axis or below the panel.
private struct ColorKey {
  let scale: ValueScale
  let colors: Colormap

  func draw(_ layout: ScreenLayout, into buffer: inout CellBuffer) {
    let texts = (scale.range.lower.shown, scale.range.upper.shown)
    let room = layout.size.columns - layout.plot.endColumn - 1
    let bars = room - texts.0.count - texts.1.count - 4
    guard layout.panel != nil, bars >= 4 else { return }
    let row = layout.plot.endRow + 1
    var column = layout.plot.endColumn + 2
    buffer.write(texts.0, column: column, row: row, style: Ink.label)
    column += texts.0.count + 1
    for place in 0..<bars {
      let color = colors.color(at: Double(place) / Double(bars - 1))
      buffer[column + place, row] = Cell("▇", style: Style(foreground: color))
    }
    buffer.write(texts.1, column: column + bars + 1, row: row, style: Ink.label)
  }
}

/// The most useful keys, as many as fit.
private enum KeyLine {
  static func draw(row: Int, into buffer: inout CellBuffer) {
    let hints = KeyMap.rows.compactMap(\.hint)
    // Help and leaving are always there.
    let last = hints.suffix(2)
    var shown: [String] = []
    for hint in hints.dropLast(2)
    where (shown + [hint] + last).map({ $0.count + 2 }).reduce(1, +) <= buffer.size.columns {
      shown.append(hint)
    }
    var column = 1
    for hint in shown + last {
      let words = hint.split(separator: " ")
      let keys = words.dropLast().joined(separator: " ")
      buffer.write(keys, column: column, row: row, style: Ink.key)
      buffer.write(String(words.last ?? ""), column: column + keys.count + 1, row: row, style: Ink.label)
      column += hint.count + 2
    }
  }
}

/// Tells that the screen is recorded.
private enum RecordingSign {
  private static let text = " ● recording, R ends it "

  static func draw(row: Int, into buffer: inout CellBuffer) {
    buffer.write(text, column: max(buffer.size.columns - text.count, 0), row: row, style: Ink.bad)
  }
}
