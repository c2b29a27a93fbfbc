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
    let file = path.split(separator: "/").last ?? ""
    guard let dot = file.lastIndex(of: ".") else { return nil }
    let ending = file[file.index(after: dot)...].lowercased()
    guard let format = Self.all.first(where: { $0.fileEndings.contains(ending) }) else { return nil }
    self = format
  }
}
