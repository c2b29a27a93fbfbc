import CellGraphics
import Plotting

/// The pictures of a lesson, each drawn once for each size and style.
package struct PictureShelf: Sendable {
  private let commands: any LessonCommands
  private var pictures: [Key: CommandPicture] = [:]

  private struct Key: Hashable {
    let words: [String]
    let columns: Int
    let rows: Int
    let style: [String]
  }

  package init(_ commands: any LessonCommands) { self.commands = commands }

  /// What a command shows.
  package mutating func picture(
    of command: LessonCommandLine, size: Size, style: PictureStyle
  ) throws(LessonProblem) -> CommandPicture {
    let words = command.words.map(\.text)
    let look = [style.glyphs.rawValue, "\(style.depth)", style.theme.rawValue, style.colormap?.name ?? ""]
    let key = Key(words: words, columns: size.columns, rows: size.rows, style: look)
    if let known = pictures[key] { return known }
    do {
      let picture = try commands.picture(of: words, size: size, style: style)
      pictures[key] = picture
      return picture
    } catch { throw command.located(error) }
  }

  /// What a command shows in plain words.
  package func description(of command: LessonCommandLine) throws(LessonProblem) -> String {
    do { return try commands.description(of: command.words.map(\.text)) } catch { throw command.located(error) }
  }
}
