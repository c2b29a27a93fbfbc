import CellGraphics

extension TextFormat {
  static let html = TextFormat(
    name: "html", fileEndings: ["html", "htm"], summary: "a web page of its own"
  ) { buffer, presentation in HTMLPage.export(buffer, presentation) }
}

/// A web page that needs nothing else: the rows of the picture in a `pre`, colours as inline styles.
///
/// Quadrant blocks are drawn as backgrounds, so that they fill their cells in any font; their characters are there,
/// transparent, for selection and search.
package enum HTMLPage {
  package static func export(_ buffer: CellBuffer, _ presentation: Presentation) -> String {
    let theme = presentation.theme
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
      body{margin:0;background:\(theme.background.hex);color:\(theme.foreground.hex)}
      figure{margin:2em auto;width:max-content}
      figcaption{max-width:60em;margin-top:1.5em;font:16px/1.5 system-ui,sans-serif}
      pre{margin:0;font:14px/1 \(fonts);font-variant-ligatures:none}
      pre span{display:inline-block;height:1em;vertical-align:top}
      </style>
      </head>
      <body>
      <figure>
      <pre role="img" aria-label="\(title)" style="line-height:1">

      """
    for row in 0..<buffer.size.rows {
      append(buffer.cells(inRow: row), theme: theme, to: &text)
      text += "\n"
    }
    text += "</pre>\n"
    if !caption.isEmpty { text += "<figcaption>\(caption)</figcaption>\n" }
    return text + "</figure>\n</body>\n</html>\n"
  }

  private static let fonts = "ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace"

  /// Appends a row, cells that look alike in one element.
  private static func append(_ cells: ArraySlice<Cell>, theme: Theme, to text: inout String) {
    var open = ""
    var last: (style: Style, mask: Int?)?
    for cell in cells {
      let style = cell.visibleStyle
      let mask = DotMatrix.quadrants.mask(of: cell.glyph)
      if last == nil || last?.style != style || last?.mask != mask {
        let declarations = Self.declarations(style, mask: mask, theme: theme)
        if declarations != open {
          if !open.isEmpty { text += "</span>" }
          if !declarations.isEmpty { text += "<span style=\"\(declarations)\">" }
          open = declarations
        }
        last = (style, mask)
      }
      Markup.append(cell.glyph, to: &text)
    }
    if !open.isEmpty { text += "</span>" }
  }

  private static func declarations(_ style: Style, mask: Int?, theme: Theme) -> String {
    if style == .plain && mask == nil { return "" }
    let (ink, paper) = theme.resolve(style)
    if let mask { return "color:transparent;background:" + background(mask, ink: ink, paper: paper) }
    var result: [String] = []
    if ink != theme.foreground { result.append("color:" + ink.hex) }
    if let paper { result.append("background:" + paper.hex) }
    if style.attributes.contains(.bold) { result.append("font-weight:bold") }
    if style.attributes.contains(.italic) { result.append("font-style:italic") }
    if style.attributes.contains(.underline) { result.append("text-decoration:underline") }
    return result.joined(separator: ";")
  }

  /// The quarters of a block as a gradient with sharp edges, clockwise from the top where it is no half.
  private static func background(_ mask: Int, ink: Color, paper: Color?) -> String {
    let paper = paper?.hex ?? "transparent"
    func color(_ quarter: Int) -> String { mask >> quarter & 1 == 1 ? ink.hex : paper }
    switch mask {
    case 0b1111: return ink.hex
    case 0b0011, 0b1100: return "linear-gradient(\(color(0)) 50%,\(color(2)) 0)"
    default:
      return "conic-gradient(\(color(1)) 25%,\(color(3)) 0 50%,\(color(2)) 0 75%,\(color(0)) 0) 0 0/1ch 100%"
    }
  }
}
