import CellGraphics

extension TextFormat {
  static let svg = TextFormat(
    name: "svg", fileEndings: ["svg"], summary: "a picture for pages and documents"
  ) { buffer, presentation in SVGPicture.export(buffer, presentation) }
}

/// A scalable picture: backgrounds, blocks, box lines and braille as geometry, so that they join in any font, the rest as
/// text; all text can be selected.
package enum SVGPicture {
  package static func export(_ buffer: CellBuffer, _ presentation: Presentation) -> String {
    var text = opening(buffer.size, presentation)
    text += CellGeometry(buffer, theme: presentation.theme).elements
    text += "<g \(textAttributes(presentation.theme))>\n"
    for row in 0..<buffer.size.rows {
      text += line(buffer.cells(inRow: row), row: row, theme: presentation.theme) + "\n"
    }
    return text + "</g>\n" + closing
  }

  /// What comes before the cells: the size of the picture, its title, the paper, and the place of the first cell.
  ///
  /// - Parameter style: CSS for the whole picture, if there is any.
  static func opening(_ size: Size, _ presentation: Presentation, style: String = "") -> String {
    let theme = presentation.theme
    let width = size.columns * CellGeometry.cellWidth + 2 * margin
    let height = size.rows * CellGeometry.cellHeight + 2 * margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      role="img">
      <title>\(Markup.escaped(presentation.title))</title>
      <desc>\(Markup.escaped(presentation.description))</desc>
      \(style.isEmpty ? "" : "<style>\n\(style)</style>\n")\
      <rect width="\(width)" height="\(height)" fill="\(theme.background.hex)"/>
      <g transform="translate(\(margin) \(margin))">

      """
  }

  static let closing = "</g>\n</svg>\n"

  /// What the group around lines of text needs.
  static func textAttributes(_ theme: Theme) -> String {
    """
    font-family="\(fonts)" font-size="13.3" fill="\(theme.foreground.hex)" xml:space="preserve" \
    style="white-space:pre"
    """
  }

  /// The text of cells that follow one another in a row.
  static func line(_ cells: ArraySlice<Cell>, row: Int, theme: Theme) -> String {
    // The baseline is three quarters down the cell.
    let baseline = row * CellGeometry.cellHeight + CellGeometry.cellHeight * 3 / 4
    let runs = TextRun.text(of: cells) { append($0, theme: theme, to: &$1) }
    return "<text x=\"0\" y=\"\(baseline)\">\(runs)</text>"
  }

  /// Appends a run with a place and a length of its own, so that fonts of other widths, and renderers that know no
  /// lengths, keep to the cells.
  private static func append(_ run: TextRun, theme: Theme, to text: inout String) {
    text += "<tspan x=\"\(run.start * CellGeometry.cellWidth)\""
    if run.glyphs.count > 1 { text += " textLength=\"\(run.glyphs.count * CellGeometry.cellWidth)\"" }
    if run.isGeometry { text += " fill-opacity=\"0\"" }
    let ink = theme.resolve(run.style).foreground
    if ink != theme.foreground { text += " fill=\"\(ink.hex)\"" }
    if run.style.attributes.contains(.bold) { text += " font-weight=\"bold\"" }
    if run.style.attributes.contains(.italic) { text += " font-style=\"italic\"" }
    if run.style.attributes.contains(.underline) { text += " text-decoration=\"underline\"" }
    text += ">\(run.markup)</tspan>"
  }

  private static let margin = 8
  private static let fonts = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace"
}
