/// The marks at the ends of a curve: `*` where the function has the value, `o` where it only comes near.
struct BreakMarks {
  static let open: Unicode.Scalar = "o"
  static let closed: Unicode.Scalar = "*"

  let marks: [PointMark]

  init(_ survey: CurveSurvey) {
    marks = survey.breaks.flatMap { gap -> [PointMark] in
      func isTaken(_ limit: Double) -> Bool {
        (gap.value - limit).magnitude <= 1e-6 * max(gap.value.magnitude, limit.magnitude)
      }
      guard gap.kind != .unresolved else { return [] }
      var marks: [PointMark] = []
      for case .finite(let limit) in [gap.left, gap.right] {
        marks.append(PointMark(x: gap.place, y: limit, glyph: isTaken(limit) ? Self.closed : Self.open))
      }
      if gap.value.isFinite, !marks.contains(where: { $0.glyph == Self.closed }) {
        marks.append(PointMark(x: gap.place, y: gap.value, glyph: Self.closed))
      }
      return marks
    }
  }
}
