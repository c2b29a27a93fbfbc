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
  /// A share of the window within which two breaks are one.
  private static let speck = 0x1p-36

  /// Ranges to begin with, however long the formula is.
  private static let fewestCells = 16

  /// Surveys a function, as far as the work can be afforded; what is left is unresolved.
  ///
  /// - Parameter cells: How many ranges to begin with: some for each column of the picture.
  /// - Complexity: O(cells + 52 · breaks) questions to the function; 2⁶ · cells at worst.
  package init(_ function: some CurveFunction, over window: AxisRange, cells: Int) {
    self.window = window
    var meter = WorkMeter(operationsPerValue: function.operationsPerValue)
    var affordable = max(cells, 1)
    // Every cell may be looked at a few times.
    while affordable > Self.fewestCells, !meter.affords(questions: 4 * affordable) { affordable /= 2 }
    let segments = Self.segments(function, over: window, cells: affordable, meter: &meter)
    assemble(merged(segments), function)
  }

  /// Where the function has no value, as far as the places of the breaks at the ends: those have few digits, the ends of
  /// `gaps` only what halving left of them.
  package var undefinedStretches: [ClosedRange<Double>] {
    gaps.map { gap in
      let start = breaks.first { $0.range.upperBound == gap.lowerBound }?.place ?? gap.lowerBound
      let end = breaks.first { $0.range.lowerBound == gap.upperBound }?.place ?? gap.upperBound
      return start...end
    }
  }

  // MARK: Halving

  private enum Verdict: Equatable { case continuous, undefined, suspect, unresolved }

  private struct Segment {
    var range: ClosedRange<Double>
    var verdict: Verdict
    var isDoubtful: Bool { verdict == .suspect || verdict == .unresolved }
  }

  private static func segments(
    _ function: some CurveFunction, over window: AxisRange, cells: Int, meter: inout WorkMeter
  ) -> [Segment] {
    let ends = window.values(count: cells + 1)
    var pending = zip(ends, ends.dropFirst()).map { $0...$1 }
    var settled: [Segment] = []
    var depth = 0
    while !pending.isEmpty {
      guard meter.pay(questions: pending.count) || depth == 0 else {
        settled += pending.map { Segment(range: $0, verdict: .unresolved) }
        break
      }
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

  /// Neighbours of one verdict become one, and so do doubtful ranges next to each other or nearly so: close to a pole the
  /// function's rounding errors look like breaks of their own.
  private func merged(_ segments: [Segment]) -> [Segment] {
    var result: [Segment] = []
    for segment in segments {
      result.append(segment)
      while let joined = joined(result.suffix(3)) {
        result.removeLast(joined.count)
        result.append(joined.segment)
      }
    }
    return result
  }

  /// The last two or three of some segments as one, if they belong together.
  private func joined(_ last: ArraySlice<Segment>) -> (segment: Segment, count: Int)? {
    let segments = Array(last)
    for count in [2, 3] where segments.count >= count {
      let (first, end) = (segments[segments.count - count], segments[segments.count - 1])
      let isDoubt = first.isDoubtful && end.isDoubtful
      let between = end.range.lowerBound - first.range.upperBound
      guard count == 2 ? first.verdict == end.verdict || isDoubt : isDoubt && between < window.span * Self.speck else {
        continue
      }
      let verdict = first.verdict == end.verdict ? first.verdict : .unresolved
      return (Segment(range: first.range.lowerBound...end.range.upperBound, verdict: verdict), count)
    }
    return nil
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
