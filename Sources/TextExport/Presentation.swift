import CellGraphics

/// What an exporter has to know besides the cells.
package struct Presentation: Sendable {
  /// What the picture shows, in one line; for a page, a player or a screen reader.
  package var title: String
  /// The picture in plain words.
  package var description: String
  /// Paper and ink, for formats that have their own.
  package var theme: Theme
  /// The colours of the terminal, for formats that are shown in one.
  package var depth: ColorDepth

  package init(title: String = "", description: String = "", theme: Theme = .dark, depth: ColorDepth = .truecolor) {
    self.title = title
    self.description = description
    self.theme = theme
    self.depth = depth
  }
}
