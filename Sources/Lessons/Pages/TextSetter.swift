import CellGraphics
import Plotting

/// One line of text that is set: cells from left to right.
package typealias TextLine = [Cell]

/// Sets text into lines of a width: words in their styles, broken at word ends.
package struct TextSetter: Sendable {
  package let style: PictureStyle
  /// Columns of a line, at least 1.
  package let width: Int

  package init(style: PictureStyle, width: Int) {
    self.style = style
    self.width = max(width, 1)
  }

  /// The lines of a paragraph. O(length).
  ///
  /// - Parameters:
  ///   - lead: What stands before the first line, such as the mark of an item.
  ///   - indent: Columns that the other lines leave free; those of the lead if absent.
  package func lines(of spans: [Span], lead: String = "", indent: Int? = nil, base: Style = .plain) -> [TextLine] {
    let lead = cells(lead, base)
    return lines(of: words(of: spans, base: base), lead: lead, indent: indent ?? lead.count)
  }

  /// The lines of one line of a report, which keep its indent.
  package func lines(ofReport line: String) -> [TextLine] {
    let text = cells(line, .plain)
    let indent = text.prefix { $0.glyph == " " }
    if text.count <= width { return [text] }
    var words: [[Cell]] = []
    for part in text.dropFirst(indent.count).split(separator: .blank, omittingEmptySubsequences: false) {
      // Columns are set off by several spaces, which stay with the word before them.
      if part.isEmpty, !words.isEmpty { words[words.count - 1].append(.blank) } else { words.append(Array(part)) }
    }
    return lines(of: words, lead: Array(indent), indent: indent.count + 2)
  }

  private func lines(of words: [[Cell]], lead: [Cell], indent: Int) -> [TextLine] {
    let margin = TextLine(repeating: .blank, count: min(indent, width / 2))
    var lines: [TextLine] = []
    var line = Array(lead.prefix(width - 1))
    var start = line.count
    for word in words {
      if line.count > start, line.count + 1 + word.count > width {
        lines.append(line)
        (line, start) = (margin, margin.count)
      }
      if line.count > start { line.append(.blank) }
      line += word
      // A word longer than a line is broken anywhere.
      while line.count > width {
        lines.append(Array(line.prefix(width)))
        line = margin + line.dropFirst(width)
        start = margin.count
      }
    }
    return lines + [line]
  }

  // MARK: Words

  /// The words of a paragraph; spans without a space between them make one.
  private func words(of spans: [Span], base: Style) -> [[Cell]] {
    var words: [[Cell]] = []
    var word: [Cell] = []
    for span in spans {
      let cells = cells(span.text, style(of: span, base: base))
      let keepsTogether = span.isCompact && cells.count <= width * 2 / 3
      for cell in cells {
        if cell.glyph == " ", !keepsTogether {
          if !word.isEmpty { words.append(word) }
          word = []
        } else {
          word.append(cell)
        }
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  private func cells(_ text: String, _ style: Style) -> [Cell] {
    self.style.glyphs.text(text).unicodeScalars.map { Cell($0, style: style) }
  }

  private func style(of span: Span, base: Style) -> Style {
    var result = base
    switch span.emphasis {
    case .none: break
    case .emphasis: result.attributes.insert(.italic)
    case .strong: result.attributes.insert(.bold)
    }
    switch span.content {
    case .text: break
    case .code: if style.hasColor { result.foreground = style.seriesColor(1) }
    case .value, .computed: if style.hasColor { result.foreground = style.seriesColor(0) }
    }
    return result
  }
}

extension Span {
  /// Whether the words of the span belong on one line: values and what is typed.
  fileprivate var isCompact: Bool { if case .text = content { false } else { true } }
}
