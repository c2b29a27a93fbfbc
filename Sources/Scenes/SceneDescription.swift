import Formulas
import NumberText
import Plotting

/// A map in plain words, for those who cannot see it: range, critical points, symmetry, and where there is no value.
struct SceneDescription {
  private let formula: Formula
  private let field: FormulaField
  private let x: AxisRange
  private let y: AxisRange
  private let samples: FieldSamples
  /// `nil` where the formula is too long.
  private let critical: CriticalPointSurvey?

  /// Samples across and down, an odd number, so that the middle is one of them.
  private static let count = 81
  /// More points of a kind than this are counted and not listed.
  private static let mostListed = 8

  /// - Parameter formula: A scalar formula of two variables.
  init(_ formula: Formula, x: AxisRange, y: AxisRange) {
    self.formula = formula
    (self.x, self.y) = (x, y)
    field = FormulaField(formula)
    samples = FieldSamples(field, x: x, y: y, columns: Self.count, rows: Self.count)
    critical = CriticalPointFinder(formula, patience: .long)?.survey(x: x, y: y)
  }

  /// One sentence for each thing that is to be said.
  var sentences: [String] {
    [window, range, undefined].compactMap { $0 } + criticalPoints + symmetries
  }

  private var window: String {
    let ends = zip(formula.variables, [x, y]).map { name, range in
      "\(name) from \(range.lower.text(significant: 6)) to \(range.upper.text(significant: 6))"
    }
    return "\(formula.heading), for \(ends.joined(separator: " and "))."
  }

  private var range: String? {
    guard let sampled = ValueRange(field, on: samples) else { return "The function has no value there." }
    let values = critical?.points.reduce(sampled) { $0.including($1.value) } ?? sampled
    let remarks = values.remarks.joined(separator: ", ")
    let subject = "The values of f"
    return remarks.replacing("f from", with: "\(subject) go from", maxReplacements: 1)
      .replacing("f shown from", with: "\(subject) are shown from", maxReplacements: 1) + "."
  }

  private var undefined: String? {
    guard let missing = UndefinedPlaces(formula, samples: samples), missing.share < 1 else { return nil }
    let share = "in about \((100 * missing.share).text(significant: 2)) % of the window"
    guard let reason = missing.reason else { return "The function is undefined \(share)." }
    return "The function is undefined \(reason)" + (missing.isThin ? "." : ", \(share).")
  }

  // MARK: Critical points

  private var criticalPoints: [String] {
    guard let survey = critical else {
      return ["Critical points were not looked for, because the formula is too long."]
    }
    var sentences = CriticalPoint.Kind.allCases.compactMap { kind -> String? in
      let points = survey.points.filter { $0.kind == kind }
      guard !points.isEmpty else { return nil }
      let places = points.prefix(Self.mostListed).map { "\($0.place) with f = \($0.value.text(significant: 4))" }
      let rest = points.count - places.count
      let noun = kind == .degenerate ? (points.count == 1 ? " point" : " points") : ""
      return "There \(points.count == 1 ? "is" : "are") \(kind.name(count: points.count))\(noun): "
        + places.joined(separator: ", ") + (rest > 0 ? ", and \(rest) more." : ".")
    }
    sentences += survey.lines.map { "A line of critical points runs through \($0.place)." }
    return sentences.isEmpty ? ["No critical point was found."] : sentences
  }

  // MARK: Symmetry

  /// What holds at all samples that have a counterpart.
  private var symmetries: [String] {
    let names = formula.variables
    let (xs, ys) = (x.values(count: Self.count), y.values(count: Self.count))
    func mirrored(_ values: [Double]) -> [Double] { values.map { -$0 } }
    let candidates: [(values: [Double], change: String)] = [
      (field.values(xs: mirrored(xs), ys: ys), "\(names[0]) becomes -\(names[0])"),
      (field.values(xs: xs, ys: mirrored(ys)), "\(names[1]) becomes -\(names[1])"),
      (swapped(xs, ys), "\(names[0]) and \(names[1]) change places"),
    ]
    let values = field.values(xs: xs, ys: ys)
    return candidates.compactMap { candidate in
      if values.agrees(with: candidate.values, sign: 1) { return "f stays the same when \(candidate.change)." }
      if values.agrees(with: candidate.values, sign: -1) { return "f changes its sign when \(candidate.change)." }
      return nil
    }
  }

  /// f(y, x) in the order of f(x, y).
  private func swapped(_ xs: [Double], _ ys: [Double]) -> [Double] {
    let values = field.values(xs: ys, ys: xs)
    return ys.indices.flatMap { row in xs.indices.map { column in values[column * ys.count + row] } }
  }
}

extension [Double] {
  /// Whether others are the same, or the same with the other sign, to nine digits of the greatest.
  func agrees(with others: [Double], sign: Double) -> Bool {
    let scale = lazy.filter(\.isFinite).map(\.magnitude).max() ?? 0
    // Constants are as symmetric as can be, and not worth a word.
    guard scale > 0, contains(where: { $0 != self[0] }) else { return false }
    return zip(self, others).allSatisfy { one, other in
      one.isNaN ? other.isNaN : one == sign * other || (one - sign * other).magnitude <= 1e-9 * scale
    }
  }
}

extension Scene {
  /// The picture in plain words, one sentence to a line; of a field of vectors what stands around it.
  package func description() throws(SceneError) -> String {
    let figure = try figure()
    let formula = formula.extended(toDimension: 2)
    guard !formula.isVector, figure.panels.isEmpty else { return figure.plainWords }
    let description = SceneDescription(formula, x: figure.x.range, y: figure.y.range)
    let steps = path.isEmpty ? [] : ["A path of \(path.count) points is drawn."]
    let details = study == nil ? [] : figure.legendSentences
    return (description.sentences + steps + details).joined(separator: "\n")
  }
}
