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
    let theme = presentation.theme
    let width = buffer.size.columns * CellGeometry.cellWidth + 2 * margin
    let height = buffer.size.rows * CellGeometry.cellHeight + 2 * margin
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" viewBox="0 0 \(width) \(height)" \
      role="img">
      <title>\(Markup.escaped(presentation.title))</title>
      <desc>\(Markup.escaped(presentation.description))</desc>
      <rect width="\(width)" height="\(height)" fill="\(theme.background.hex)"/>
      <g transform="translate(\(margin) \(margin))">

      """
    text += CellGeometry(buffer, theme: theme).elements
    text += """
      <g font-family="\(fonts)" font-size="13.3" fill="\(theme.foreground.hex)" xml:space="preserve" \
      style="white-space:pre">

      """
    for row in 0..<buffer.size.rows {
      // The baseline is three quarters down the cell.
      let baseline = row * CellGeometry.cellHeight + CellGeometry.cellHeight * 3 / 4
      let line = TextRun.text(of: buffer.cells(inRow: row)) { append($0, theme: theme, to: &$1) }
      text += "<text x=\"0\" y=\"\(baseline)\">\(line)</text>\n"
    }
    return text + "</g>\n</g>\n</svg>\n"
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
