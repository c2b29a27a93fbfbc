import Plotting

/// Places where a function changes its sign on the way along a piece of a curve.
struct SignChanges {
  struct Place: Equatable {
    let x: Double
    /// From negative to positive.
    let isRising: Bool
  }

  let places: [Place]
  /// Whether twice as many samples show no more of them.
  let isComplete: Bool

  /// Looks for sign changes between samples and closes in on each by halving.
  ///
  /// Two changes between neighbouring samples go unseen, unless a second look finds more of them.
  ///
  /// - Parameters:
  ///   - pieces: Stretches to look along; nothing is looked for between them.
  ///   - cells: Samples on a stretch as wide as the window.
  init(of function: some CurveFunction, along pieces: [ClosedRange<Double>], window: AxisRange, cells: Int) {
    let found = Self.places(function, along: pieces, window: window, cells: cells)
    let again = Self.places(function, along: pieces, window: window, cells: 2 * cells + 1, closesIn: false)
    places = found
    isComplete = found.count >= again.count
  }

  private static func places(
    _ function: some CurveFunction, along pieces: [ClosedRange<Double>], window: AxisRange, cells: Int,
    closesIn: Bool = true
  ) -> [Place] {
    pieces.flatMap { piece -> [Place] in
      let length = piece.upperBound - piece.lowerBound
      let count = max(Int((length / window.span * Double(cells)).rounded(.up)), 16)
      // Uneven, because the ends and the middle of a window are where things are prone to be.
      let xs = (0...count).map { piece.lowerBound + length * min((Double($0) + 0.01) / Double(count), 1) }
      return places(function, xs: xs, closesIn: closesIn)
    }
  }

  private static func places(_ function: some CurveFunction, xs: [Double], closesIn: Bool) -> [Place] {
    var places: [Place] = []
    // The last sample with a sign; zeros between two signs belong to the change, if they are not a plateau.
    var last: (index: Int, value: Double)?
    for (index, value) in function.values(at: xs).enumerated() {
      guard value != 0, !value.isNaN else { continue }
      if let before = last, before.value * value < 0, index - before.index <= 2 {
        places.append(
          closesIn
            ? close(in: xs[before.index], xs[index], isRising: value > 0, function)
            : Place(x: xs[index], isRising: value > 0))
      }
      last = (index, value)
    }
    return places
  }

  private static func close(
    in lower: Double, _ upper: Double, isRising: Bool, _ function: some CurveFunction
  ) -> Place {
    var (low, high) = (lower, upper)
    while true {
      let middle = low + (high - low) / 2
      guard middle > low, middle < high, high - low > (upper - lower) * 0x1p-60 else { break }
      let value = function.values(at: [middle])[0]
      if value == 0 { return Place(x: middle, isRising: isRising) }
      if (value > 0) == isRising { high = middle } else { low = middle }
    }
    return Place(x: RoundNumber.roundest(in: low.nextDown...high.nextUp), isRising: isRising)
  }
}
