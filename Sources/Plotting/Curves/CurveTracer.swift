import CellGraphics

/// Follows a curve through the cells of a plot area, densely where it bends.
struct CurveTracer {
  /// The visible strokes of one curve.
  struct Trace {
    /// Points in cells of the plot area, one line for each stretch inside it.
    var lines: [[Point]] = []
    /// Columns in which the curve leaves through the top or the bottom.
    var exits: [Exit] = []
  }

  struct Exit: Equatable {
    let column: Int
    let isUpward: Bool
  }

  /// Samples per column before any refinement.
  private static let samplesPerColumn = 4
  /// How far a stroke may be from the curve, in rows.
  private static let tolerance = 0.02
  /// Where a stroke is looked at again, as a share of its length.
  private static let doubt = 0.382
  /// Rounds of halving: a column gets at most 4 · 2⁷ samples.
  private static let rounds = 7

  let area: PlotArea

  /// Traces the pieces of a curve. O(samples).
  func trace(_ function: some CurveFunction, pieces: [ClosedRange<Double>]) -> Trace {
    var trace = Trace()
    for piece in pieces {
      let points = Oscillation.condensed(sample(function, over: piece))
      let clipped = LineClipper(size: area.rect.size).clip(points)
      trace.lines += clipped.lines
      trace.exits += clipped.exits
    }
    return trace
  }

  /// The place of a value in cells; what is far outside stays at a distance that can be computed with.
  func place(x: Double, y: Double) -> Point {
    let far = 1e6
    let column = area.x.fraction(of: x) * Double(area.rect.columns)
    let row = (1 - area.y.fraction(of: y)) * Double(area.rect.rows)
    return Point(x: min(max(column, -far), far), y: min(max(row, -far), far))
  }

  private func sample(_ function: some CurveFunction, over piece: ClosedRange<Double>) -> [Point] {
    let columns = (piece.upperBound - piece.lowerBound) / area.x.span * Double(area.rect.columns)
    let count = max(Int((columns * Double(Self.samplesPerColumn)).rounded(.up)), 4)
    let xs = (0...count).map { index in
      index == count
        ? piece.upperBound
        : piece.lowerBound + (piece.upperBound - piece.lowerBound) * (Double(index) / Double(count))
    }
    var samples = points(function, at: xs)
    let centre = piece.lowerBound + (piece.upperBound - piece.lowerBound) / 2
    var open = samples.indices.dropLast().map { $0 }
    for _ in 0..<Self.rounds where !open.isEmpty {
      let middles = between(samples, open) { _ in 0.5 }
      var found = points(function, at: middles)
      guard found.count == open.count else { return samples.map(\.point) }
      let straight = open.indices.filter { !isBent(samples[open[$0]], found[$0], samples[open[$0] + 1]) }
      // Oscillations in step with the samples look straight at their middles, but nowhere else. The mirror image of a curve
      // has the mirror image's samples.
      let beside = between(samples, straight.map { open[$0] }) { $0 < centre ? Self.doubt : 1 - Self.doubt }
      let seconds = points(function, at: beside)
      if seconds.count == straight.count { for (place, second) in zip(straight, seconds) { found[place] = second } }
      (samples, open) = insert(found, after: open, into: samples)
    }
    return samples.map(\.point)
  }

  private struct Sample {
    var x: Double
    var point: Point
  }

  private func points(_ function: some CurveFunction, at xs: [Double]) -> [Sample] {
    // An end of a piece may be a place of infinite or no value: it is left out.
    zip(xs, function.values(at: xs)).compactMap { x, y in
      y.isNaN ? nil : Sample(x: x, point: place(x: x, y: y))
    }
  }

  /// A place in each of some intervals, given by their first samples.
  private func between(_ samples: [Sample], _ intervals: [Int], share: (Double) -> Double) -> [Double] {
    intervals.map { samples[$0].x + (samples[$0 + 1].x - samples[$0].x) * share(samples[$0].x) }
  }

  /// Inserts a sample into each open interval; those that turn out bent leave two open intervals behind.
  private func insert(
    _ found: [Sample], after open: [Int], into samples: [Sample]
  ) -> (samples: [Sample], open: [Int]) {
    var result: [Sample] = []
    var stillOpen: [Int] = []
    var next = 0
    for (index, sample) in samples.enumerated() {
      result.append(sample)
      guard next < open.count, open[next] == index else { continue }
      let middle = found[next]
      next += 1
      if isBent(sample, middle, samples[index + 1]) {
        stillOpen += [result.count - 1, result.count]
        result.append(middle)
      }
    }
    return (result, stillOpen)
  }

  private func isBent(_ start: Sample, _ middle: Sample, _ end: Sample) -> Bool {
    isBent(start.point, middle.point, end.point)
  }

  /// Whether the middle of a stroke is visibly beside the straight line between its ends.
  private func isBent(_ start: Point, _ middle: Point, _ end: Point) -> Bool {
    let rows = Double(area.rect.rows)
    let ys = [start.y, middle.y, end.y]
    if ys.allSatisfy({ $0 < -1 }) || ys.allSatisfy({ $0 > rows + 1 }) { return false }
    // Beyond both ends it is seen however steep the stroke is.
    if middle.y < min(start.y, end.y) - Self.tolerance || middle.y > max(start.y, end.y) + Self.tolerance {
      return true
    }
    // In heights of a cell, which is twice as high as wide.
    let (dx, dy) = ((end.x - start.x) / 2, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return false }
    let offset = ((middle.x - start.x) / 2 * dy - (middle.y - start.y) * dx).magnitude / length
    return offset > Self.tolerance
  }
}
