extension Colormap {
  /// The colormap in the colours that a depth can show, lighter never turning darker where the map grows lighter.
  ///
  /// In true colour, steps that nobody can tell apart become one, so that equal cells can be merged. In a palette, the
  /// sequence of entries is chosen that is nearest to the map on the whole among all those whose lightness rises and falls
  /// with that of the map; choosing entries one by one would let it go up and down. O(colours × entries).
  ///
  /// Without colour there is nothing to choose, and the map stays as it is.
  package func quantised(to depth: ColorDepth) -> Colormap {
    switch depth {
    case .none: self
    case .truecolor: Colormap(name: name, colors: distinguishableColors, isStepped: true)
    case .ansi16, .indexed256: depth.palette.map(quantised(to:)) ?? self
    }
  }

  /// Colours about half a just noticeable difference apart, an odd number of them, so that a middle stays one.
  private var distinguishableColors: [Color] {
    let perceived = colors.map(OKLab.init)
    let length = zip(perceived, perceived.dropFirst()).reduce(0) { $0 + $1.0.distanceSquared(to: $1.1).squareRoot() }
    let halves = max(Int((length / OKLab.justNoticeableDifference).rounded(.up)) / 2, 1)
    return (0...(2 * halves)).map { color(at: Double($0) / Double(2 * halves)) }
  }

  /// Dynamic programming over the colours of the map: for every entry the cheapest sequence that ends with it.
  private func quantised(to palette: Palette) -> Colormap {
    let entries = palette.entries.sorted { ($0.perceived.lightness, $0.index) < ($1.perceived.lightness, $1.index) }
    let wanted = colors.map(OKLab.init)
    var costs = entries.map { $0.perceived.distanceSquared(to: wanted[0]) }
    var predecessors: [[Int]] = []
    for (before, after) in zip(wanted, wanted.dropFirst()) {
      let best = Self.cheapest(costs, fromBelow: after.lightness >= before.lightness)
      predecessors.append(best)
      costs = entries.indices.map { costs[best[$0]] + entries[$0].perceived.distanceSquared(to: after) }
    }
    var place = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    var chosen = [entries[place].color]
    for step in predecessors.reversed() {
      place = step[place]
      chosen.append(entries[place].color)
    }
    return Colormap(name: name, colors: chosen.reversed(), isStepped: true)
  }

  /// For every place that of the least cost up to it, or from it on.
  private static func cheapest(_ costs: [Double], fromBelow: Bool) -> [Int] {
    var result = Array(costs.indices)
    let order = fromBelow ? Array(costs.indices) : costs.indices.reversed()
    for (previous, next) in zip(order, order.dropFirst()) where costs[result[previous]] <= costs[next] {
      result[next] = result[previous]
    }
    return result
  }
}
