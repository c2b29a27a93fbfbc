extension Colormap {
  /// The colormap in the colours that a depth can show, lighter never turning darker where the map grows lighter.
  ///
  /// In true colour, steps that nobody can tell apart become one, so that equal cells can be merged. In a palette, the
  /// sequence of entries is chosen that is nearest to the map on the whole among all those whose lightness rises and falls
  /// with that of the map; choosing entries one by one would let it go up and down.
  /// O(colours × entries²), of the entries near the map.
  ///
  /// Without colour there is nothing to choose, and the map stays as it is.
  package func quantised(to depth: ColorDepth) -> Colormap {
    switch depth {
    case .none: self
    case .truecolor: Colormap(name: name, colors: distinguishableColors, isStepped: true)
    case .ansi16, .indexed256: depth.palette.map(quantised(to:)) ?? self
    }
  }

  /// Colours about one just noticeable difference apart, an odd number of them, so that a middle stays one.
  private var distinguishableColors: [Color] {
    let perceived = colors.map(OKLab.init)
    let length = zip(perceived, perceived.dropFirst()).reduce(0) { $0 + $1.0.distanceSquared(to: $1.1).squareRoot() }
    let halves = max(Int((length / OKLab.justNoticeableDifference).rounded(.up)) / 2, 1)
    return (0...(2 * halves)).map { color(at: Double($0) / Double(2 * halves)) }
  }

  /// Dynamic programming over the colours of the map: for every entry the cheapest sequence that ends with it.
  ///
  /// A sequence costs the squared distance of every entry from the map, and a toll on the distance between neighbours,
  /// without which hues would go to and fro between steps of lightness.
  private func quantised(to palette: Palette) -> Colormap {
    let wanted = colors.map(OKLab.init)
    let entries = Self.candidates(in: palette, for: wanted)
    let tolls = entries.map { entry in
      entries.map { Self.toll * $0.perceived.distanceSquared(to: entry.perceived).squareRoot() }
    }
    var costs = entries.map { $0.perceived.distanceSquared(to: wanted[0]) }
    var predecessors: [[Int]] = []
    for (before, after) in zip(wanted, wanted.dropFirst()) {
      let rises = after.lightness >= before.lightness
      let best = entries.indices.map { place in
        let range = rises ? 0..<(place + 1) : place..<entries.count
        return range.min { costs[$0] + tolls[place][$0] < costs[$1] + tolls[place][$1] } ?? place
      }
      predecessors.append(best)
      costs = entries.indices.map {
        costs[best[$0]] + tolls[$0][best[$0]] + entries[$0].perceived.distanceSquared(to: after)
      }
    }
    var place = costs.indices.min { costs[$0] < costs[$1] } ?? 0
    var chosen = [entries[place].color]
    for step in predecessors.reversed() {
      place = step[place]
      chosen.append(entries[place].color)
    }
    return Colormap(name: name, colors: chosen.reversed(), isStepped: true)
  }

  private static var toll: Double { 0.5 }

  /// The entries worth a try, the darkest first: those near the map, or in a small palette all that are not far more
  /// colourful than it, so that grey stays grey.
  private static func candidates(in palette: Palette, for wanted: [OKLab]) -> [Palette.Entry] {
    let mostColorful = wanted.map(\.chroma).max() ?? 0
    let worthATry = palette.entries.filter { entry in
      palette.entries.count <= 16
        ? entry.perceived.chroma < mostColorful + 0.12
        : wanted.contains { $0.distanceSquared(to: entry.perceived) < 0.01 }
    }
    return worthATry.sorted { ($0.perceived.lightness, $0.index) < ($1.perceived.lightness, $1.index) }
  }
}
