/// A field along a straight line, as a function of the share of the way: 0 at the start, 1 at the end.
struct FieldLine<Field: ScalarField>: CurveFunction {
  private let field: Field
  private let start: (x: Double, y: Double)
  private let end: (x: Double, y: Double)

  init(_ field: Field, from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
    self.field = field
    self.start = start
    self.end = end
  }

  /// What lies between the two ends.
  enum Joint {
    /// Nothing that shows a pole, a jump or a place without a value.
    case unbroken
    case broken
    /// More happens on the way than could be followed.
    case unresolved
  }

  /// Whether the values at both ends may be joined.
  ///
  /// Where continuity cannot be proven down to the last bit, the limits from both sides decide.
  ///
  /// - Complexity: one question to the field where the line is proven continuous at once, about a hundred per break.
  var joint: Joint {
    let survey = CurveSurvey(self, over: .unit, cells: 1)
    if survey.breaks.contains(where: { $0.kind == .unresolved }) { return .unresolved }
    return survey.breaks.isEmpty && survey.gaps.isEmpty ? .unbroken : .broken
  }

  /// Whether two limits on the way differ.
  var jumps: Bool { CurveSurvey(self, over: .unit, cells: 1).breaks.contains { $0.kind == .jump } }

  /// What `joint` takes at a break, in questions to the field.
  static var questions: Int { 100 }

  func values(at shares: [Double]) -> [Double] {
    let places = shares.map(place)
    return field.valuesAndGradients(xs: places.map(\.x), ys: places.map(\.y)).values
  }

  func continuity(over ranges: [ClosedRange<Double>]) -> [Continuity] {
    field.continuity(
      over: ranges.map { range in
        let (first, last) = (place(range.lowerBound), place(range.upperBound))
        return FieldBox(
          x: min(first.x, last.x)...max(first.x, last.x), y: min(first.y, last.y)...max(first.y, last.y))
      })
  }

  private func place(_ share: Double) -> (x: Double, y: Double) {
    share == 1 ? end : (start.x + share * (end.x - start.x), start.y + share * (end.y - start.y))
  }
}
