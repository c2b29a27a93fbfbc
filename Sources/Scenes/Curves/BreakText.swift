import CellGraphics
import NumberText
import Plotting

/// Breaks in words.
struct BreakText {
  private static let mostListed = 4

  let surveys: [CurveSurvey]
  let variable: String
  let scale: ValueScale.Kind
  /// On a logarithmic axis a zero looks like a pole and is none.
  var verticalScale = ValueScale.Kind.linear
  var glyphs = GlyphSet.ascii

  /// One remark for each kind of break there is.
  var remarks: [String] {
    var remarks: [String] = []
    let (open, closed) = (Mark.open.glyph(in: glyphs), Mark.closed.glyph(in: glyphs))
    let line = Mark.asymptote.glyph(in: glyphs)
    let zeros = places { $0.isZero(on: verticalScale) }
    if !zeros.isEmpty {
      remarks.append("\(line) tends to 0 at \(list(zeros))")
    }
    let poles = places { $0.kind == .pole && !$0.isZero(on: verticalScale) }
    if !poles.isEmpty {
      remarks.append("\(line) \(poles.count == 1 ? "pole" : "poles") at \(list(poles))")
    }
    let jumps = places(.jump)
    if !jumps.isEmpty {
      let kinds = "(\(closed) included, \(open) not)"
      remarks.append("\(jumps.count == 1 ? "jump" : "jumps") at \(list(jumps)) \(kinds)")
    }
    let holes = places(.hole)
    if !holes.isEmpty { remarks.append("\(holes.count == 1 ? "hole" : "holes") \(open) at \(list(holes))") }
    let doubts = surveys.flatMap(\.breaks).filter { $0.kind == .unresolved }
    if let first = doubts.first {
      let ends = [first.range.lowerBound, first.range.upperBound].map { scale.value(at: $0) }
      let isPlace = ends[1] - ends[0] < 1e-9 * max(1, ends[0].magnitude)
      let texts = ends.map { $0.text(significant: 3) }
      remarks.append(
        isPlace
          ? "? oscillates without end at \(list([scale.value(at: first.place)]))"
          : "? not resolved from \(variable) = \(texts[0]) to \(texts[1])")
    }
    return remarks
  }

  private func places(_ kind: CurveBreak.Kind) -> [Double] { places { $0.kind == kind } }

  private func places(_ isMeant: (CurveBreak) -> Bool) -> [Double] {
    let places = surveys.flatMap(\.breaks).filter(isMeant).map { scale.value(at: $0.place) }
    return places.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
  }

  private func list(_ places: [Double]) -> String {
    let texts = places.prefix(Self.mostListed).map {
      Ticks.multipleOfPi($0, glyphs: glyphs) ?? $0.text(significant: 5)
    }
    let rest = places.count - texts.count
    return "\(variable) = " + texts.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
  }
}

extension CurveBreak {
  /// Whether it only looks like a pole because a logarithmic axis has no place for 0, which the function tends to.
  func isZero(on scale: ValueScale.Kind) -> Bool {
    scale == .logarithmic && kind == .pole && left != .unbounded(isPositive: true)
      && right != .unbounded(isPositive: true)
  }
}

/// The stretches where a function is undefined, in words: `x < 0`.
struct GapText {
  private static let mostListed = 3

  let survey: CurveSurvey
  let variable: String
  let scale: ValueScale.Kind
  var glyphs = GlyphSet.ascii

  var text: String {
    let stretches = merged
    let texts = stretches.prefix(Self.mostListed).map(describe)
    let rest = stretches.count - texts.count
    return texts.joined(separator: " or ") + (rest > 0 ? " and \(rest) more stretches" : "")
  }

  /// Gaps with only isolated points between them as one.
  private var merged: [ClosedRange<Double>] {
    survey.gaps.reduce(into: []) { result, gap in
      let least = survey.window.span * 1e-12
      if let last = result.last, gap.lowerBound - last.upperBound < least {
        result[result.count - 1] = last.lowerBound...gap.upperBound
      } else {
        result.append(gap)
      }
    }
  }

  private func describe(_ gap: ClosedRange<Double>) -> String {
    let start = edge(endingAt: gap.lowerBound)
    let end = edge(endingAt: gap.upperBound)
    switch (start, end) {
    case (nil, let end?): return "\(variable) \(end.isDefined ? "<" : "<=") \(text(end.place))"
    case (let start?, nil): return "\(variable) \(start.isDefined ? ">" : ">=") \(text(start.place))"
    case (let start?, let end?):
      return "\(text(start.place)) \(start.isDefined ? "<" : "<=") \(variable) "
        + "\(end.isDefined ? "<" : "<=") \(text(end.place))"
    case (nil, nil): return "all \(variable)"
    }
  }

  /// The break at one end of a gap, if the gap does not end with the window.
  private func edge(endingAt end: Double) -> (place: Double, isDefined: Bool)? {
    survey.breaks.first { $0.range.lowerBound == end || $0.range.upperBound == end }.map {
      ($0.place, $0.value.isFinite)
    }
  }

  private func text(_ place: Double) -> String { scale.value(at: place).text(significant: 5) }
}
