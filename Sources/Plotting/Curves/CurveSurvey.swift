/// A range divided into the pieces on which a function is continuous, the breaks between them and the stretches where it
/// is undefined.
///
/// Ranges are halved until continuity is proven or nothing is left to halve. What remains is one isolated place at each
/// break, or a crowd of ranges where the function does things faster than anybody can follow; crowds are given up early.
/// (The idea of Tupper, Reliable Two-Dimensional Graphing Methods for Mathematical Formulae with Two Free Variables, 2001,
/// on a line.)
package struct CurveSurvey: Sendable {
  /// Where the survey looked.
  package let window: AxisRange
  /// Where the function is defined and continuous, ascending.
  package private(set) var pieces: [ClosedRange<Double>] = []
  package private(set) var breaks: [CurveBreak] = []
  /// Where the function has no value, ascending.
  package private(set) var gaps: [ClosedRange<Double>] = []

  /// Halvings before a crowd is given up.
  private static let patience = 6
  /// More neighbouring ranges than a break can leave.
  private static let crowd = 8
  /// A share of the window that is no more than a place in any picture.
  private static let place = 0x1p-16

  /// Surveys a function.
  ///
  /// - Parameter cells: How many ranges to begin with: some for each column of the picture.
  /// - Complexity: O(cells + 52 · breaks) questions to the function; 2⁶ · cells at worst.
  package init(_ function: some CurveFunction, over window: AxisRange, cells: Int) {
    self.window = window
    let segments = Self.segments(function, over: window, cells: max(cells, 1))
    assemble(Self.merged(segments), function)
  }

  // MARK: Halving

  private enum Verdict: Equatable { case continuous, undefined, suspect, unresolved }

  private struct Segment {
    var range: ClosedRange<Double>
    var verdict: Verdict
  }

  private static func segments(_ function: some CurveFunction, over window: AxisRange, cells: Int) -> [Segment] {
    let ends = window.values(count: cells + 1)
    var pending = zip(ends, ends.dropFirst()).map { $0...$1 }
    var settled: [Segment] = []
    var depth = 0
    while !pending.isEmpty {
      var open: [ClosedRange<Double>] = []
      for (range, verdict) in zip(pending, function.continuity(over: pending)) {
        switch verdict {
        case .continuous: settled.append(Segment(range: range, verdict: .continuous))
        case .undefined: settled.append(Segment(range: range, verdict: .undefined))
        case .unknown: open.append(range)
        }
      }
      pending = []
      for run in runs(of: open) {
        if depth >= patience, run.count > crowd, let first = run.first, let last = run.last {
          // A crowd too small to be seen is rounding noise around one place.
          let isPlace = last.upperBound - first.lowerBound < window.span * place
          settled.append(
            Segment(range: first.lowerBound...last.upperBound, verdict: isPlace ? .suspect : .unresolved))
          continue
        }
        for range in run {
          let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
          let isAtom = middle <= range.lowerBound || middle >= range.upperBound
          // Near zero doubles are dense beyond need.
          if isAtom || range.upperBound - range.lowerBound < window.span * 0x1p-52 {
            settled.append(Segment(range: range, verdict: .suspect))
          } else {
            pending += [range.lowerBound...middle, middle...range.upperBound]
          }
        }
      }
      depth += 1
    }
    return settled.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Ascending ranges grouped into those that touch.
  private static func runs(of ranges: [ClosedRange<Double>]) -> [[ClosedRange<Double>]] {
    var runs: [[ClosedRange<Double>]] = []
    for range in ranges {
      if let last = runs.last?.last, last.upperBound == range.lowerBound {
        runs[runs.count - 1].append(range)
      } else {
        runs.append([range])
      }
    }
    return runs
  }

  /// Neighbours of one verdict become one; a suspect beside a crowd belongs to it.
  private static func merged(_ segments: [Segment]) -> [Segment] {
    var result: [Segment] = []
    for segment in segments {
      let doubtful: Set<Verdict> = [.suspect, .unresolved]
      guard let last = result.last else {
        result.append(segment)
        continue
      }
      let isSame = last.verdict == segment.verdict
      if isSame || (doubtful.contains(last.verdict) && doubtful.contains(segment.verdict)) {
        let verdict = isSame ? last.verdict : .unresolved
        result[result.count - 1] = Segment(
          range: last.range.lowerBound...segment.range.upperBound, verdict: verdict)
      } else {
        result.append(segment)
      }
    }
    return result
  }

  // MARK: Putting together

  private mutating func assemble(_ segments: [Segment], _ function: some CurveFunction) {
    for (index, segment) in segments.enumerated() {
      switch segment.verdict {
      case .continuous: append(piece: segment.range, joins: false)
      case .undefined: gaps.append(segment.range)
      case .suspect, .unresolved:
        let probe = LimitProbe(
          function, place: segment.range, window: window,
          before: index > 0 ? segments[index - 1].range : nil,
          after: index + 1 < segments.count ? segments[index + 1].range : nil)
        if segment.verdict == .suspect, probe.isContinuous {
          append(piece: segment.range, joins: true)
        } else {
          breaks.append(probe.found(isUnresolved: segment.verdict == .unresolved))
        }
      }
    }
  }

  /// Adds a piece, which goes on from the one before if no break was found between them.
  private mutating func append(piece: ClosedRange<Double>, joins: Bool) {
    if let last = pieces.last, last.upperBound == piece.lowerBound {
      pieces[pieces.count - 1] = last.lowerBound...piece.upperBound
    } else if !joins || piece.lowerBound < piece.upperBound {
      pieces.append(piece)
    }
  }
}
