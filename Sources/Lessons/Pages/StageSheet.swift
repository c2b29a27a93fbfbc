import CellGraphics
import Plotting

/// A stage on one sheet: all its steps below one another, questions with their answers, as tall as it takes.
package struct StageSheet: Sendable {
  /// A part of a sheet.
  package enum Part: Sendable {
    case text([TextLine])
    /// Pictures beside one another.
    case pictures([CommandPicture], [Rect])
  }

  private let stage: EvaluatedStage
  /// Columns of the sheet, and rows of its pictures.
  private let size: Size
  private let style: PictureStyle

  package init(_ stage: EvaluatedStage, size: Size, style: PictureStyle) {
    self.stage = stage
    self.size = size
    self.style = style
  }

  private var setter: TextSetter { TextSetter(style: style, width: size.columns) }

  /// The parts from top to bottom.
  package func parts(from shelf: inout PictureShelf) throws(LessonProblem) -> [Part] {
    let title = setter.lines(of: [Span(content: .text(stage.stage.title), emphasis: .strong)])
    var parts: [Part] = [.text(title)]
    let text = StageText(setter: setter)
    for (place, step) in stage.stage.steps.enumerated() {
      for block in step.blocks {
        if case .picture(let block) = block {
          parts.append(try pictures(of: block, from: &shelf))
        } else {
          parts.append(.text(text.lines(of: block, key: stage.keys[place], given: .skipped)))
        }
      }
    }
    return parts
  }

  private func pictures(of block: PictureBlock, from shelf: inout PictureShelf) throws(LessonProblem) -> Part {
    let rects = PictureGrid.rects(count: block.commands.count, size: size)
    var pictures: [CommandPicture] = []
    for (command, rect) in zip(block.commands, rects) {
      pictures.append(try shelf.picture(of: command, size: rect.size, style: style))
    }
    return .pictures(pictures, rects)
  }

  /// The whole sheet.
  ///
  /// - Parameter inWords: Whether pictures are described instead of drawn.
  package func draw(from shelf: inout PictureShelf, inWords: Bool = false) throws(LessonProblem) -> CellBuffer {
    let blocks = try parts(from: &shelf).map { part -> CellBuffer in
      switch part {
      case .text(let lines): buffer(of: lines)
      case .pictures(let pictures, let rects):
        inWords ? buffer(of: pictures.flatMap(\.description.sheetLines)) : buffer(of: pictures, in: rects)
      }
    }
    let rows = blocks.map { $0.size.rows + 1 }.reduce(0, +) - 1
    var sheet = CellBuffer(size: Size(columns: size.columns, rows: rows))
    var row = 0
    for block in blocks {
      sheet.paste(block, column: 0, row: row)
      row += block.size.rows + 1
    }
    return sheet
  }

  private func buffer(of lines: [TextLine]) -> CellBuffer {
    var buffer = CellBuffer(size: Size(columns: size.columns, rows: lines.count))
    buffer.write(lines, in: Rect(column: 0, row: 0, columns: size.columns, rows: lines.count))
    return buffer
  }

  private func buffer(of report: [String]) -> CellBuffer { buffer(of: report.flatMap(setter.lines(ofReport:))) }

  private func buffer(of pictures: [CommandPicture], in rects: [Rect]) -> CellBuffer {
    // Reports are as long as they are, and stand below one another.
    if pictures.contains(where: \.isReport) {
      return buffer(
        of: pictures.flatMap { picture -> [String] in
          switch picture.content {
          case .report(let lines): lines
          case .drawing(let buffer, _): buffer.lines
          }
        })
    }
    var buffer = CellBuffer(size: Size(columns: size.columns, rows: rects.map(\.endRow).max() ?? 0))
    for (picture, rect) in zip(pictures, rects) {
      if case .drawing(let drawn, _) = picture.content { buffer.paste(drawn, column: rect.column, row: rect.row) }
    }
    return buffer
  }
}

extension String {
  /// The lines of a description, with one between that is blank.
  fileprivate var sheetLines: [String] { split(separator: "\n").map(String.init) }
}
