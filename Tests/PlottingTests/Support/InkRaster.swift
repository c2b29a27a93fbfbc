import CellGraphics

/// The ink of a picture as points, and the distance between two sets of them.
///
/// Distances are in cells: 1 is the height of a cell, which is twice its width.
struct InkRaster {
  private(set) var points: [Point] = []

  /// The sub-cells that the glyphs of a picture cover to more than half of the glyph's darkest sub-cell.
  ///
  /// - Parameter isLeftOut: Cells that do not count, such as those of labels.
  init(_ buffer: CellBuffer, leavingOut isLeftOut: (_ column: Int, _ row: Int) -> Bool) {
    var places: [Unicode.Scalar: [Point]] = [:]
    for row in 0..<buffer.size.rows {
      for column in 0..<buffer.size.columns where buffer[column, row] != .blank && !isLeftOut(column, row) {
        let glyph = buffer[column, row].glyph
        let inCell = places[glyph] ?? Self.places(of: glyph)
        places[glyph] = inCell
        points += inCell.map { Self.place(x: Double(column) + $0.x, y: Double(row) + $0.y) }
      }
    }
  }

  /// A place in the plane of cells, in heights of a cell.
  static func place(x: Double, y: Double) -> Point { Point(x: x / 2, y: y) }

  /// Centres of the sub-cells with ink, in cells from the top left corner.
  private static func places(of glyph: Unicode.Scalar) -> [Point] {
    guard let coverage = GlyphCoverage.measured([glyph]).first else { return [] }
    let threshold = (coverage.ink.max() ?? 0) / 2
    return coverage.ink.indices.filter { coverage.ink[$0] > threshold }.map { place in
      Point(
        x: (Double(place % GlyphCoverage.columns) + 0.5) / Double(GlyphCoverage.columns),
        y: (Double(place / GlyphCoverage.columns) + 0.5) / Double(GlyphCoverage.rows))
    }
  }

  /// The greatest distance from one of the points to the nearest of the others, and where; the distance is 0 without
  /// points.
  static func farthest(of points: [Point], from others: [Point]) -> (distance: Double, point: Point) {
    // Strips one cell high: the nearest point is in a strip at most as far away as the best found so far.
    let strips = Dictionary(grouping: others) { Int($0.y.rounded(.down)) }
    var worst = (distance: 0.0, point: Point(x: 0, y: 0))
    for point in points {
      let home = Int(point.y.rounded(.down))
      var nearest = Double.infinity
      for offset in 0... {
        if Double(offset - 1) > nearest.squareRoot() || offset > 1000 { break }
        for strip in Set([home - offset, home + offset]) {
          for other in strips[strip] ?? [] {
            let (dx, dy) = (other.x - point.x, other.y - point.y)
            nearest = min(nearest, dx * dx + dy * dy)
          }
        }
      }
      if nearest.squareRoot() > worst.distance { worst = (nearest.squareRoot(), point) }
    }
    return worst
  }
}
