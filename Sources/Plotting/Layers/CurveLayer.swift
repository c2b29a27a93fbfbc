import CellGraphics

/// Graphs of functions of one variable, joined only where they are continuous.
///
/// Poles show as a column of `:`, the ends at a jump as `o` (open) and `*` (closed), and a curve that goes on above or below
/// the window ends in `^` or `v`; beyond ASCII, in marks that look like what they mean.
package struct CurveLayer: Layer {
  private let curves: [Curve]

  /// The longest line that gets a name, in widths and heights of the picture.
  private static let longest = 6.0
  private static let dash = (length: 3.0, gap: 3.0)

  package init(_ curves: [Curve]) { self.curves = curves }

  package var legend: String? {
    let captions = curves.compactMap(\.caption)
    return captions.isEmpty ? nil : captions.joined(separator: "; ")
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    let tracer = CurveTracer(area: area)
    let traces = curves.map { tracer.trace($0.function, pieces: $0.survey.pieces) }
    let labels = labels(on: traces, size: area.rect.size)
    let inks = inks
    for (index, trace) in traces.enumerated() {
      let curve = curves[index]
      let lines = curve.stroke == .solid ? trace.lines : trace.lines.flatMap(Self.dashes)
      buffer.stroke(lines, inks[index], in: area, sparing: labels.map(\.box))
      drawBands(of: curve, into: &buffer, tracer: tracer)
    }
    // Over the curves: both branches of a narrow pole in one column would look like a line through it.
    drawAsymptotes(into: &buffer, area: area)
    for (curve, trace) in zip(curves, traces) where curve.role == .function {
      for exit in trace.exits { draw(exit, into: &buffer, area: area) }
      let marks = MarkerLayer(BreakMarks(curve.survey, glyphs: area.style.glyphs).marks, isSetApart: false)
      marks.claim(&occupied, area: area)
      marks.draw(into: &buffer, area: area, occupied: &occupied)
    }
    for label in labels {
      occupied.take(label.box, for: .text)
      for column in label.box.column..<label.box.endColumn {
        buffer.clear(column: area.rect.column + column, row: area.rect.row + label.row)
      }
      let index = curves.firstIndex { $0.label == label.text }
      buffer.write(
        label.text, column: area.rect.column + label.column, row: area.rect.row + label.row,
        style: index.map { area.style.style(inks[$0]) } ?? .plain)
    }
    occupied.takeDrawn(in: buffer, area: area)
  }

  /// A colour of its own for every function, one for all lines that help to study them.
  private var inks: [Ink] {
    let studied = curves.indices.filter { curves[$0].role == .function }
    return curves.indices.map { index in
      // The second colour is that of constructions.
      studied.firstIndex(of: index).map { .series($0 == 0 ? 0 : $0 + 1) } ?? .construction
    }
  }

  private static func dashes(_ line: [Point]) -> [[Point]] {
    Polyline(points: line).dashes(of: dash.length, gap: dash.gap)
  }

  /// Places for the names of the curves, as for the levels of contours.
  private func labels(on traces: [CurveTracer.Trace], size: Size) -> [ContourLabel] {
    guard curves.contains(where: { !$0.label.isEmpty }) else { return [] }
    let lines = zip(curves.indices, traces).flatMap { index, trace in
      trace.lines.map { line in
        ContourLine(level: index, points: Polyline(points: line).resampled(step: 0.5), isClosed: false)
      }
    }
    var placer = ContourLabelPlacer(lines: lines, size: size)
    // A line that fills the picture has no stretch where a name could be read.
    let readable = lines.filter { line in
      !curves[line.level].label.isEmpty
        && ContourLabelPlacer.length(line) < Self.longest * Double(size.columns + 2 * size.rows)
    }
    placer.place(on: readable, texts: curves.map(\.label))
    return placer.labels
  }

  private func drawAsymptotes(into buffer: inout CellBuffer, area: PlotArea) {
    for gap in curves.flatMap(\.survey.breaks) where gap.kind == .pole {
      guard let column = area.column(at: gap.place) else { continue }
      for row in area.rect.row..<area.rect.endRow {
        buffer.draw(area.glyph(.asymptote), .absence, in: area.style, column: column, row: row)
      }
    }
  }

  /// Fills what a curve may cover where nothing could be proven, between the least and the greatest value sampled.
  private func drawBands(of curve: Curve, into buffer: inout CellBuffer, tracer: CurveTracer) {
    let area = tracer.area
    for gap in curve.survey.breaks where gap.kind == .unresolved {
      let columns = Double(area.rect.columns)
      let first = max(Int((area.x.fraction(of: gap.range.lowerBound) * columns).rounded(.down)), 0)
      let last = min(Int((area.x.fraction(of: gap.range.upperBound) * columns).rounded(.down)), area.rect.columns - 1)
      for column in first...max(first, last) {
        let ends = [Double(column), Double(column + 1)].map { area.x.value(at: $0 / columns) }
        let (lower, upper) = (max(ends[0], gap.range.lowerBound), min(ends[1], gap.range.upperBound))
        let xs = (0...64).map { lower + (upper - lower) * (Double($0) / 64) }
        let rows = curve.function.values(at: xs).filter(\.isFinite).map { tracer.place(x: lower, y: $0).y }
        guard let top = rows.min(), let bottom = rows.max(), bottom >= 0, top < Double(area.rect.rows) else { continue }
        for row in Int(max(top, 0))...Int(min(bottom, Double(area.rect.rows - 1))) {
          buffer.draw(
            area.glyph(.doubt), .absence, in: area.style, column: area.rect.column + column, row: area.rect.row + row)
        }
      }
    }
  }

  private func draw(_ exit: CurveTracer.Exit, into buffer: inout CellBuffer, area: PlotArea) {
    buffer.draw(
      area.glyph(exit.isUpward ? .upward : .downward), .mark, in: area.style, column: area.rect.column + exit.column,
      row: exit.isUpward ? area.rect.row : area.rect.endRow - 1)
  }
}

extension PlotArea {
  /// The column of the picture that shows a place, if one does.
  func column(at x: Double) -> Int? {
    guard self.x.contains(x) else { return nil }
    return rect.column + min(Int(self.x.fraction(of: x) * Double(rect.columns)), rect.columns - 1)
  }

  /// The row of the picture that shows a value, if one does.
  func row(at y: Double) -> Int? {
    guard self.y.contains(y) else { return nil }
    return rect.row + min(Int((1 - self.y.fraction(of: y)) * Double(rect.rows)), rect.rows - 1)
  }
}
