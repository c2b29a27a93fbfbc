import NumberText
import Plotting

/// Extrema as marks of a picture: `V` and `A` where no value in the window is lower or higher, `v` and `^` elsewhere.
struct ExtremumMarks {
  let extrema: [Extremum]
  let scales: CurveScene.Scales
  /// Whose extrema they are, followed by a space, or nothing.
  let subject: String

  /// More than this many are marked and not listed.
  private static let mostListed = 8

  var layer: PointLayer {
    PointLayer(extrema.map { PointMark(x: $0.x, y: $0.value, glyph: glyph($0)) }, legend: legend)
  }

  private func glyph(_ extremum: Extremum) -> Unicode.Scalar {
    switch (extremum.kind, extremum.isGlobal) {
    case (.minimum, true): "V"
    case (.minimum, false): "v"
    case (.maximum, true): "A"
    case (.maximum, false): "^"
    }
  }

  private var legend: String {
    if extrema.isEmpty { return "\(subject)no extremum in the window" }
    if extrema.count > Self.mostListed { return "\(subject)\(extrema.count) extrema: V v minima, A ^ maxima" }
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
