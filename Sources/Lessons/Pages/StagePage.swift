import CellGraphics
import Plotting

/// What a student sees at a step of a stage: its text so far, and the last pictures.
///
/// Older text leaves the page when there is no room for all of it; what the step itself says stays. The page is a function
/// of its values alone.
package struct StagePage: Sendable {
  package let stage: EvaluatedStage
  /// Counted from 0.
  package let step: Int
  package let size: Size
  package let style: PictureStyle
  /// What the student answered, by step; questions of earlier steps without an answer show what is right.
  package var given: [Int: GivenAnswer] = [:]
  /// The line at the bottom.
  package var footer = ""

  package init(_ stage: EvaluatedStage, step: Int, size: Size, style: PictureStyle) {
    self.stage = stage
    self.step = step
    self.size = size
    self.style = style
  }

  /// The commands of the pictures that show, the last block of them so far.
  package var commands: [LessonCommandLine] { Self.picture(at: step, of: stage)?.commands ?? [] }

  private static func picture(at step: Int, of stage: EvaluatedStage) -> PictureBlock? {
    for step in stage.stage.steps.prefix(step + 1).reversed() {
      for block in step.blocks.reversed() { if case .picture(let block) = block { return block } }
    }
    return nil
  }

  // MARK: Text

  /// The text of a step, block by block.
  private func blocks(ofStep place: Int, at step: Int, _ given: [Int: GivenAnswer]) -> [[TextLine]] {
    let columns = PageLayout.textColumns(size, hasPictures: !commands.isEmpty)
    let text = StageText(setter: TextSetter(style: style, width: columns))
    let answer = given[place] ?? (place < step ? .skipped : nil)
    return stage.stage.steps[place].blocks
      .map { text.lines(of: $0, key: stage.keys[place], given: answer) }.filter { !$0.isEmpty }
  }

  private static func joined(_ blocks: [[TextLine]]) -> [TextLine] { Array(blocks.joined(separator: [[]])) }

  /// The text at a step: that of the step, and as many blocks before it as fit in so many rows.
  private func lines(at step: Int, fitting rows: Int, _ given: [Int: GivenAnswer]) -> [TextLine] {
    var blocks = blocks(ofStep: step, at: step, given)
    for place in (0..<step).reversed() {
      for block in self.blocks(ofStep: place, at: step, given).reversed() {
        if Self.joined([block] + blocks).count > rows { return Self.joined(blocks) }
        blocks.insert(block, at: 0)
      }
    }
    return Self.joined(blocks)
  }

  /// Blank rows above pictures that are borne so that these do not move.
  private static let bearableGap = 3

  /// The most rows of text while the same pictures stay, so that these do not move when something is added; only those of
  /// this step where too many would be blank.
  private func textRows(fitting rows: Int) -> Int {
    let picture = Self.picture(at: step, of: stage)
    let steps = stage.stage.steps.indices.filter { Self.picture(at: $0, of: stage) == picture }
    func count(at step: Int) -> Int {
      let answered = given.merging([step: .skipped]) { given, _ in given }
      return max(
        lines(at: step, fitting: rows, given).count, lines(at: step, fitting: rows, answered).count)
    }
    let (own, most) = (count(at: step), steps.map(count).max() ?? 0)
    return most - own > Self.bearableGap ? own : most
  }

  // MARK: The page

  /// Text in its place, and the place of the pictures.
  ///
  /// - Parameter pictureRows: The rows that reports need, if there are any.
  package func arrangement(pictureRows: Int? = nil) -> (layout: PageLayout, text: [TextLine]) {
    let wanted: Int? = commands.isEmpty ? nil : pictureRows ?? PageLayout.usualPictureRows(size)
    let most = PageLayout(size: size, textRows: size.rows, pictureRows: wanted).text.rows
    // Drawings gain more from the rows than old text does.
    let usual = wanted == nil || pictureRows != nil ? most : min(most, PageLayout.usualTextRows(size))
    let text = lines(at: step, fitting: usual, given)
    let layout = PageLayout(size: size, textRows: min(textRows(fitting: usual), most), pictureRows: wanted)
    if text.count <= layout.text.rows || wanted == nil || pictureRows != nil { return (layout, text) }
    // The pictures can do with less.
    return (PageLayout(size: size, textRows: text.count, pictureRows: Figure.smallestSize.rows), text)
  }

  /// The page without its pictures, for who draws them himself.
  package func renderText(_ layout: PageLayout, _ text: [TextLine]) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    let title = style.glyphs.text(stage.stage.title)
    write(title, in: layout.heading, style: .bold, into: &buffer)
    write(style.glyphs.text(footer), in: layout.footer, style: style.hasColor ? .dim : .plain, into: &buffer)
    buffer.write(text, in: layout.text)
    return buffer
  }

  private func write(_ text: String, in rect: Rect, style: Style, into buffer: inout CellBuffer) {
    buffer.write(ASCIIText.truncate(text, to: rect.columns), column: rect.column, row: rect.row, style: style)
  }
}

extension CellBuffer {
  /// Writes lines into a rectangle; what does not fit is left out.
  package mutating func write(_ lines: [TextLine], in rect: Rect) {
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      for (column, cell) in line.prefix(rect.columns).enumerated() {
        self[rect.column + column, rect.row + row] = cell
      }
    }
  }

  /// Puts a picture in its place.
  package mutating func paste(_ picture: CellBuffer, column: Int, row: Int) {
    for line in 0..<picture.size.rows {
      for (place, cell) in picture.cells(inRow: line).enumerated() { self[column + place, row + line] = cell }
    }
  }
}
