import CellGraphics
import Formulas
import NumberText
import Optimization
import Plotting

/// Maps of many runs: the minimum that each start reaches, or how fast a run is over rates and a second quantity.
package struct ExperimentScene: Sendable {
  package var map: Scene

  /// - Parameter map: Window, size and title; the formula has two variables for basins.
  package init(map: Scene) { self.map = map }

  /// Marks for ends, in the order of their values; beyond them all are alike.
  private static let ends = Array("123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".unicodeScalars)
  private static let diverged: Unicode.Scalar = "!"
  private static let unfinished: Unicode.Scalar = "."
  /// How often a picture is laid out anew because its legend has grown.
  private static let attempts = 4

  /// The plot area of an empty picture of the same size and axes, which is what will be filled.
  private func plotArea(x: Axis, y: Axis, notes: [String]) -> (figure: Figure, area: Size) {
    var figure = Figure(title: map.title ?? "", size: map.size, x: x, y: y, layers: [], notes: notes)
    figure.style = map.style
    return (figure, figure.plotSize)
  }

  /// The end of the run from the middle of every cell.
  ///
  /// - Complexity: O(cells · steps) gradients.
  package func basins(of objective: Objective, by optimizer: any Optimizer, method: String, rules: StoppingRules)
    -> Figure
  {
    let window = AutomaticWindow(map.formula).window(x: map.x, y: map.y)
    let names = map.formula.variables
    // The legend's lines decide how large the plot is, and the plot how many runs there are: a legend of placeholders first.
    var notes = [String](repeating: String(repeating: "-", count: 30), count: 4)
    for _ in 0..<Self.attempts {
      var (figure, size) = plotArea(
        x: Axis(name: names[0], range: window.x), y: Axis(name: names[1], range: window.y), notes: notes)
      let columns = (0..<size.columns).map { window.x.value(at: (Double($0) + 0.5) / Double(size.columns)) }
      let rows = (0..<size.rows).map { window.y.value(at: 1 - (Double($0) + 0.5) / Double(size.rows)) }
      let basins = Basins(of: objective, by: optimizer, columns: columns, rows: rows, rules: rules)
      notes = legend(of: basins)
      figure.notes = notes
      if figure.plotSize == size {
        figure.title =
          map.title
          ?? "where \(method) ends from every start, f(\(names.joined(separator: ", "))) = \(map.formula.source)"
        figure.layers = [GlyphMapLayer(size: size, glyphs: basins.outcomes.map(glyph), colors: endColors, legend: nil)]
        figure.layers.append(endMarks(basins))
        return figure
      }
    }
    return plotArea(
      x: Axis(name: names[0], range: window.x), y: Axis(name: names[1], range: window.y), notes: notes
    ).figure
  }

  private func glyph(_ outcome: Basins.Outcome) -> Unicode.Scalar {
    switch outcome {
    case .end(let index): Self.ends[min(index, Self.ends.count - 1)]
    case .diverged: Self.diverged
    case .unfinished: Self.unfinished
    }
  }

  /// The paint of the ends, in a picture with colours.
  private var endColors: [Unicode.Scalar: Color] {
    guard map.style.hasColor else { return [:] }
    return Dictionary(
      uniqueKeysWithValues: Self.ends.enumerated().map { index, glyph in
        // Calmer than lines of the same colours, because areas of them are large.
        (glyph, map.style.seriesColor(index).mixed(with: map.style.theme.background, share: 0.35))
      })
  }

  private func endMarks(_ basins: Basins) -> MarkerLayer {
    MarkerLayer(
      basins.ends.prefix(Self.ends.count).map {
        MarkerLayer.Marker(x: $0.point[0], y: $0.point[1], glyph: Mark.end.glyph(in: map.style.glyphs))
      },
      legend: nil)
  }

  private func legend(of basins: Basins) -> [String] {
    var texts = basins.ends.prefix(Self.ends.count).enumerated().map { index, end in
      let place = end.point.map { $0.text(significant: 4) }.joined(separator: ", ")
      return "\(Self.ends[index]) \(end.kind.rawValue) (\(place)), f \(end.value.text(significant: 4))"
    }
    if basins.outcomes.contains(.diverged) { texts.append("\(Self.diverged) diverged") }
    if basins.outcomes.contains(.unfinished) { texts.append("\(Self.unfinished) not there in time") }
    return texts + ["\(Mark.end.glyph(in: map.style.glyphs)) where they end"]
  }

  // MARK: Rate maps

  /// Steps to tolerance over the rate (logarithmic) and a second quantity.
  ///
  /// - Parameters:
  ///   - rates: The ends of the range of rates, positive.
  ///   - second: The name and the range of the second quantity.
  ///   - run: The map for rates and values of the second quantity.
  package func rateMap(
    rates: AxisRange, second: Axis, title: String, run: (_ rates: [Double], _ rows: [Double]) -> RateMap
  ) -> Figure {
    let scale = ValueScale.Kind.logarithmic
    let x = AxisRange(lower: scale.position(of: rates.lower), upper: scale.position(of: rates.upper)) ?? .unit
    let legend =
      "steps up to: 1 3; 2 10; 3 30; 4 100; 5 300; 6 1000; 7 more; ! diverged; . not there in time"
    var (figure, size) = plotArea(x: Axis(name: "rate", range: x, scale: scale), y: second, notes: [legend])
    let columns = (0..<size.columns).map { scale.value(at: x.value(at: (Double($0) + 0.5) / Double(size.columns))) }
    let rows = (0..<size.rows).map { second.range.value(at: 1 - (Double($0) + 0.5) / Double(size.rows)) }
    let outcomes = run(columns, rows).outcomes
    figure.title = map.title ?? title
    figure.layers = [GlyphMapLayer(size: size, glyphs: outcomes.map(glyph), colors: stepColors, legend: nil)]
    return figure
  }

  /// The paint of the numbers of steps, the fewest in the lightest colour.
  private var stepColors: [Unicode.Scalar: Color] {
    let last = Double(Self.stepLimits.count)
    guard
      let colors = ValueColors(scale: ValueScale(range: AxisRange(lower: 0, upper: last) ?? .unit), style: map.style)
    else { return [:] }
    let glyphs = Self.ends.prefix(Self.stepLimits.count + 1).enumerated()
    return Dictionary(uniqueKeysWithValues: glyphs.map { ($1, colors.color(at: 1 - Double($0) / last)) })
  }

  private static let stepLimits = [3, 10, 30, 100, 300, 1000]

  private func glyph(_ outcome: RateMap.Outcome) -> Unicode.Scalar {
    switch outcome {
    case .converged(let steps):
      Self.ends[Self.stepLimits.firstIndex { steps <= $0 } ?? Self.stepLimits.count]
    case .diverged: Self.diverged
    case .unfinished: Self.unfinished
    }
  }
}
