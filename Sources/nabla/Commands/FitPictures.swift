import CellGraphics
import Formulas
import LeastSquares
import Lessons
import Optimization
import Plotting
import SceneCommands
import Scenes

/// What `nabla fit` draws above its report, and the descent that it runs on the objective.
struct FitPictures {
  private var scene: FitScene
  private let descent: DescentPlan?
  /// The runs of the descent, empty without one.
  private let lanes: [DescentPlan.Lane]
  private let showsTable: Bool

  /// - Parameter needsPicture: Whether the output can be nothing but a picture.
  init(
    _ fit: LeastSquaresFit, _ pictures: FitPictureOptions, _ descent: FitDescentOptions, style: PictureStyle,
    usualSize: Size, needsPicture: Bool
  ) throws {
    scene = FitScene(fit, pictures: try pictures.pictures())
    try pictures.apply(to: &scene, usualSize: usualSize)
    scene.style = style
    showsTable = descent.table
    guard let start = try descent.start(coefficients: fit.model.coefficientNames) else {
      if needsPicture && scene.pictures.isEmpty { scene.pictures = [.data] }
      (self.descent, lanes) = (nil, [])
      return
    }
    if scene.place != nil { throw UsageError.tangentOfDescent }
    if !scene.pictures.contains(.objective) { scene.pictures.append(.objective) }
    let formula: Formula
    do { formula = try ObjectiveScene(fit).formula } catch { throw UsageError.picture(error) }
    let plan = DescentPlan(
      map: Scene(formula: formula), methods: try descent.methodOptions.methods(), rules: try descent.rules(),
      objective: Objective(formula.graph, output: formula.components[0]))
    self.descent = plan
    lanes = plan.run(from: start)
    scene.lanes = lanes.map { .init(name: $0.method.entry.title, trajectory: $0.trajectory) }
  }

  /// Columns of all pictures together and rows of each.
  var size: Size {
    get { scene.size }
    set { scene.size = newValue }
  }

  var isEmpty: Bool { scene.pictures.isEmpty }

  /// What the file of a picture is called inside.
  var title: String { "least squares: \(scene.pictures.map(\.rawValue).joined(separator: ", "))" }

  /// The data and their objective, if the pictures show them.
  var liveness: Liveness {
    guard scene.pictures.contains(where: { $0 == .data || $0 == .objective }) else {
      return .still("the \(scene.pictures.first?.rawValue ?? "report") of a fit stands still")
    }
    guard scene.fit.coefficients.count <= 2 else { return .still("a fit of more than two coefficients stands still") }
    let start = lanes.first?.trajectory.start.point
    return .live([LiveScene(.fit(scene), descent: start.flatMap { descent?.live(from: $0) })])
  }

  func render() throws(UsageError) -> CellBuffer {
    do { return try scene.render() } catch { throw .picture(error) }
  }

  /// The descent as frames, if there is one.
  func recording(_ output: PictureOutputOptions) throws -> String? {
    guard !lanes.isEmpty else { return nil }
    var objective: ObjectiveScene
    do { objective = try ObjectiveScene(scene.fit) } catch { throw UsageError.picture(error) }
    (objective.size, objective.lanes, objective.style) = (scene.size, scene.lanes, scene.style)
    do {
      let recording = output.recording(objective.size, output.presentation(title: title), moves: false)
      return try recording.map { try Animation.record(objective.descent, in: $0) }
    } catch let error as SceneError {
      throw UsageError.scene(error)
    }
  }

  /// The report of the descent for programs.
  var descentJSON: String? {
    get throws { try descent.map { try DescentJSON.text(lanes, budget: $0.budget) } }
  }

  /// The report of the descent for people, with how far from the least-squares solution it ends.
  var descentText: String? {
    guard descent != nil else { return nil }
    let report = DescentText(
      lanes, variables: scene.fit.model.coefficientNames, showsTable: showsTable, explanation: nil)
    return report.text + "\n" + DescentSolutionText(scene.fit, lanes).text
  }
}
