import NumberText
import Plotting

/// Curves in plain words, for those who cannot see them: for each function its values, extrema and symmetry, then what the
/// legend says of poles, jumps and places without a value.
struct CurveDescription {
  let figure: Figure
  let sketch: CurveSketch

  /// More extrema of a kind than this are counted and not listed.
  private static let mostListed = 8
  /// Places at which a function is compared with its mirror image.
  private static let comparisons = 160

  /// One sentence to a line.
  var text: String {
    let functions = sketch.functions.indices.flatMap { index in
      let finder = ExtremumFinder(
        function: sketch.functions[index], survey: sketch.surveys[index], cells: sketch.cells)
      return sentences(on: index, finder: finder)
    }
    return ([figure.title + ".", window] + functions + figure.legendSentences).joined(separator: "\n")
  }

  private var scales: CurveScene.Scales { sketch.scene.scales }

  private var window: String {
    let texts = [figure.x, figure.y].map { axis in
      let ends = [axis.range.lower, axis.range.upper].map { axis.scale.value(at: $0) }
      return "\(axis.name) from \(Self.texts(of: ends))" + (axis.scale == .logarithmic ? ", logarithmic" : "")
    }
    return "The picture shows \(texts.joined(separator: " and "))."
  }

  private func sentences(on index: Int, finder: ExtremumFinder) -> [String] {
    let name = sketch.names.function(index)
    let survey = sketch.surveys[index]
    guard !survey.pieces.isEmpty else { return ["\(name) has no value on any stretch of the window."] }
    var sentences = [range(name, survey, finder: finder)]
    let isConstant = finder.bounds.lowest == finder.bounds.highest
    if isConstant { return sentences }
    let found = finder.search
    // With the legend of the marks they would be said twice.
    if !sketch.scene.showsExtrema {
      sentences +=
        found.isComplete ? extremes(name, found.extrema) : ["\(name) has extrema too close together to be told apart."]
    }
    if found.extrema.isEmpty, let course = course(index) { sentences.append("\(name) \(course) throughout.") }
    if let symmetry = symmetry(index) { sentences.append(symmetry) }
    return sentences
  }

  // MARK: Values

  private func range(_ name: String, _ survey: CurveSurvey, finder: ExtremumFinder) -> String {
    let bounds = finder.bounds
    let (low, high) = (scales.y.value(at: bounds.lowest), scales.y.value(at: bounds.highest))
    // On a logarithmic axis what has no lower end is a function that tends to 0.
    let isUnbounded = (
      below: bounds.lowest == -.infinity && scales.y == .linear, above: bounds.highest == .infinity
    )
    let isVague = survey.breaks.contains { $0.kind == .unresolved }
    switch isUnbounded {
    case (true, true): return "\(name) is unbounded, above and below."
    case (true, false):
      return "\(name) is unbounded below and goes up to \(high.text(significant: 6))."
    case (false, true): return "\(name) goes from \(low.text(significant: 6)) up without bound."
    default:
      if low == high { return "\(name) is \(low.text(significant: 6)) everywhere." }
      return "The values of \(name) go from \(isVague ? "about " : "")\(Self.texts(of: [low, high]))."
    }
  }

  /// Two numbers with as many digits as it takes to tell how far apart they are.
  private static func texts(of ends: [Double]) -> String {
    let digits = Double.digits(telling: ends[0], from: ends[1])
    return ends.map { $0.text(significant: digits) }.joined(separator: " to ")
  }

  // MARK: Course

  private func extremes(_ name: String, _ extrema: [Extremum]) -> [String] {
    if extrema.isEmpty { return ["\(name) has no extremum inside the window."] }
    return [Extremum.Kind.minimum, .maximum].compactMap { kind in
      let points = extrema.filter { $0.kind == kind }
      guard !points.isEmpty else { return nil }
      let places = points.prefix(Self.mostListed).map { point in
        let numbers = [scales.x.value(at: point.x), scales.y.value(at: point.value)]
        let place = numbers.map { $0.text(significant: 5) }.joined(separator: ", ")
        return "(\(place))" + (point.isKink ? ", a kink" : "") + (point.isGlobal ? "" : ", local")
      }
      let rest = points.count - places.count
      let stem = kind == .minimum ? "minim" : "maxim"
      let noun = stem + (points.count == 1 ? "um" : "a")
      return "\(name) has \(points.count) \(noun): \(places.joined(separator: "; "))"
        + (rest > 0 ? "; and \(rest) more." : ".")
    }
  }

  /// Whether a function without breaks rises or falls all the way, as far as samples tell.
  private func course(_ index: Int) -> String? {
    let survey = sketch.surveys[index]
    let isWhole = survey.breaks.allSatisfy { $0.kind == .edge || $0.kind == .pole }
    guard survey.pieces.count == 1, isWhole else { return nil }
    let piece = survey.pieces[0]
    let length = piece.upperBound - piece.lowerBound
    let places = (0...Self.comparisons).map { piece.lowerBound + length * Double($0) / Double(Self.comparisons) }
    let values = sketch.functions[index].values(at: places).filter { !$0.isNaN }
    let steps = zip(values.dropFirst(), values)
    if steps.allSatisfy({ $0 > $1 }) { return "rises" }
    return steps.allSatisfy { $0 < $1 } ? "falls" : nil
  }

  // MARK: Symmetry

  private func symmetry(_ index: Int) -> String? {
    guard scales == .linear else { return nil }
    let window = sketch.surveys[index].window
    let reach = min(-window.lower, window.upper)
    guard reach > 0 else { return nil }
    let places = (1...Self.comparisons).map { reach * Double($0) / Double(Self.comparisons) }
    let function = sketch.functions[index]
    let (right, left) = (function.values(at: places), function.values(at: places.map { -$0 }))
    let (name, variable) = (sketch.names.function(index), sketch.variable)
    if right.agrees(with: left, sign: 1) { return "\(name) stays the same when \(variable) becomes -\(variable)." }
    if right.agrees(with: left, sign: -1) { return "\(name) changes its sign when \(variable) becomes -\(variable)." }
    return nil
  }
}

extension CurveScene {
  /// The picture in plain words, one sentence to a line.
  package func description() throws(CurveSceneError) -> String {
    if isZoomed, zoomed.count > 1 { return try figure().plainWords }
    let (figure, sketch) = try sketchedFigure()
    return CurveDescription(figure: figure, sketch: sketch).text
  }
}
