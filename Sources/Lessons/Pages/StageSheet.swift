import CellGraphics
import Plotting

/// A stage on one sheet: all its steps below one another, questions with their answers, as tall as it takes.
package struct StageSheet: Sendable {
  private let stage: EvaluatedStage
  /// Columns of the sheet, and rows of its pictures.
  private let size: Size
  private let style: PictureStyle
  /// Whether pictures are described instead of drawn.
  private let inWords: Bool

  package init(_ stage: EvaluatedStage, size: Size, style: PictureStyle, inWords: Bool = false) {
    self.stage = stage
    self.size = size
    self.style = style
    self.inWords = inWords
  }

  private var setter: TextSetter { TextSetter(style: style, width: size.columns) }

  /// Draws the sheet, a blank row between its parts.
  package func draw(from shelf: inout PictureShelf) throws(LessonProblem) -> CellBuffer {
    let title = [Span(content: .text(stage.stage.title), emphasis: .strong)]
    var parts = [buffer(of: setter.lines(of: title))]
    let text = StageText(setter: setter)
    for (place, step) in stage.stage.steps.enumerated() {
      for block in step.blocks {
        if case .picture(let block) = block {
          parts += try pictures(of: block.commands, from: &shelf)
        } else {
          parts.append(buffer(of: text.lines(of: block, key: stage.keys[place], given: .skipped)))
        }
      }
    }
    return stacked(parts)
  }

  private func stacked(_ parts: [CellBuffer]) -> CellBuffer {
    let rows = parts.map { $0.size.rows + 1 }.reduce(0, +) - 1
    var sheet = CellBuffer(size: Size(columns: size.columns, rows: rows))
    var row = 0
    for part in parts {
      sheet.paste(part, column: 0, row: row)
      row += part.size.rows + 1
    }
    return sheet
  }

  private func buffer(of lines: [TextLine]) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: size.columns, rows: lines.count))
    buffer.write(lines, in: Rect(column: 0, row: 0, columns: size.columns, rows: lines.count))
    return buffer
  }

  private func buffer(of report: [String]) -> CellBuffer { buffer(of: report.flatMap(setter.lines(ofReport:))) }

  // MARK: Pictures

  /// Pictures beside one another where all of them are legible, reports and descriptions below one another.
  private func pictures(
    of commands: [LessonCommandLine], from shelf: inout PictureShelf
  ) throws(LessonProblem) -> [CellBuffer] {
    var drawings = CellBuffer(size: Size(columns: size.columns, rows: 0))
    var reports: [CellBuffer] = []
    for (command, rect) in zip(commands, PictureGrid.rects(count: commands.count, size: size)) {
      if inWords {
        reports.append(buffer(of: try shelf.description(of: command).split(separator: "\n").map(String.init)))
        continue
      }
      switch try shelf.picture(of: command, size: rect.size, style: style).content {
      case .report(let lines): reports.append(buffer(of: lines))
      case .drawing(let picture, _):
        drawings = drawings.extended(toRows: rect.endRow)
        drawings.paste(picture, column: rect.column, row: rect.row)
      }
    }
    return (drawings.size.rows > 0 ? [drawings] : []) + reports
  }
}

extension CellBuffer {
  /// The same picture with blank rows below, if it has fewer.
  fileprivate func extended(toRows rows: Int) -> CellBuffer {
    var result = CellBuffer(size: Size(columns: size.columns, rows: max(rows, size.rows)))
    result.paste(self, column: 0, row: 0)
    return result
  }
}
