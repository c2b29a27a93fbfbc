import ArgumentParser
import SceneCommands

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
