import CellGraphics
import Plotting

extension DescentScene.Lane {
  /// Places on the way from every step to the next, so that the path lies on the surface as far as it can.
  private static let places = 8

  /// The path up to the first iterate outside the window, laid on the surface, with marks at its start and its end.
  ///
  /// - Parameters:
  ///   - letter: What the path is made of when there are several.
  ///   - axes: The places of the two variables among the coordinates.
  ///   - step: The last step drawn, or `nil` for all.
  func tracks(
    x: AxisRange, y: AxisRange, letter: Unicode.Scalar?, glyphs: GlyphSet, axes: [Int] = [0, 1], upTo step: Int? = nil
  ) -> [SurfaceView.Track] {
    let points = trajectory.records.prefix { record in
      record.step <= step ?? .max && x.contains(record.point[axes[0]]) && y.contains(record.point[axes[1]])
    }.map { Scene.Place(x: $0.point[axes[0]], y: $0.point[axes[1]]) }
    guard let start = points.first, let end = points.last else { return [] }
    let between = zip(points, points.dropFirst()).flatMap { from, to in
      (0..<Self.places).map { place -> Scene.Place in
        let share = Double(place) / Double(Self.places)
        return Scene.Place(x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share)
      }
    }
    let glyph = letter ?? Mark.step.glyph(in: glyphs)
    let ends = (start: Mark.start.glyph(in: glyphs), end: Mark.end.glyph(in: glyphs))
    // Beyond ASCII a path is a line, and marks cover its ends.
    let ownName = letter == nil && glyphs != .ascii ? name : "\(glyph) \(name)"
    let marks = letter == nil ? "; \(ends.start) start, \(ends.end) end" : ""
    return [
      .init(places: between + [end], glyph: glyph, note: ownName + marks),
      .init(places: [start, start], glyph: ends.start), .init(places: [end, end], glyph: ends.end),
    ]
  }
}
