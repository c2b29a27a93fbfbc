import CellGraphics
import Lessons
import Plotting

/// A frame in the middle of a page with lines in it.
struct OverlayBox {
  let title: String
  let lines: [Lessons.TextLine]
  let style: PictureStyle
  /// The line that has to be seen.
  var focus = 0

  /// - Parameter isAtBottom: Whether the frame stands at the bottom of the page.
  func draw(into buffer: inout CellBuffer, isAtBottom: Bool = false) {
    let most = max(1, (isAtBottom ? buffer.size.rows / 2 : buffer.size.rows) - 4)
    let rows = min(lines.count, most)
    let width = min(max(lines.map(\.count).max() ?? 0, title.count + 4) + 2, buffer.size.columns - 4)
    let top = isAtBottom ? buffer.size.rows - rows - 2 : (buffer.size.rows - rows) / 2
    let inside = Rect(column: (buffer.size.columns - width) / 2, row: top, columns: width, rows: rows)
    for row in (inside.row - 1)...inside.endRow {
      for column in (inside.column - 1)...inside.endColumn { buffer[column, row] = .blank }
    }
    buffer.drawFrame(around: inside, glyphs: style.glyphs, style: style.hasColor ? Ink.frame : .plain)
    buffer.write(
      " \(style.glyphs.text(title)) ", column: inside.column + 1, row: inside.row - 1, style: Ink.title)
    let first = min(max(0, focus - rows / 2), max(0, lines.count - rows))
    buffer.write(
      Array(lines.dropFirst(first)),
      in: Rect(column: inside.column + 1, row: inside.row, columns: width - 2, rows: rows))
  }
}

/// The speaker's notes of a stage, at the bottom of the page.
struct NotesPanel {
  let stage: EvaluatedStage
  let style: PictureStyle

  func draw(into buffer: inout CellBuffer) {
    let setter = TextSetter(style: style, width: min(buffer.size.columns - 8, 100))
    let lines = stage.notes(setBy: setter)
    let none = setter.lines(ofReport: "no notes for this stage")
    OverlayBox(title: "notes", lines: lines.isEmpty ? none : lines, style: style)
      .draw(into: &buffer, isAtBottom: true)
  }
}

/// The stages of a lesson, to go to one of them.
struct StageIndex {
  let player: LessonPlayer

  func draw(into buffer: inout CellBuffer) {
    let setter = TextSetter(style: player.style, width: buffer.size.columns - 8)
    let lines = player.lesson.stages.enumerated().map { place, stage -> Lessons.TextLine in
      let mark = place == player.position.stage ? "*" : " "
      let number = place + 1 < 10 ? " \(place + 1)" : "\(place + 1)"
      let base = place == player.selection ? Style(attributes: .reverse) : .plain
      return setter.lines(ofReport: " \(mark) \(number)  \(stage.stage.title) ").first?
        .map { Cell($0.glyph, style: base) } ?? []
    }
    OverlayBox(title: player.lesson.title, lines: lines, style: player.style, focus: player.selection)
      .draw(into: &buffer)
  }
}

/// All keys of a lesson, made from the key map.
struct LessonHelp {
  let style: PictureStyle

  func draw(into buffer: inout CellBuffer) {
    let width = (LessonKeyMap.rows.map(\.keys.count).max() ?? 0) + 2
    let setter = TextSetter(style: style, width: buffer.size.columns - 8)
    let lines = LessonKeyMap.rows.flatMap { row -> [Lessons.TextLine] in
      let lead = row.keys + String(repeating: " ", count: width - row.keys.count)
      return setter.lines(of: [Span(content: .text(row.summary))], lead: lead)
    }
    OverlayBox(title: "keys", lines: lines, style: style).draw(into: &buffer)
  }
}
