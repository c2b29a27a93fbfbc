/// Moves crossings to where the function really takes the level, and finds the false ones.
///
/// Newton's method along the edge, kept inside the bracket by bisection, for all crossings at once. Where a function has a
/// pole or jumps, no point of the edge has the level: the bracket closes and the value stays away. Where it is continuous
/// it does take the level, however slowly the search gets near (the intermediate value theorem).
struct CrossingPolisher {
  let samples: FieldSamples
  let levels: [Double]

  /// Rounds for all crossings, then rounds of bisection for those that have not settled.
  private static let newtonRounds = 3
  private static let bisectionRounds = 44
  /// How near to the level a value must be, as a share of the difference along the edge.
  ///
  /// A pole beside a node makes that difference immense, so the slope must promise the level within this share of the edge
  /// as well; beside a pole it points the wrong way.
  private static let tolerance = 1e-3

  private struct Bracket {
    var low = 0.0
    var high = 1.0
    /// Whether the function is below the level at `low`.
    let rises: Bool
    let difference: Double
  }

  /// Polishes in place, as far as the work can be afforded. O(crossings) evaluations, a few dozen more for each that does
  /// not settle.
  func polish(_ crossings: inout [Crossing], on field: some ScalarField, meter: inout WorkMeter) {
    var brackets = crossings.map(bracket)
    var open = Array(crossings.indices)
    for round in 0..<(Self.newtonRounds + Self.bisectionRounds) where !open.isEmpty {
      guard meter.pay(gradients: open.count) else { return }
      let points = open.map { samples.position(of: crossings[$0]) }
      let (values, dx, dy) = field.valuesAndGradients(xs: points.map(\.x), ys: points.map(\.y))
      var unsettled: [Int] = []
      for (index, place) in open.enumerated() {
        let residual = values[index] - levels[crossings[place].level]
        let slope = slope(of: crossings[place], dx: dx[index], dy: dy[index])
        let difference = brackets[place].difference
        // Where the slope is undefined, as at a kink, the difference alone counts: `minimum` passes over a NaN.
        let scale = Double.minimum(difference, brackets[place].rises ? slope : -slope)
        if residual.magnitude <= Self.tolerance * scale { continue }
        unsettled.append(place)
        let usesNewton = round < Self.newtonRounds
        advance(&crossings[place], &brackets[place], residual: residual, slope: slope, usesNewton: usesNewton)
      }
      open = unsettled
    }
    guard meter.pay(questions: open.count) else { return }
    let answers = field.continuity(over: open.map { edge(of: crossings[$0]) })
    for (place, answer) in zip(open, answers) where answer != .continuous { crossings[place].isReal = false }
  }

  private func bracket(_ crossing: Crossing) -> Bracket {
    let first = samples[crossing.column, crossing.row]
    let second =
      crossing.isHorizontal
      ? samples[crossing.column + 1, crossing.row] : samples[crossing.column, crossing.row + 1]
    return Bracket(rises: first < second, difference: (second - first).magnitude)
  }

  private func advance(
    _ crossing: inout Crossing, _ bracket: inout Bracket, residual: Double, slope: Double, usesNewton: Bool
  ) {
    if residual.isFinite {
      if (residual < 0) == bracket.rises { bracket.low = crossing.fraction } else { bracket.high = crossing.fraction }
    }
    let newton = crossing.fraction - residual / slope
    let isInside = newton > bracket.low && newton < bracket.high
    crossing.fraction = usesNewton && isInside ? newton : (bracket.low + bracket.high) / 2
  }

  private func edge(of crossing: Crossing) -> FieldBox {
    let (column, row) = (crossing.column, crossing.row)
    let (x, y) = (samples.xs[column], samples.ys[row])
    return crossing.isHorizontal
      ? FieldBox(x: x...samples.xs[column + 1], y: y...y) : FieldBox(x: x...x, y: y...samples.ys[row + 1])
  }

  /// The derivative by the fraction along the edge.
  private func slope(of crossing: Crossing, dx: Double, dy: Double) -> Double {
    crossing.isHorizontal
      ? dx * (samples.xs[crossing.column + 1] - samples.xs[crossing.column])
      : dy * (samples.ys[crossing.row + 1] - samples.ys[crossing.row])
  }
}
