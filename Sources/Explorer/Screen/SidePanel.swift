import CellGraphics
import Plotting

/// The panel beside or below the picture: what its page tells about the point, and the descent under it.
struct SidePanel {
  let state: ExplorerState
  let probe: Probe?
  let rect: Rect
  let style: PictureStyle
  /// What the marks of the picture stand for.
  var legend: [String] = []

  /// More lines than any page has.
  private static let mostRows = 200

  /// All lines of the panel, whether they fit or not.
  struct Page {
    var buffer: CellBuffer
    var rows = 0
    /// The rows with the legend below, which is shown where there is room and not scrolled.
    var rowsWithLegend = 0
    /// Where the loss strips stand among them.
    var lossStrips: [Rect] = []
  }

  func draw(into buffer: inout CellBuffer) {
    let inside = rect.inset(columns: 1, rows: 1)
    let page = page
    let scroll = min(state.scroll, max(page.rows - inside.rows, 0))
    buffer.drawFrame(around: inside, glyphs: .blocks, style: Ink.frame)
    let hidden = page.rows - scroll - inside.rows
    for row in 0..<min(inside.rows, (hidden > 0 ? page.rows : page.rowsWithLegend) - scroll) {
      for column in 0..<rect.columns {
        let cell = page.buffer[column, row + scroll]
        let isEdge = column == 0 || column == rect.columns - 1
        if !isEdge || cell != .blank { buffer[rect.column + column, inside.row + row] = cell }
      }
    }
    write(heading: title, column: rect.column + 2, row: rect.row, into: &buffer)
    if hidden > 0 { write(hint: "PgDn ↓\(hidden)", row: rect.endRow - 1, into: &buffer) }
    if scroll > 0 { write(hint: "PgUp ↑\(scroll)", row: rect.row, into: &buffer) }
  }

  private var title: String {
    switch state.view.panel {
    case .point: "at"
    case .derivatives: "derivatives"
    case .slices: state.function.isCurve ? "derivatives as curves" : "slices"
    }
  }

  /// The page with as much detail as there is room for; the verdict of a descent comes before the details of the point.
  private var page: Page {
    let isLow = state.layout.isPanelBelow || rect.rows < 26 && state.run != nil
    let details = isLow ? [.compact, .brief] : Detail.allCases
    var page = page(details[0])
    for detail in details.dropFirst() where page.rows > rect.rows - 2 { page = self.page(detail) }
    return page
  }

  private func page(_ detail: Detail) -> Page {
    var page = Page(buffer: CellBuffer(size: Size(columns: rect.columns, rows: Self.mostRows)))
    let inside = Rect(column: 2, row: 0, columns: rect.columns - 4, rows: Self.mostRows)
    var text = PanelText(rect: inside)
    switch state.view.panel {
    case .point: describePoint(&text, detail, into: &page.buffer)
    case .derivatives: describeDerivatives(&text, into: &page.buffer)
    case .slices: drawSections(&text, rows: rowsForSections, into: &page.buffer)
    }
    if state.view.panel == .point {
      if let data = state.data { describe(data, &text, into: &page.buffer) }
      if !state.function.parameters.isEmpty { describeParameters(&text, into: &page.buffer) }
      if state.run == nil && detail == .roomy { suggest(&text, into: &page.buffer) }
    }
    if let run = state.run {
      if !state.layout.isPanelBelow || state.view.panel != .point { rule("run", &text, into: &page.buffer) }
      let panel = RunPanel(run: run, function: state.function, view: state.view, room: rect.rows - 2 - text.row)
      page.lossStrips = panel.add(to: &text, into: &page.buffer)
    }
    page.rows = text.row
    // A heading with nothing below it says nothing.
    if state.hasLegend, !legend.isEmpty, page.rows + 2 <= rect.rows - 2 {
      rule("marks", &text, into: &page.buffer)
      for remark in legend { text.addWrapped(remark, style: Ink.label, into: &page.buffer) }
    }
    page.rowsWithLegend = text.row
    return page
  }

  private var rowsForSections: Int { rect.rows - 2 - (state.run == nil ? 0 : 5) }

  /// A line with a heading that divides the panel.
  func rule(_ heading: String, _ text: inout PanelText, into buffer: inout CellBuffer) {
    let frame = Rect(column: 0, row: 0, columns: rect.columns, rows: Self.mostRows)
    let row = text.separate(into: &buffer, frame: frame)
    for column in [0, rect.columns - 1] {
      let lines = BoxLines(up: .light, down: .light)
      buffer.draw(lines, glyphs: .blocks, style: Ink.frame, column: column, row: row)
    }
    write(heading: heading, column: 2, row: row, into: &buffer)
  }

  private func write(heading: String, column: Int, row: Int, into buffer: inout CellBuffer) {
    for place in -1...heading.count { buffer[column + place, row] = .blank }
    buffer.write(heading, column: column, row: row, style: Ink.heading)
  }

  private func write(hint: String, row: Int, into buffer: inout CellBuffer) {
    let column = rect.endColumn - 2 - hint.count
    for place in -1...hint.count { buffer[column + place, row] = .blank }
    buffer.write(hint, column: column, row: row, style: Ink.label)
  }

  // MARK: Where things are

  private static func panel(of state: ExplorerState) -> SidePanel? {
    guard state.layout.isLargeEnough else { return nil }
    return state.layout.panel.map {
      SidePanel(state: state, probe: state.function.probe(state.view.crossHair), rect: $0, style: .plain)
    }
  }

  /// The cells of the loss strips on the screen.
  static func lossStrips(of state: ExplorerState) -> [Rect] {
    guard state.run != nil, let panel = panel(of: state) else { return [] }
    let page = panel.page
    let scroll = min(state.scroll, max(page.rows - (panel.rect.rows - 2), 0))
    return page.lossStrips.map { strip in
      var strip = strip
      strip.column += panel.rect.column
      strip.row += panel.rect.row + 1 - scroll
      return strip
    }.filter { $0.row > panel.rect.row && $0.row < panel.rect.endRow - 1 }
  }

  /// The last line at which the panel can begin.
  static func lastScroll(of state: ExplorerState) -> Int {
    panel(of: state).map { max($0.page.rows - ($0.rect.rows - 2), 0) } ?? 0
  }
}
