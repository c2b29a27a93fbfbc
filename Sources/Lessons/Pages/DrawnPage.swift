import CellGraphics
import Plotting

/// A page with its pictures.
package struct DrawnPage: Sendable {
  package let buffer: CellBuffer
  package let layout: PageLayout
  /// What each command showed, and where.
  package let pictures: [(picture: CommandPicture, rect: Rect)]
  /// What does not fit on the page.
  package let problems: [PageProblem]
}

/// What does not fit on a page.
package enum PageProblem: Equatable, Sendable {
  /// The text of the step is so many rows too long.
  case text(rows: Int)
  /// The pictures have no room.
  case pictures
  /// A report is so many rows too long, counted from 0 which.
  case report(Int, rows: Int)
  case title
}

extension StagePage {
  /// Draws the page with its pictures.
  package func draw(from shelf: inout PictureShelf) throws(LessonProblem) -> DrawnPage {
    var (layout, text) = arrangement()
    var shown = try pictures(in: layout, from: &shelf)
    if let rows = reportRows(shown, in: layout) {
      (layout, text) = arrangement(pictureRows: rows)
      shown = try pictures(in: layout, from: &shelf)
    }
    var buffer = renderText(layout, text)
    var problems: [PageProblem] = []
    if style.glyphs.text(stage.stage.title).unicodeScalars.count > layout.heading.columns { problems.append(.title) }
    if text.count > layout.text.rows { problems.append(.text(rows: text.count - layout.text.rows)) }
    if shown.isEmpty && !commands.isEmpty { problems.append(.pictures) }
    for (place, part) in shown.enumerated() {
      switch part.picture.content {
      case .drawing(let picture, _): buffer.paste(picture, column: part.rect.column, row: part.rect.row)
      case .report(let lines):
        let set = self.lines(ofReport: lines, width: part.rect.columns)
        buffer.write(set, in: part.rect)
        if set.count > part.rect.rows { problems.append(.report(place, rows: set.count - part.rect.rows)) }
      }
    }
    return DrawnPage(buffer: buffer, layout: layout, pictures: shown, problems: problems)
  }

  private func pictures(
    in layout: PageLayout, from shelf: inout PictureShelf
  ) throws(LessonProblem) -> [(picture: CommandPicture, rect: Rect)] {
    let rects = PictureGrid.rects(count: commands.count, in: layout.pictures) ?? []
    var pictures: [(picture: CommandPicture, rect: Rect)] = []
    for (command, rect) in zip(commands, rects) {
      let picture = try shelf.picture(of: command, size: rect.size, style: style)
      pictures.append((picture, picture.isReport ? rect.inset(columns: 2, rows: 0) : rect))
    }
    return pictures
  }

  /// The rows that reports need, if there are any.
  private func reportRows(_ shown: [(picture: CommandPicture, rect: Rect)], in layout: PageLayout) -> Int? {
    let needed = shown.compactMap { part -> Int? in
      guard case .report(let lines) = part.picture.content else { return nil }
      return self.lines(ofReport: lines, width: part.rect.columns).count
    }
    guard let most = needed.max() else { return nil }
    let ranks = Set(shown.map(\.rect.row)).count
    return max(most, Figure.smallestSize.rows) * ranks
  }

  private func lines(ofReport lines: [String], width: Int) -> [TextLine] {
    let setter = TextSetter(style: style, width: width)
    return lines.flatMap(setter.lines(ofReport:))
  }
}

extension CommandPicture {
  var isReport: Bool { if case .report = content { true } else { false } }
}
