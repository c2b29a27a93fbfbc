import CellGraphics
import Plotting

/// Observations as marks of a picture: each on its own while there are few, by their number in a cell when they are many.
struct PointCloud {
  /// n pairs of numbers.
  let points: [Point]

  /// From few points in a cell to many.
  private static func shades(in glyphs: GlyphSet) -> [Unicode.Scalar] {
    glyphs == .ascii ? [".", "o", "O", "@"] : ["·", "•", "○", "●"]
  }

  /// Higher counts are no longer told by a digit.
  private static let mostCounted = 9

  /// The marks for the plot area of a figure; what the legend says of them must leave the size of that area alone, so it
  /// counts as one short remark.
  ///
  /// - Complexity: O(n).
  func layer(in figure: Figure, name: String) -> MarkerLayer {
    let counts = counts(in: figure)
    let most = counts.values.map { $0.count }.max() ?? 0
    let glyphs = figure.style.glyphs
    let marks = counts.sorted { $0.key < $1.key }.map { _, cell in
      PointMark(x: cell.first.x, y: cell.first.y, glyph: Self.glyph(cell.count, most: most, in: glyphs))
    }
    return MarkerLayer(marks, isSetApart: false, legend: Self.legend(most: most, name: name, in: glyphs))
  }

  /// Whether so many points share cells that they must not hide what is drawn with them.
  func isDense(in figure: Figure) -> Bool { counts(in: figure).values.contains { $0.count > Self.mostCounted } }

  /// How many points fall into each cell, by the number of the cell, and the first of them.
  private func counts(in figure: Figure) -> [Int: (count: Int, first: Point)] {
    let area = PlotArea(
      rect: Rect(column: 0, row: 0, columns: figure.plotSize.columns, rows: figure.plotSize.rows), x: figure.x.range,
      y: figure.y.range)
    return points.reduce(into: [:]) { counts, point in
      guard let cell = area.cell(x: point.x, y: point.y) else { return }
      counts[cell.row * area.rect.columns + cell.column, default: (0, point)].count += 1
    }
  }

  private static func glyph(_ count: Int, most: Int, in glyphs: GlyphSet) -> Unicode.Scalar {
    if count == 1 && most <= mostCounted { return Mark.datum.glyph(in: glyphs) }
    if most <= mostCounted { return Unicode.Scalar(UInt8(ascii: "0") + UInt8(count)) }
    let shades = shades(in: glyphs)
    return shades[limits(most: most).firstIndex { count <= $0 } ?? shades.count - 1]
  }

  /// The most points of each shade: about equal ratios from 1 to the largest count.
  private static func limits(most: Int) -> [Int] {
    let root = Double(most).squareRoot()
    return [root.squareRoot(), root, root * root.squareRoot(), Double(most)].map { Int($0) }
  }

  private static func legend(most: Int, name: String, in glyphs: GlyphSet) -> String {
    let (single, shades) = (Mark.datum.glyph(in: glyphs), shades(in: glyphs))
    if most <= 1 { return "\(single) \(name)" }
    if most <= mostCounted { return "\(single) \(name), a digit: so many in a cell" }
    let limits = limits(most: most)
    let ranges = limits.indices.map { place -> String in
      let first = place == 0 ? 1 : limits[place - 1] + 1
      return "\(shades[place]) \(first)\(limits[place] > first ? "-\(limits[place])" : "")"
    }
    return "\(name) in a cell: " + ranges.joined(separator: ", ")
  }
}
