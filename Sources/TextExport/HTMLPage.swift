import CellGraphics

extension TextFormat {
  static let html = TextFormat(
    name: "html", fileEndings: ["html", "htm"], summary: "a web page of its own"
  ) { buffer, presentation in HTMLPage.export(buffer, presentation) }
}

/// A web page that needs nothing else: the text of the picture in a `pre` with inline styles, over its geometry.
///
/// Characters that are drawn as geometry are there too, transparent, for selection and search.
package enum HTMLPage {
  package static func export(_ buffer: CellBuffer, _ presentation: Presentation) -> String {
    let theme = presentation.theme
    let (columns, rows) = (buffer.size.columns, buffer.size.rows)
    let title = Markup.escaped(presentation.title)
    let caption = Markup.escaped(presentation.description)
    var text = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(title.isEmpty ? "nabla" : title)</title>
      <style>
      body{margin:0;padding:2em;background:\(theme.background.hex);color:\(theme.foreground.hex)}
      figure{margin:auto;width:max-content}
      figcaption{margin-top:1.5em;width:0;min-width:100%;font:16px/1.5 system-ui,sans-serif}
      div{position:relative;font:15px \(fonts);font-variant-ligatures:none}
      svg{position:absolute;width:\(columns)ch;height:\(rows)em}
      pre{position:relative;margin:0;font:inherit}
      span{display:inline-block;height:1em;vertical-align:top}
      </style>
      </head>
      <body>
      <figure>
      <div role="img" aria-label="\(title)">
      <svg viewBox="0 0 \(columns * CellGeometry.cellWidth) \(rows * CellGeometry.cellHeight)" \
      preserveAspectRatio="none" aria-hidden="true">
      \(CellGeometry(buffer, theme: theme).elements)</svg>
      <pre style="line-height:1">

      """
    for row in 0..<rows {
      text += TextRun.text(of: buffer.cells(inRow: row)) { append($0, theme: theme, to: &$1) } + "\n"
    }
    text += "</pre>\n</div>\n"
    if !caption.isEmpty { text += "<figcaption>\(caption)</figcaption>\n" }
    return text + "</figure>\n</body>\n</html>\n"
  }

  private static let fonts = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace"

  private static func append(_ run: TextRun, theme: Theme, to text: inout String) {
    let declarations = Self.declarations(run, theme: theme)
    text += declarations.isEmpty ? run.markup : "<span style=\"\(declarations)\">\(run.markup)</span>"
  }

  private static func declarations(_ run: TextRun, theme: Theme) -> String {
    var result: [String] = []
    // Another font may step in for characters beyond ASCII and must not shift what follows.
    if run.glyphs.contains(where: { !$0.isASCII }) { result.append("width:\(run.glyphs.count)ch") }
    let ink = theme.resolve(run.style).foreground
    if run.isGeometry { result.append("color:transparent") }
    if ink != theme.foreground { result.append("color:" + ink.hex) }
    if run.style.attributes.contains(.bold) { result.append("font-weight:bold") }
    if run.style.attributes.contains(.italic) { result.append("font-style:italic") }
    if run.style.attributes.contains(.underline) { result.append("text-decoration:underline") }
    return result.joined(separator: ";")
  }
}
