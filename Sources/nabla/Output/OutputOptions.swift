import ArgumentParser
import CellGraphics
import NumberText
import Plotting
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

  @OptionGroup var appearance: StyleOptions

  @Flag(help: "The picture in plain words instead.")
  var describe = false

  @Flag(help: "A line on standard error with the cells, bytes and milliseconds of the picture.")
  var stats = false

  enum FormatChoice: String, ExpressibleByArgument, CaseIterable { case txt, ans, html, svg, cast }

  /// Opens the target.
  ///
  /// - Parameter isPicture: Whether the ending of the file's name has to mean a format; numbers and words may go anywhere.
  func open(isPicture: Bool = true) throws -> OutputTarget {
    if let path = target.output?.text, isPicture, format == nil, !describe, TextFormat.hasUnknownEnding(path) {
      throw UsageError.unknownEnding(path, known: TextFormat.all.flatMap(\.fileEndings))
    }
    return try target.open()
  }

  /// Whether neither a file nor a format was asked for.
  var isAbsent: Bool { target.output == nil && format == nil }

  /// The format asked for, by name or by the ending of the file.
  private var textFormat: TextFormat? {
    if let format { return TextFormat.named(format.rawValue) }
    return target.output.flatMap { TextFormat(path: $0.text) }
  }

  /// The name of the format asked for, if any was.
  var formatName: String? { textFormat?.name }

  /// What the picture is drawn with.
  var style: PictureStyle {
    appearance.style(for: medium)
  }

  /// The size of a picture when none is asked for: that of the terminal if it goes to one.
  var usualSize: Size {
    let isDocument = textFormat != nil || target.output.map { $0.text != "-" } ?? false
    return isDocument ? SizeOption.usual : OutputEnvironment.current.pictureSize
  }

  private var medium: StyleOptions.Medium {
    switch textFormat?.name {
    case FormatChoice.txt.rawValue?: .plainText
    case .some: .document
    case nil: target.output.map { $0.text == "-" } ?? true ? .standardOutput(.current) : .plainText
    }
  }

  /// What pictures that follow one another are recorded in: an asciicast; if the picture is to move, SVG too. `nil` where
  /// one picture is wanted.
  func recording(_ size: Size, _ presentation: Presentation, moves: Bool) -> (any FrameRecording)? {
    switch textFormat?.name {
    case FormatChoice.cast.rawValue?: Asciicast(size: size, presentation)
    case FormatChoice.svg.rawValue? where moves: AnimatedSVG(size: size, presentation)
    default: nil
    }
  }

  /// Whether there is room for words below the picture.
  var hasRoomForWords: Bool { (textFormat?.name ?? FormatChoice.txt.rawValue) == FormatChoice.txt.rawValue }

  /// Whether the format has a place for a description.
  var hasDescription: Bool { ["svg", "html"].contains(textFormat?.name) }

  func presentation(title: String, description: String = "") -> Presentation {
    // A document has no lines of its own here: a line break would show as a symbol.
    let sentences = description.split(separator: "\n").joined(separator: " ")
    return Presentation(title: title, description: sentences, theme: style.theme, depth: style.depth)
  }

  /// A picture in the format asked for; else as plain text, or with its colours as a terminal takes them.
  func export(_ picture: CellBuffer, title: String, description: String = "") -> String {
    let presentation = presentation(title: title, description: description)
    if let textFormat { return textFormat.export(picture, presentation) }
    return style.hasColor ? ANSIText.export(picture, depth: style.depth) : PlainText.export(picture)
  }
}

extension PictureOutputOptions {
  /// Lines of words in the glyphs of the picture.
  func lines(_ words: String) -> String {
    words.split(separator: "\n").map { style.glyphs.text(String($0)) + "\n" }.joined()
  }

  /// Tells what a picture took, if asked to.
  func report(_ text: String, size: Size) {
    guard stats else { return }
    let spent = ProcessTime.milliseconds.text(significant: 3)
    StandardError.write("\(size.columns) x \(size.rows) cells, \(text.utf8.count) bytes, \(spent) ms\n")
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
