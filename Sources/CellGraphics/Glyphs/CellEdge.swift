/// One edge of a cell, with the block element that is a thin line along it.
///
/// Such a line touches what is painted in the cell next to it, as one through the middle of a cell does not.
package enum CellEdge: CaseIterable, Sendable {
  case upper, lower, left, right

  package var glyph: Unicode.Scalar {
    switch self {
    case .upper: "▔"
    case .lower: "▁"
    case .left: "▏"
    case .right: "▕"
    }
  }

  /// The edge that a character shows, if it is one of these lines.
  package init?(glyph: Unicode.Scalar) {
    guard let edge = Self.allCases.first(where: { $0.glyph == glyph }) else { return nil }
    self = edge
  }
}
