import CellGraphics
import NumberText
import Plotting

/// Extrema as marks of a picture: `V` and `A` where no value in the window is lower or higher, `v` and `^` elsewhere.
struct ExtremumMarks {
  private let found: ExtremumFinder.Findings
  private let scales: CurveScene.Scales
  private let subject: String
  private let glyphs: GlyphSet

  /// More than this many are marked and not listed.
  private static let mostListed = 8

  private var extrema: [Extremum] { found.extrema }

  /// - Parameter subject: Whose extrema they are, followed by a space, or nothing.
  init(_ found: ExtremumFinder.Findings, scales: CurveScene.Scales, subject: String, glyphs: GlyphSet = .ascii) {
    self.found = found
    self.scales = scales
    self.subject = subject
    self.glyphs = glyphs
  }

  var layer: MarkerLayer {
    MarkerLayer(
      extrema.map { PointMark(x: $0.x, y: $0.value, glyph: glyph($0)) }, isSetApart: false, legend: legend)
  }

  private func glyph(_ extremum: Extremum) -> Unicode.Scalar {
    let mark: Mark =
      switch (extremum.kind, extremum.isGlobal) {
      case (.minimum, true): .lowest
      case (.minimum, false): .localMinimum
      case (.maximum, true): .highest
      case (.maximum, false): .localMaximum
      }
    return mark.glyph(in: glyphs)
  }

  private var legend: String {
    found.isThorough ? list : list + "; extrema looked for at few places only: the formula is too long"
  }

  private var list: String {
    if extrema.isEmpty { return "\(subject)no extremum in the window" }
    if !found.isComplete { return "\(subject)extrema too close together to be told apart: not all are marked" }
    if extrema.count > Self.mostListed {
      let marks = [Mark.lowest, .localMinimum, .highest, .localMaximum].map { $0.glyph(in: glyphs) }
      return "\(subject)\(extrema.count) extrema: \(marks[0]) \(marks[1]) minima, \(marks[2]) \(marks[3]) maxima"
    }
    return extrema.map { extremum in
      let place = [scales.x.value(at: extremum.x), scales.y.value(at: extremum.value)]
        .map { $0.text(significant: 5) }.joined(separator: ", ")
      let kind = extremum.kind == .minimum ? "minimum" : "maximum"
      let extent = extremum.isGlobal ? "" : "local "
      let doubt = extremum.isKink ? ", kink" : extremum.curvature == 0 ? ", f'' = 0" : ""
      return "\(glyph(extremum)) \(subject)\(extent)\(kind) (\(place))\(doubt)"
    }.joined(separator: "; ")
  }
}
