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
    let style = state.style(depth: picture.key.depth)
    let area = PlotArea(rect: state.pictureRect, x: state.view.x, y: state.view.y, style: style)
    copy(picture.cells, to: area.rect, into: &buffer)
    if state.view.isSurface {
      if let stage = picture.stage {
        SurfaceOverlay(state: state, probe: probe, stage: stage, area: area).draw(into: &buffer)
      }
    } else {
      drawOver(state, probe, area, into: &buffer)
    }
    if let complaint = picture.complaint { write(complaint, aboveTheMiddleOf: layout.plot, into: &buffer) }
    if let data = state.data, let rect = layout.data {
      DataPanel(data: data, coefficients: state.coefficients, rect: rect, style: style).draw(into: &buffer)
    }
    drawTitle(state, into: &buffer)
    if let key = picture.colors { ColorKey(scale: key.scale, colors: key.colors).draw(layout, into: &buffer) }
    if let panel = layout.panel {
      SidePanel(state: state, probe: probe, rect: panel, style: style, legend: picture.legend).draw(into: &buffer)
    }
    KeyLine.draw(row: layout.keyRow, into: &buffer)
    PromptLine(state: state, probe: probe).draw(into: &buffer)
    if state.isRecording { RecordingSign.draw(row: layout.promptRow, into: &buffer) }
    if state.mode == .help { HelpOverlay(scroll: state.scroll).draw(into: &buffer) }
    return buffer
  }

  /// What stands around and moves over a map or a curve.
  private static func drawOver(
    _ state: ExplorerState, _ probe: Probe?, _ area: PlotArea, into buffer: inout CellBuffer
  ) {
    let grid = state.view.layers.contains(.grid) ? state.view.glyphs : nil
    PlotFrame(plot: area.rect, x: area.x, y: area.y, grid: grid).draw(into: &buffer)
    let crossHair = CrossHair(state: state, probe: probe, area: area)
    crossHair.drawLines(into: &buffer)
    if let run = state.run { PathTrace(run: run, isCurve: state.function.isCurve, area: area).draw(into: &buffer) }
    crossHair.draw(into: &buffer)
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

  /// Above the middle, because the cross-hair may stand there.
  private static func write(_ text: String, aboveTheMiddleOf rect: Rect, into buffer: inout CellBuffer) {
    let rows = rect.rows / 2 - 1
    let top = max(rows - 3, 0)
    let place = Rect(column: rect.column + 1, row: rect.row + top, columns: rect.columns - 2, rows: max(rows - top, 1))
    var lines = PanelText(rect: place)
    lines.addWrapped(text, style: Ink.warning, into: &buffer)
  }

  private static func drawTitle(_ state: ExplorerState, into buffer: inout CellBuffer) {
    let names = state.function.formula.variables.joined(separator: ", ")
    let layers = MapView.Layer.allCases.filter { state.view.layers.contains($0) }.map(\.name).joined(separator: " · ")
    let kind = state.view.isSurface ? "surface  " : ""
    let scale = state.view.isLogarithmic ? " log" : ""
    let note = state.function.isCurve ? layers : kind + layers + "  \(state.view.colorsName)" + scale
    let start = state.size.columns - 1 - note.count
    let title = "f(\(names)) = \(state.function.source)"
    let hasRoom = state.layout.panel != nil && start > title.count + 3
    let room = hasRoom ? start - 3 : state.size.columns - 2
    buffer.write(String(title.prefix(room)), column: 1, row: 0, style: Ink.title)
    if hasRoom { buffer.write(note, column: start, row: 0, style: Ink.label) }
  }
}

/// The key to the colours, beside the labels of the horizontal axis or below the panel.
private struct ColorKey {
  let scale: ValueScale
  let colors: ValueColors

  func draw(_ layout: ScreenLayout, into buffer: inout CellBuffer) {
    let texts = ((scale.kind == .logarithmic ? "log " : "") + scale.range.lower.shown, scale.range.upper.shown)
    let room = layout.size.columns - layout.plot.endColumn - 1
    let bars = room - texts.0.count - texts.1.count - 4
    guard layout.panel != nil, !layout.isPanelBelow, bars >= 4 else { return }
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

/// Tells that the screen is recorded.
private enum RecordingSign {
  private static let text = " ● recording, R ends it "

  static func draw(row: Int, into buffer: inout CellBuffer) {
    buffer.write(text, column: max(buffer.size.columns - text.count, 0), row: row, style: Ink.bad)
  }
}
