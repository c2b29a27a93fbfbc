import ArgumentParser
import Formulas
import Optimization
import Plotting
import SceneCommands
import Scenes

/// `nabla descend F`: optimisers on their way.
struct DescendCommand: ParsableCommand {
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

  @Flag(help: "Play the path in the terminal before printing the picture; q leaves.")
  var animate = false

  @Flag(help: "One JSON object on one line.")
  var json = false

  @OptionGroup var output: PictureOutputOptions

  enum RateMapChoice: String, ExpressibleByArgument, CaseIterable { case momentum, start }

  func run() throws {
    let target = try output.open()
    var map = try scene.scene(of: try FormulaSource.text(scene.formula.formula), base: .contour)
    map.style = output.style
    if map.formula.isVector { throw UsageError.descentOfVector }
    var natural = map
    natural.formula = map.formula.extended(toDimension: 1)
    let plan = DescentPlan(
      map: natural, methods: try descent.methods(), rules: try descent.rules(),
      objective: Objective(
        natural.formula.graph, output: natural.formula.components[0], within: try descent.constraint(natural.formula)))
    do {
      try run(plan, into: target)
    } catch let error as SceneError {
      throw UsageError.scene(error)
    }
  }

  private func run(_ plan: DescentPlan, into target: consuming OutputTarget) throws {
    if basins { return try target.finish(export(try plan.basins())) }
    let start = try start(plan)
    if let rateMap { return try target.finish(export(try plan.rateMap(rateMap, from: start))) }
    let lanes = plan.run(from: start)
    if json { return try target.finish(try DescentJSON.text(lanes, budget: plan.budget)) }
    var scene = DescentScene(
      map: plan.map, lanes: lanes.map { .init(name: $0.method.entry.title, trajectory: $0.trajectory) })
    if let slice {
      scene.slice = try plan.slice(slice)
      scene.view = .path
    }
    if loss { scene.view = .loss }
    if surface {
      guard plan.map.formula.variables.count == 2 || slice != nil else {
        throw UsageError.optionNeedsTwoVariables("--surface", got: plan.map.formula.variables.count)
      }
      scene.surface = SurfaceView()
    }
    if animate { _ = try Animation.play(scene, output.appearance) }
    if output.isRecording {
      return try target.finish(try Animation.recording(scene, output.presentation(title: plan.title)))
    }
    let explanation = try explain.map { try plan.explanation(ofStep: $0, from: start, lanes: lanes) }
    let report = DescentText(lanes, variables: plan.map.formula.variables, showsTable: table, explanation: explanation)
    if output.describe { return try target.finish(report.text) }
    let picture = output.export(try scene.render(), title: plan.title, description: report.text)
    output.report(picture, size: plan.map.size)
    try target.finish(output.hasRoomForWords ? picture + "\n" + report.text : picture)
  }

  /// A map of many runs, or the words around it.
  private func export(_ figure: Figure) -> String {
    let words = output.lines(figure.plainWords)
    if output.describe { return words }
    return output.export(figure.render(), title: figure.title, description: words)
  }

  private func start(_ plan: DescentPlan) throws -> [Double] {
    let formula = plan.map.formula
    if let from = descent.from {
      if descent.seed != nil { throw UsageError.startTwice }
      let numbers = try NumbersOption.read(from.text, option: "--from").map(\.value)
      guard numbers.count == formula.variables.count else {
        throw UsageError.coordinates("--from", got: numbers.count, variables: formula.variables)
      }
      return numbers
    }
    guard let seed = descent.seed else { throw UsageError.noStart(variables: formula.variables) }
    return plan.randomStart(seed: UInt64(try WholeNumberOption.read(seed.text, option: "--seed", most: .max)))
  }
}
