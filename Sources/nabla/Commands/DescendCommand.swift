import ArgumentParser
import CellGraphics
import Formulas
import Lessons
import Optimization
import Plotting
import SceneCommands
import Scenes

/// `nabla descend F`: optimisers on their way.
struct DescendCommand: DrawingCommand, ReportingCommand {
  static let configuration = CommandConfiguration.subcommand(
    "descend",
    abstract: "Runs gradient descent and its relatives: the path, and an honest verdict.",
    discussion: """
      EXAMPLES:
        nabla descend 'x^3 + x^2 y + y^2' --from 1,1 --rate 0.1
        nabla descend rosenbrock --from -1.2,1 --method gd,adam,bfgs --rate 0.001
        nabla descend '2(w - 3)^2' --from 0 --rate 0.4 --table --explain 1
        nabla descend himmelblau --basins --rate 0.01
        nabla descend ravine --from 1,1 --method momentum --rate-map momentum
        nabla descend himmelblau --from 0,0 --rate 0.01 --output run.cast
        nabla descend himmelblau --from 0,0 --rate 0.01 --animate --output run.svg
      """)

  @OptionGroup var scene: SceneOptions
  @OptionGroup var descent: DescentOptions

  @Flag(help: "The table of iterates.")
  var table = false

  @Option(parsing: .unconditional, help: ArgumentHelp("Step t in words and numbers.", valueName: "t"))
  var explain: Word?

  @Flag(help: "f over the steps instead of the path.")
  var loss = false

  @Flag(help: "The path on the surface instead of the map, for two variables.")
  var surface = false

  @OptionGroup var eye: EyeOptions

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The two variables that the picture of more than two shows, as in --slice x,z; the others stay as at the end.",
      valueName: "name,name"))
  var slice: Word?

  @Flag(help: "Which end every start of the window reaches.")
  var basins = false

  @Option(help: "Steps to tolerance over the rate and the momentum, or the rate and the first coordinate of the start.")
  var rateMap: RateMapChoice?

  @Flag(
    help: "Play the path in the terminal before printing the picture; q leaves. An SVG moves by itself.")
  var animate = false

  @Flag(help: "One JSON object on one line.")
  var json = false

  @OptionGroup var output: PictureOutputOptions

  enum RateMapChoice: String, ExpressibleByArgument, CaseIterable { case momentum, start }

  func run() throws {
    let target = try output.open(isPicture: !json)
    if json && !drawsExperiment { return try target.finish(try jsonText()) }
    let drawing = try drawing(size: nil, style: output.style)
    guard case .descent(let scene) = drawing.content else { return try output.write(drawing, into: target) }
    let presentation = output.presentation(title: drawing.title)
    do {
      if let recording = output.recording(scene.map.size, presentation, moves: animate) {
        return try target.finish(try Animation.record(scene, in: recording))
      }
      if animate { _ = try Animation.play(scene, output.appearance) }
    } catch let error as SceneError {
      throw UsageError.scene(error)
    }
    try output.write(drawing, into: target)
  }

  func drawing(size: Size?, style: PictureStyle) throws -> Drawing {
    let plan = try plan(size: size, style: style)
    if basins { return Drawing(try plan.basins()) }
    let start = try start(plan)
    if let rateMap { return Drawing(try plan.rateMap(rateMap, from: start)) }
    let lanes = plan.run(from: start)
    let scene = try descentScene(plan, lanes)
    let explanation = try explain.map { try plan.explanation(ofStep: $0, from: start, lanes: lanes) }
    let report = DescentText(lanes, variables: plan.map.formula.variables, showsTable: table, explanation: explanation)
    return Drawing(scene, title: plan.title, report: report.text)
  }

  /// The picture of runs on the map, the curve or the surface.
  private func descentScene(_ plan: DescentPlan, _ lanes: [DescentPlan.Lane]) throws -> DescentScene {
    var scene = DescentScene(
      map: plan.map, lanes: lanes.map { .init(name: $0.method.entry.title, trajectory: $0.trajectory) })
    scene.box = plan.objective.box
    if let slice {
      scene.slice = try plan.slice(slice)
      scene.view = .path
    }
    if loss { scene.view = .loss }
    if surface {
      guard plan.map.formula.variables.count == 2 || slice != nil else {
        throw UsageError.optionNeedsTwoVariables("--surface", got: plan.map.formula.variables.count)
      }
      scene.surface = try eye.view()
    }
    return scene
  }

  func liveness(size: Size?) throws -> Liveness {
    if drawsExperiment { return .still("a map of many descents stands still") }
    let plan = try plan(size: size, style: .plain)
    if plan.map.formula.variables.count > 2 { return .still("a function of so many variables stands still") }
    if loss { return .still("f over the steps stands still") }
    let start = try start(plan)
    let picture = try descentScene(plan, plan.run(from: start))
    let descent = plan.live(from: start)
    if plan.map.formula.variables.count == 2 { return try scene.liveness(of: picture.plane, descent: descent) }
    let parameters = try scene.formula.parameterValues()
    return .live([LiveScene(.curve(picture.curve), parameters: parameters, descent: descent)])
  }

  func reportText(in notation: FormulaNotation) throws -> String { try drawing(size: nil, style: .plain).words() }

  func reportJSON(in notation: FormulaNotation) throws -> String? { try jsonText() }

  private func jsonText() throws -> String {
    let plan = try plan(size: nil, style: .plain)
    return try DescentJSON.text(plan.run(from: try start(plan)), budget: plan.budget)
  }

  /// Whether a map of many runs is wanted rather than one run.
  private var drawsExperiment: Bool { basins || rateMap != nil }

  private func plan(size: Size?, style: PictureStyle) throws -> DescentPlan {
    var map = try scene.scene(
      of: try FormulaSource.text(scene.formula.formula), base: .contour, usualSize: output.usualSize)
    (map.size, map.style) = (size ?? map.size, style)
    if map.formula.isVector { throw UsageError.descentOfVector }
    map.formula = map.formula.extended(toDimension: 1)
    return DescentPlan(
      map: map, methods: try descent.methods(), rules: try descent.rules(),
      objective: Objective(
        map.formula.graph, output: map.formula.components[0], within: try descent.constraint(map.formula)))
  }

  private func start(_ plan: DescentPlan) throws -> [Double] {
    let formula = plan.map.formula
    if let from = descent.from {
      if descent.seed != nil { throw UsageError.startTwice }
      let numbers = try NumbersOption.read(from.text, option: "--from").map(\.value)
      guard numbers.count == formula.variables.count else {
        throw UsageError.coordinates("--from", got: numbers.count, variables: formula.variables)
      }
      guard numbers.allSatisfy(\.isFinite) else { throw UsageError.pointNotFinite("--from", from.text) }
      return numbers
    }
    guard let seed = descent.seed else { throw UsageError.noStart(variables: formula.variables) }
    return plan.randomStart(seed: UInt64(try WholeNumberOption.read(seed.text, option: "--seed", most: .max)))
  }
}
