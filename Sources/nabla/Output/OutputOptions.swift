import ArgumentParser
import CellGraphics
import SceneCommands
import TextExport

/// Where the result goes.
struct OutputOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Write to a file instead, as in --output picture.txt.", valueName: "file"))
  var output: Word?

  /// Opens the target; to be called before the work, so that a file that cannot be written is known at once.
  func open() throws -> OutputTarget {
    guard let output, output.text != "-" else { return .standardOutput }
    return .file(try OutputFile(path: output.text))
  }
}

/// Where a picture goes, and in which format.
struct PictureOutputOptions: ParsableArguments {
  @OptionGroup var target: OutputOptions

  @Option(help: ArgumentHelp("The format; that of the file's ending when absent, else txt.", valueName: "format"))
  var format: FormatChoice?

  @Option(help: ArgumentHelp("The paper of svg and html.", valueName: "theme"))
  var theme: ThemeChoice = .dark

  enum FormatChoice: String, ExpressibleByArgument, CaseIterable { case txt, ans, html, svg, cast }
  enum ThemeChoice: String, ExpressibleByArgument, CaseIterable { case dark, light }

  func open() throws -> OutputTarget { try target.open() }

  /// Whether neither a file nor a format was asked for.
  var isAbsent: Bool { target.output == nil && format == nil }

  /// The format asked for, by name or by the ending of the file.
  private var textFormat: TextFormat? {
    if let format { return TextFormat.named(format.rawValue) }
    return target.output.flatMap { TextFormat(path: $0.text) }
  }

  /// Whether several pictures one after another are wanted rather than one.
  var isRecording: Bool { textFormat?.name == FormatChoice.cast.rawValue }

  /// Whether there is room for words below the picture.
  var isPlainText: Bool { (textFormat?.name ?? FormatChoice.txt.rawValue) == FormatChoice.txt.rawValue }

  func presentation(title: String) -> Presentation {
    Presentation(title: title, theme: theme == .dark ? .dark : .light)
  }

  /// A picture in the format asked for.
  func export(_ picture: CellBuffer, title: String) -> String {
    textFormat?.export(picture, presentation(title: title)) ?? PlainText.export(picture)
  }
}

/// Standard output or a file.
enum OutputTarget: ~Copyable {
  case standardOutput
  case file(OutputFile)

  /// Writes the result and closes the target.
  consuming func finish(_ text: String) throws {
    switch consume self {
    case .standardOutput: try StandardOutput.write(text)
    case .file(let file): try file.replace(with: text)
    }
  }
}
