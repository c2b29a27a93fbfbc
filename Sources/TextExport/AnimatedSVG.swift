import CellGraphics

/// A picture that moves, for pages: the first frame, and for every other one the cells that change, which are laid over
/// what is there when their time comes.
///
/// It plays over and over by CSS. Where nothing moves, because the viewer cannot or the reader does not want it, the last
/// frame is seen.
package struct AnimatedSVG: FrameRecording {
  private let presentation: Presentation
  private var shown: CellBuffer
  /// The first frame, then the changes of each that follows.
  private var body = ""
  /// When the frames after the first appear, in milliseconds.
  private var times: [Int] = []
  private var lastTime = 0
  private var isEmpty = true

  /// Milliseconds for which the last frame stays.
  private static let rest = 2000

  /// - Parameter size: That of every frame; larger ones are cut off, and smaller ones leave the rest blank.
  package init(size: Size, _ presentation: Presentation) {
    self.presentation = presentation
    shown = CellBuffer(size: size)
  }

  package var byteCount: Int { body.utf8.count }

  package mutating func append(_ frame: CellBuffer, at milliseconds: Int, marker: String? = nil) {
    lastTime = max(milliseconds, lastTime)
    var changes = ""
    for row in 0..<shown.size.rows {
      let cells = (0..<shown.size.columns).map { frame[$0, row] }
      for run in ChangedRuns(from: shown.cells(inRow: row), to: cells[...]).runs {
        changes += patch(cells[run], row: row)
      }
      for (column, cell) in cells.enumerated() { shown[column, row] = cell }
    }
    if isEmpty {
      body += changes
    } else if !changes.isEmpty {
      // Frames at the same time are one.
      if times.last != lastTime { times.append(lastTime) }
      body += "<g class=\"f\" style=\"animation-name:f\(times.count)\">\n\(changes)</g>\n"
    }
    isEmpty = false
  }

  package var text: String {
    SVGPicture.opening(shown.size, presentation, style: times.isEmpty ? "" : style)
      + "<g \(SVGPicture.textAttributes(presentation.theme))>\n\(body)</g>\n" + SVGPicture.closing
  }

  /// A frame is hidden until its time, and then seen to the end.
  private var style: String {
    let duration = lastTime + Self.rest
    var text = """
      .f{animation:\(Self.decimal(duration)) step-end infinite}
      @media (prefers-reduced-motion:reduce){.f{animation:none}}

      """
    for (place, time) in times.enumerated() {
      let share = Self.decimal(time * 100_000 / duration).dropLast()
      text += "@keyframes f\(place + 1){0%{visibility:hidden}\(share)%{visibility:visible}}\n"
    }
    return text
  }

  /// Thousandths with three decimals, as seconds.
  private static func decimal(_ thousandths: Int) -> String {
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest + "s"
  }

  /// Cells of a row on paper of their own, which hides what was there.
  private func patch(_ cells: ArraySlice<Cell>, row: Int) -> String {
    let (width, height) = (CellGeometry.cellWidth, CellGeometry.cellHeight)
    var piece = CellBuffer(size: Size(columns: cells.count, rows: 1))
    for (column, cell) in cells.enumerated() { piece[column, 0] = cell }
    var text = "<g transform=\"translate(\(cells.startIndex * width) \(row * height))\">"
    text += "<rect width=\"\(cells.count * width)\" height=\"\(height)\" shape-rendering=\"crispEdges\""
    text += " fill=\"\(presentation.theme.background.hex)\"/>\n"
    text += CellGeometry(piece, theme: presentation.theme).elements
    if !TextRun.runs(in: piece.cells(inRow: 0)).isEmpty {
      text += SVGPicture.line(piece.cells(inRow: 0), row: 0, theme: presentation.theme)
    }
    return text + "</g>\n"
  }
}
