import Autodiff
import CellGraphics
import Formulas
import Plotting
import Scenes
import TestSupport

/// Values of every kind that a command line can express.
struct RandomScene {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  static let sources = [
    "x^2 + 3 y^2", "a x^2 + b y", "-x^2 + y", "--x + y", "sin x", "|x| + y", "  x y ", " -x",
    "rosenbrock", "2", "-(x)", "π x e^y",
  ]

  mutating func flip() -> Bool { Bool.random(using: &generator) }

  mutating func number() -> Double {
    switch Int.random(in: 0...4, using: &generator) {
    case 0: return Double(Int.random(in: -100...100, using: &generator))
    case 1: return Double.random(in: -1...1, using: &generator)
    case 2:
      return Double(
        sign: flip() ? .plus : .minus, exponent: Int.random(in: -300...300, using: &generator),
        significand: Double.random(in: 1..<2, using: &generator))
    case 3: return 0
    default: return Double(Int.random(in: -1000...1000, using: &generator)) / 10
    }
  }

  mutating func range() -> AxisRange? {
    guard flip() else { return nil }
    let (left, right) = (number(), number())
    return AxisRange(lower: min(left, right), upper: max(left, right))
  }

  mutating func place() -> Scene.Place { Scene.Place(x: number(), y: number()) }

  mutating func places() -> [Scene.Place] {
    flip() ? [] : (0..<Int.random(in: 1...4, using: &generator)).map { _ in place() }
  }

  mutating func size() -> Size {
    flip()
      ? Size(columns: 80, rows: 24)
      : Size(columns: .random(in: 40...300, using: &generator), rows: .random(in: 20...100, using: &generator))
  }

  mutating func title() -> String? {
    ["", "a title", "--heat", "-1", " begins with a blank", "it's", "two\nlines", "ü €"].randomElement(
      using: &generator
    )
    .flatMap { flip() ? $0 : nil }
  }

  mutating func style() -> PictureStyle {
    var style = PictureStyle.plain
    style.glyphs =
      GlyphSet.allCases.filter { ["ascii", "blocks", "braille"].contains($0.rawValue) }
      .randomElement(using: &generator) ?? .ascii
    style.depth = ColorDepth.allCases.randomElement(using: &generator) ?? .none
    style.colormap = flip() ? Colormap.all.randomElement(using: &generator) : nil
    style.theme = flip() ? .dark : .light
    return style
  }

  /// A formula with values for its parameters.
  mutating func formula() throws -> (formula: Formula, parameters: [(name: String, value: Double)]) {
    let source = Self.sources.randomElement(using: &generator) ?? "x"
    let free = try Formula(parsing: source)
    let parameters = free.variables.filter { ["a", "b"].contains($0) }.map { (name: $0, value: number()) }
    var values: [String: ConstantExpression] = [:]
    for parameter in parameters { values[parameter.name] = try ConstantExpression(parsing: "\(parameter.value)") }
    return (try Formula(parsing: source, parameters: values), parameters)
  }

  mutating func scene() throws -> (scene: Scene, parameters: [(name: String, value: Double)]) {
    let (formula, parameters) = try formula()
    var scene = Scene(formula: formula)
    scene.base = [Scene.Base.contour, .heat, .arrows, .surface].randomElement(using: &generator) ?? .contour
    scene.levels =
      switch Int.random(in: 0...3, using: &generator) {
      case 0: .automatic
      case 1: .count(.random(in: 1...100, using: &generator))
      case 2: .logarithmic(count: .random(in: 1...100, using: &generator))
      default: .explicit((0..<Int.random(in: 1...5, using: &generator)).map { _ in number() })
      }
    scene.showsHeat = flip()
    for overlay in Scene.Overlay.allCases where flip() { scene.overlays.insert(overlay) }
    if scene.overlays.contains(.arrows) && flip() { scene.arrowScale = .logarithmic }
    (scene.path, scene.points) = (places(), places())
    scene.hasEqualAspect = flip()
    (scene.x, scene.y) = (range(), range())
    (scene.title, scene.size, scene.style) = (title(), size(), style())
    if scene.base == .surface { scene.surface = try surface(beside: formula) }
    if flip() { scene.study = study() }
    return (scene, parameters)
  }

  private mutating func study() -> PointStudy {
    var study = PointStudy(at: place())
    (study.showsGradient, study.showsEigenvectors) = (flip(), flip())
    if flip() { study.directions = [Scene.Place(x: 1, y: number()), Scene.Place(x: number(), y: -0.5)] }
    return study
  }

  private mutating func surface(beside formula: Formula) throws -> SurfaceView {
    var view = SurfaceView()
    view.azimuth = flip() ? -60 : .random(in: -360...360, using: &generator)
    view.elevation = flip() ? 30 : .random(in: -90...90, using: &generator)
    (view.showsFloor, view.isShaded) = (flip(), flip())
    (view.hasMesh, view.showsLevels, view.isPainted) = (flip(), flip(), flip())
    if flip() { view.slices = [.x(number()), .y(number()), .x(number())] }
    if flip() { view.plane = place() }
    if flip() {
      let variables = formula.extended(toDimension: 2).variables
      for source in ["\(variables[0])^2", "-\(variables[1])", "1"] where flip() {
        view.companions.append(.init(try Formula(parsing: source, declaring: variables)))
      }
    }
    return view
  }

  mutating func curves() throws -> (scene: CurveScene, parameters: [(name: String, value: Double)]) {
    let sources = ["x^2", "-x", "--x", "sin(a x)", "1/x"].shuffled(using: &generator).prefix(3)
    let value = number()
    let hasParameter = sources.contains { $0.contains("a") }
    let parameters = hasParameter ? [(name: "a", value: value)] : []
    var formulas: [Formula] = []
    for source in sources {
      formulas.append(try Formula(parsing: source, parameters: hasParameter ? ["a": .init(parsing: "\(value)")] : [:]))
    }
    var scene = CurveScene(formulas: formulas)
    for place in ["1", "-pi/2", "1/3"] where flip() {
      let steps = ["-0.5", "1,0.25", "pi/4"].randomElement(using: &generator) ?? "1"
      let deltas = flip() ? try ConstantExpression.list(parsing: steps) : []
      scene.tangents.append(.init(place: try .init(parsing: place), deltas: deltas))
      scene.secants.append(.init(place: try .init(parsing: place), delta: try .init(parsing: "2")))
    }
    (scene.showsExtrema, scene.showsDerivative) = (flip(), flip())
    scene.isZoomed = scene.tangents.count == 1 && !scene.tangents[0].deltas.isEmpty && flip()
    scene.scales = .init(x: flip() ? .linear : .logarithmic, y: flip() ? .linear : .logarithmic)
    scene.aspect = scene.scales == .linear && flip() ? .equal : .fill
    (scene.x, scene.y) = (range(), range())
    (scene.title, scene.size, scene.style) = (title(), size(), style())
    return (scene, parameters)
  }
}

extension Formula {
  /// The numbers that the formula gives at a few points, to the last bit.
  var sample: [[UInt64]] {
    var evaluator = ScalarEvaluator(Program(graph, outputs: components))
    return [-1.5, 0.25, 3].map { value in
      evaluator.evaluate(at: variables.indices.map { value + Double($0) }).map(\.bitPattern)
    }
  }
}
