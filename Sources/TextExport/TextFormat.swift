import CellGraphics

/// A kind of text that a picture can be written as: a pure function from cells to text.
package struct TextFormat: Sendable {
  /// What a user types to choose the format.
  package let name: String
  /// The endings of file names that mean the format, in lower case, without the dot.
  package let fileEndings: [String]
  /// What the format is good for.
  package let summary: String
  package let export: @Sendable (CellBuffer, Presentation) -> String

  init(
    name: String, fileEndings: [String], summary: String,
    export: @escaping @Sendable (CellBuffer, Presentation) -> String
  ) {
    self.name = name
    self.fileEndings = fileEndings
    self.summary = summary
    self.export = export
  }

  /// Every format; being listed means being offered and tested.
  package static let all: [TextFormat] = [.plainText, .ansi, .html, .svg, .asciicast]

  package static func named(_ name: String) -> TextFormat? { all.first { $0.name == name } }

  /// The format that the ending of a file name asks for, in letters of any case.
  package init?(path: String) {
    guard let ending = Self.ending(of: path),
      let format = Self.all.first(where: { $0.fileEndings.contains(ending) })
    else { return nil }
    self = format
  }

  /// Whether a file name has an ending that means no format; devices have names of their own.
  package static func hasUnknownEnding(_ path: String) -> Bool {
    ending(of: path) != nil && TextFormat(path: path) == nil && !path.hasPrefix("/dev/")
  }

  /// What follows the last dot of a file name, in lower case; a name that begins with its only dot has no ending.
  private static func ending(of path: String) -> String? {
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: "."), dot > file.startIndex, file.index(after: dot) < file.endIndex else {
      return nil
    }
    return file[file.index(after: dot)...].lowercased()
  }
}
