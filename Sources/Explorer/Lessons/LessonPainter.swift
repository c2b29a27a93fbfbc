import CellGraphics
import Lessons
import Plotting

/// Draws the pages of a lesson that is played, each of their pictures once.
package struct LessonPainter {
  private var shelf: PictureShelf
  private var explorer: ScreenPainter

  package init(_ commands: any LessonCommands, depth: ColorDepth) {
    shelf = PictureShelf(commands)
    explorer = ScreenPainter(depth: depth)
  }

  /// The smallest page that a lesson is played on.
  package static let smallest = ScreenLayout.smallest

  /// The page that the player is at.
  package mutating func paint(_ player: LessonPlayer) throws(LessonProblem) -> CellBuffer {
    if player.isBlank { return CellBuffer(size: player.size) }
    guard player.size.columns >= Self.smallest.columns, player.size.rows >= Self.smallest.rows else {
      return Self.requestForRoom(player.size)
    }
    var buffer = try page(of: player)
    if player.showsNotes { NotesPanel(stage: player.stage, style: player.style).draw(into: &buffer) }
    switch player.mode {
    case .page: break
    case .index: StageIndex(player: player).draw(into: &buffer)
    case .help: LessonHelp(style: player.style).draw(into: &buffer)
    case .search: draw(player, prompt: " search: ", into: &buffer)
    case .answer: draw(player, prompt: " answer: ", into: &buffer)
    }
    return buffer
  }

  /// Gives the student the pictures of the page that can be moved about in.
  package mutating func touch(_ player: inout LessonPlayer) throws(LessonProblem) {
    let drawn = try player.page.draw(from: &shelf)
    let pictures = drawn.pictures.compactMap { part -> Liveness? in
      if case .drawing(_, let liveness) = part.picture.content { liveness } else { nil }
    }
    player.touch(pictures, area: drawn.layout.pictures)
  }

  private mutating func page(of player: LessonPlayer) throws(LessonProblem) -> CellBuffer {
    guard let touched = player.touched else { return try player.page.draw(from: &shelf).buffer }
    // Beside the picture the text stands as it did.
    var (layout, text) = player.page.arrangement()
    if touched.takesPage { text = [] }
    var buffer = player.page.renderText(layout, text)
    if touched.takesPage, touched.answersQuestion, let question = player.openQuestion {
      PromptLine.clear(row: 0, in: &buffer)
      let prompt = player.style.glyphs.text("\(question.kind.label): \(question.prompt.plainText)")
      buffer.write(ASCIIText.truncate(prompt, to: buffer.size.columns - 2), column: 1, row: 0, style: .bold)
    }
    let screen = explorer.paint(touched.explorer, isCoarse: false)
    buffer.paste(screen, column: touched.area.column, row: touched.area.row)
    return buffer
  }

  private static func requestForRoom(_ size: Size) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    let lines = ["please enlarge the", "window to \(smallest.columns)x\(smallest.rows)", "(80x24 is better)"]
    for (row, line) in lines.enumerated() { buffer.write(line, column: 0, row: row) }
    return buffer
  }

  /// The line that is typed, in place of the bottom line, and above it what is wrong with it.
  private func draw(_ player: LessonPlayer, prompt: String, into buffer: inout CellBuffer) {
    let row = buffer.size.rows - 1
    PromptLine.draw(player.line, prompt: prompt, row: row, into: &buffer)
    guard let message = player.message else { return }
    let text = player.style.glyphs.text(" " + message + " ")
    PromptLine.clear(row: row - 1, in: &buffer)
    buffer.write(text, column: 0, row: row - 1, style: player.style.hasColor ? Ink.warning : .bold)
  }
}

extension Style {
  fileprivate static let bold = Style(attributes: .bold)
}
