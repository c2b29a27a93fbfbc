import CellGraphics
import Lessons
import Plotting
import TextExport

/// A lesson as stills: every stage on a sheet.
struct LessonStills {
  let lesson: EvaluatedLesson
  /// The text that places of errors refer to.
  let source: LessonSource
  var shelf: PictureShelf
  /// Columns of a sheet, and rows of its pictures.
  let size: Size

  /// The sheet of a stage.
  mutating func sheet(of stage: EvaluatedStage, style: PictureStyle, inWords: Bool = false) throws(LessonError)
    -> CellBuffer
  {
    do throws(LessonProblem) {
      return try StageSheet(stage, size: size, style: style, inWords: inWords).draw(from: &shelf)
    } catch { throw source.located(error) }
  }

  /// The title and the summary.
  func head(style: PictureStyle) -> CellBuffer {
    let setter = TextSetter(style: style, width: size.columns)
    let lines =
      setter.lines(of: [Span(content: .text(lesson.title), emphasis: .strong)]) + setter.lines(of: lesson.summary)
    var buffer = CellBuffer(size: Size(columns: size.columns, rows: lines.count))
    buffer.write(lines, in: Rect(column: 0, row: 0, columns: size.columns, rows: lines.count))
    return buffer
  }

  /// Head and stages, a rule before each stage.
  mutating func sheets(style: PictureStyle, inWords: Bool) throws(LessonError) -> [CellBuffer] {
    var rule = CellBuffer(size: Size(columns: size.columns, rows: 1))
    let line = String(repeating: style.glyphs == .ascii ? "-" : "─", count: size.columns)
    rule.write(line, column: 0, row: 0, style: style.style(.frame))
    var sheets = [head(style: style)]
    for stage in lesson.stages { sheets += [rule, try sheet(of: stage, style: style, inWords: inWords)] }
    return sheets
  }

  /// The lesson as frames that follow one another, a marker for each stage.
  ///
  /// - Parameter recording: An empty recording of the size.
  mutating func recording(_ recording: Asciicast, style: PictureStyle) throws(LessonError) -> String {
    var recording = recording
    for stop in LessonTour(lesson, size: size, style: style).stops {
      let marker = stop.opensStage ? "\(stop.stage + 1) \(lesson.stages[stop.stage].stage.title)" : nil
      do throws(LessonProblem) {
        recording.append(try stop.page.draw(from: &shelf).buffer, marker: marker)
      } catch { throw source.located(error) }
    }
    return recording.text
  }
}
