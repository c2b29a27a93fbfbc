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
    let title = Markup.escaped(presentation.title)
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(title.isEmpty ? "nabla" : title)</title>
      <style>
      body{margin:0;padding:2em;background:\(theme.background.hex);color:\(theme.foreground.hex)}
      \(figureRules)
      </style>
      </head>
      <body>
      \(figure(buffer, presentation))</body>
      </html>

      """
  }

  /// What a style sheet says about figures.
  package static let figureRules = """
    figure{margin:auto;width:max-content}
    figcaption{margin-top:1.5em;width:0;min-width:100%;font:16px/1.5 system-ui,sans-serif}
    figure>div{position:relative;font:15px \(fonts);font-variant-ligatures:none}
    figure svg{position:absolute}
    figure pre{position:relative;margin:0;font:inherit}
    figure span{display:inline-block;height:1em;vertical-align:top}
    """

  /// A picture inside a page that has `figureRules`.
  ///
  /// - Parameter setsLegendApart: Whether the words below the picture and its axis are a `pre` of class `legend`, whose
  ///   lines need not stand as close as the rows of a picture.
  package static func figure(
    _ buffer: CellBuffer, _ presentation: Presentation, setsLegendApart: Bool = false
  ) -> String {
    let theme = presentation.theme
    let columns = buffer.size.columns
    let rows = setsLegendApart ? rowsOfPicture(buffer) : buffer.size.rows
    let caption = Markup.escaped(presentation.description)
    var text = """
      <figure>
      <div role="img" aria-label="\(Markup.escaped(presentation.title))">
      <svg style="width:\(columns)ch;height:\(rows)em" \
      viewBox="0 0 \(columns * CellGeometry.cellWidth) \(rows * CellGeometry.cellHeight)" \
      preserveAspectRatio="none" aria-hidden="true">
      \(CellGeometry(buffer, theme: theme).elements)</svg>
      <pre style="line-height:1">

      """
    for row in 0..<rows {
      text += TextRun.text(of: buffer.cells(inRow: row)) { append($0, theme: theme, to: &$1) } + "\n"
    }
    text += "</pre>\n"
    if rows < buffer.size.rows {
      let legend = (rows..<buffer.size.rows).map { row in
        TextRun.text(of: buffer.cells(inRow: row)) { append($0, theme: theme, to: &$1) }
      }
      text += "<pre class=\"legend\">\n\(legend.joined(separator: "\n"))</pre>\n"
    }
    text += "</div>\n"
    if !caption.isEmpty { text += "<figcaption>\(caption)</figcaption>\n" }
    return text + "</figure>\n"
  }

  /// The rows down to the last that is drawn, and one for the labels of an axis.
  private static func rowsOfPicture(_ buffer: CellBuffer) -> Int {
    let last = (0..<buffer.size.rows).last { row in
      TextRun.runs(in: buffer.cells(inRow: row)).contains(where: \.isGeometry)
    }
    return last.map { min($0 + 2, buffer.size.rows) } ?? buffer.size.rows
  }

  package static let fonts = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace"

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
