import CellGraphics
import NumberText
import Plotting

// The layers over the base of a map, in the order in which they are drawn.

extension Scene {
  /// Arrows and streamlines of a field, if asked for; a map of arrows shows streamlines instead when they are.
  func vectorLayers(_ field: some VectorField, x: AxisRange, y: AxisRange) -> [any Layer] {
    var layers: [any Layer] = []
    let hasStreamlines = overlays.contains(.streamlines)
    if hasStreamlines { layers.append(StreamlineLayer(field)) }
    if overlays.contains(.arrows) || (base == .arrows && !hasStreamlines) {
      layers.append(ArrowLayer(field, x: x, y: y, scale: arrowScale))
    }
    return layers
  }

  /// The points, the path and the notes, if any.
  func placeLayers(x: AxisRange, y: AxisRange) -> [any Layer] {
    var layers: [any Layer] = []
    if !points.isEmpty {
      let glyph = Mark.point.glyph(in: style.glyphs)
      let markers = points.map { MarkerLayer.Marker(x: $0.x, y: $0.y, glyph: glyph, label: $0.text) }
      let hidden = points.count { !x.contains($0.x) || !y.contains($0.y) }
      let note = hidden == 0 ? "" : ", \(hidden) outside the window"
      layers.append(MarkerLayer(markers, legend: "\(glyph) points\(note)"))
    }
    if !path.isEmpty { layers.append(PathLayer(points: path.map { ($0.x, $0.y) }, x: x, y: y)) }
    if !notes.isEmpty { layers.append(AnnotationLayer(notes)) }
    return layers
  }
}

extension Scene.Place {
  /// The coordinates to four digits.
  var text: String { "(\(x.text(significant: 4)), \(y.text(significant: 4)))" }
}

extension CriticalPoint.Kind {
  /// The mark in a picture.
  var mark: Mark {
    switch self {
    case .minimum: .minimum
    case .maximum: .maximum
    case .saddle: .saddle
    case .degenerate: .degenerate
    }
  }
}

extension CriticalPointSurvey {
  /// Marks for the isolated points.
  func layer(in glyphs: GlyphSet) -> MarkerLayer {
    MarkerLayer(
      points.map { MarkerLayer.Marker(x: $0.x, y: $0.y, glyph: $0.kind.mark.glyph(in: glyphs)) },
      legend: summary(in: glyphs))
  }

  /// Each point with its place while there are few, else how many there are of each kind.
  private func summary(in glyphs: GlyphSet) -> String {
    let kinds = CriticalPoint.Kind.allCases.filter { count(of: $0) > 0 }
    let isShort = points.count <= 2
    var parts =
      isShort
      ? points.map {
        "\($0.kind.mark.glyph(in: glyphs)) \($0.kind.rawValue) \($0.place) f \($0.value.text(significant: 4))"
      }
      : kinds.map { "\($0.mark.glyph(in: glyphs)) \($0.name(count: count(of: $0)))" }
    parts += lines.map { "a line of critical points through \($0.place)" }
    return parts.isEmpty ? "no critical point found" : parts.joined(separator: ", ")
  }

  /// One row for each point: mark, kind, place, value and eigenvalues of the Hessian.
  func table(in glyphs: GlyphSet) -> [String] {
    let rows = points.map { point in
      [
        "\(point.kind.mark.glyph(in: glyphs)) \(point.kind.rawValue)", point.place,
        "f \(point.value.text(significant: 7))",
        "eigenvalues " + point.eigenvalues.map { $0.text(significant: 4) }.joined(separator: ", "),
      ]
    }
    let widths = (0..<4).map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.unicodeScalars.count) }.joined(separator: "  ")
    }
  }
}

extension CriticalPoint {
  var place: String { Scene.Place(x: x, y: y).text }
}

extension CriticalPoint.Kind {
  /// The kind with its number, as in `4 saddles`.
  func name(count: Int) -> String {
    switch self {
    case .minimum: "\(count) \(count == 1 ? "minimum" : "minima")"
    case .maximum: "\(count) \(count == 1 ? "maximum" : "maxima")"
    case .saddle: "\(count) \(count == 1 ? "saddle" : "saddles")"
    case .degenerate: "\(count) degenerate"
    }
  }
}
