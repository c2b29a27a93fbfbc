import CellGraphics
import TextExport

/// A picture made of character cells.
public struct CellPicture: Equatable, Sendable {
  /// The formats that a picture can be written in.
  public enum Format: String, Sendable, CaseIterable { case txt, ans, html, svg, cast }

  private let cells: CellBuffer
  /// What the picture shows, for formats that have a title.
  public let title: String

  init(cells: CellBuffer, title: String) {
    self.cells = cells
    self.title = title
  }

  /// Cells across.
  public var columns: Int { cells.size.columns }
  /// Cells down.
  public var rows: Int { cells.size.rows }

  /// The characters, a line for each row.
  public var text: String { exported(as: .txt) }

  /// The picture as the text of a file. O(columns · rows).
  public func exported(as format: Format) -> String {
    let presentation = Presentation(title: title)
    return TextFormat.named(format.rawValue)?.export(cells, presentation) ?? ""
  }
}
