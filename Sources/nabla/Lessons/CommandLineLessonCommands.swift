import ArgumentParser
import CellGraphics
import Formulas
import Lessons
import Plotting
import SceneCommands
import Scenes

/// The commands of lessons, read and run by the code of the command line.
struct CommandLineLessonCommands: LessonCommands {
  func picture(of words: [String], size: Size, style: PictureStyle) throws(CommandProblem) -> CommandPicture {
    try Self.run(words) { command in
      if let drawing = try Self.drawing(of: command, size: size, style: style) {
        let liveness = try (command as? any DrawingCommand)?.liveness(size: size) ?? .still("this picture stands still")
        return CommandPicture(.drawing(try drawing.render(), liveness), title: drawing.title)
      }
      let text = try Self.report(of: command, in: style.glyphs == .ascii ? .ascii : .unicode)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return CommandPicture(.report(lines.last == "" ? lines.dropLast() : lines), title: words.joined(separator: " "))
    }
  }

  func description(of words: [String]) throws(CommandProblem) -> String {
    try Self.run(words) { command in
      if let drawing = try Self.drawing(of: command, size: nil, style: .plain) { return try drawing.words() }
      return try Self.report(of: command, in: .ascii)
    }
  }

  /// What a command draws; `nil` for one that writes words.
  private static func drawing(
    of command: any ParsableCommand, size: Size?, style: PictureStyle
  ) throws -> Drawing? {
    guard let command = command as? any DrawingCommand, command.drawsPicture else { return nil }
    let drawing = try command.drawing(size: size, style: style)
    return drawing.isPicture ? drawing : nil
  }

  private static func report(of command: any ParsableCommand, in notation: FormulaNotation) throws -> String {
    guard let reporting = command as? any ReportingCommand else {
      throw CommandProblem("this command shows nothing in a lesson", word: 0)
    }
    return try reporting.reportText(in: notation)
  }

  func report(of words: [String]) throws(CommandProblem) -> ReportValue {
    try Self.run(words) { command in
      guard let json = try (command as? any ReportingCommand)?.reportJSON(in: .unicode) else {
        throw CommandProblem("this command reports no values", hint: "derive, descend, fit and functions do", word: 0)
      }
      return try ReportValue(json: json)
    }
  }

  /// Reads the words as a command line and does something with the command.
  private static func run<Result>(
    _ words: [String], _ body: (any ParsableCommand) throws -> Result
  ) throws(CommandProblem) -> Result {
    do {
      let command = try Nabla.command(words)
      if let fit = command as? FitCommand, let file = fit.file {
        throw CommandProblem(
          "a lesson brings its data along", hint: "write them as in --points '1,3 -1,-3'",
          word: words.firstIndex(of: file.text))
      }
      return try body(command)
    } catch let problem as CommandProblem {
      throw problem
    } catch {
      throw CommandProblem(error, words: words)
    }
  }
}

extension Drawing {
  /// Whether there is anything to draw: a fit may be asked for its report alone.
  fileprivate var isPicture: Bool {
    if case .fit(let pictures) = content { !pictures.isEmpty } else { true }
  }
}
