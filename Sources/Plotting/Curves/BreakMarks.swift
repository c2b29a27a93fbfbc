import CellGraphics

/// The marks at the ends of a curve: closed where the function has the value, open where it only comes near.
struct BreakMarks {
  let marks: [PointMark]

  init(_ survey: CurveSurvey, glyphs: GlyphSet = .ascii) {
    let (open, closed) = (Mark.open.glyph(in: glyphs), Mark.closed.glyph(in: glyphs))
    marks = survey.breaks.flatMap { gap -> [PointMark] in
      func isTaken(_ limit: Double) -> Bool {
        (gap.value - limit).magnitude <= 1e-6 * max(gap.value.magnitude, limit.magnitude)
      }
      guard gap.kind != .unresolved else { return [] }
      var marks: [PointMark] = []
      for case .finite(let limit) in [gap.left, gap.right] {
        marks.append(PointMark(x: gap.place, y: limit, glyph: isTaken(limit) ? closed : open))
      }
      if gap.value.isFinite, !marks.contains(where: { $0.glyph == closed }) {
        marks.append(PointMark(x: gap.place, y: gap.value, glyph: closed))
      }
      return marks
    }
  }
}
