import CellGraphics
import NumberText
import Optimization
import Plotting
import SceneCommands
import Scenes

/// The view as a still picture: what is exported, and what the command draws that is printed on leaving.
package enum StillView {
  case map(Scene)
  case curve(CurveScene)
  case descent(DescentScene, DescentRequest)
  /// Data with the objective, and the words of `nabla fit` after its name.
  case fit(FitScene, words: [String])

  /// The picture in a style, with its title.
  ///
  /// - Throws: Why there is nothing to draw.
  package func figure(in style: PictureStyle) throws -> (picture: CellBuffer, title: String) {
    switch styled(style) {
    case .map(let scene):
      let figure = try scene.figure()
      return (figure.render(), figure.title)
    case .curve(let scene):
      let figure = try scene.figure()
      return (figure.render(), figure.title)
    case .descent(let scene, _): return (try scene.render(), "descent on \(scene.map.formula.source)")
    case .fit(let scene, _): return (try scene.render(), "least squares")
    }
  }

  /// The same view in a style; the colours of values that the user has chosen stay.
  package func styled(_ style: PictureStyle) -> StillView {
    switch self {
    case .map(var scene):
      scene.style = style.with(scene.style.colormap)
      return .map(scene)
    case .curve(var scene):
      scene.style = style
      return .curve(scene)
    case .descent(var scene, let request):
      scene.map.style = style.with(scene.map.style.colormap)
      return .descent(scene, request)
    case .fit(var scene, let words):
      scene.style = style
      return .fit(scene, words: words)
    }
  }

  /// The command that draws it.
  ///
  /// - Parameter parameters: Names in the formula's text with their values.
  package func command(parameters: [(name: String, value: Double)]) -> String {
    switch self {
    case .map(let scene): scene.command(parameters: parameters)
    case .curve(let scene): scene.command(parameters: parameters)
    case .descent(_, let request): request.command(parameters: parameters)
    case .fit(_, let words): (["nabla", "fit"] + words.map(\.quotedForShell)).joined(separator: " ")
    }
  }
}

extension PictureStyle {
  fileprivate func with(_ colormap: Colormap?) -> PictureStyle {
    var style = self
    style.colormap = colormap
    return style
  }
}

extension ExplorerState {
  /// The view as it stands; a descent up to the step that is shown, a race as a whole, because its budget counts
  /// gradients and not steps.
  package var still: StillView {
    if let data { return still(of: data) }
    guard let run else {
      if !function.isCurve { return .map(map) }
      var scene = curveScene
      (scene.x, scene.y, scene.size) = (view.x.roundest, view.y.roundest, stillSize)
      return .curve(scene)
    }
    let steps = run.isRace || run.isAtEnd ? run.budget : run.step
    var map = map
    let surface = view.isSurface ? map.surface : nil
    // The lanes bring the path of the run.
    if surface != nil { (map.base, map.surface, map.path) = (.contour, SurfaceView(), mapScene.path) }
    let request = DescentRequest(
      map: map, surface: surface, start: run.start, methods: run.settings.entries.map(\.name),
      rate: run.settings.takes(.rate) ? run.settings.rate : nil,
      momentum: run.settings.takes(.momentum) ? run.settings.momentum : nil, steps: steps)
    var scene = DescentScene(map: map, lanes: lanes(of: run, steps: steps))
    scene.surface = surface
    return .descent(scene, request)
  }

  private func lanes(of run: DescentRun, steps: Int) -> [DescentScene.Lane] {
    guard let objective else { return [] }
    let shown =
      steps == run.budget ? run : DescentRun(objective, from: run.start, with: run.settings, steps: steps)
    return shown.lanes.map { DescentScene.Lane(name: $0.entry.title, trajectory: $0.trajectory) }
  }

  /// Data and objective side by side, with the descents on it.
  private func still(of data: ExploredData) -> StillView {
    var scene = FitScene(data.fit, pictures: [.data, .objective])
    scene.size = stillSize
    var words = data.words + ["--picture", "data,objective", "--size", "\(scene.size.columns)x\(scene.size.rows)"]
    if let run {
      let steps = run.isRace || run.isAtEnd ? run.budget : run.step
      scene.lanes = lanes(of: run, steps: steps)
      words += ["--descend", run.start.map(\.shortestText).joined(separator: ",")]
      words += ["--method", run.settings.entries.map(\.name).joined(separator: ",")]
      if run.settings.takes(.rate) { words += ["--rate", run.settings.rate.shortestText] }
      if run.settings.takes(.momentum) { words += ["--momentum", run.settings.momentum.shortestText] }
      words += ["--iterations", "\(steps)"]
    }
    return .fit(scene, words: words)
  }

  /// The command that draws the view.
  package var command: String {
    still.command(parameters: function.parameters.map { ($0.name, $0.value) })
  }

  /// The map with what a command needs besides the window and the layers.
  private var map: Scene {
    var scene = scene
    (scene.x, scene.y, scene.size) = (view.x.roundest, view.y.roundest, stillSize)
    let eye = view.eye.roundest
    if view.isSurface { (scene.surface.azimuth, scene.surface.elevation) = (eye.azimuth, eye.elevation) }
    scene.surface.plane = scene.surface.plane.map { Scene.Place(x: view.x.roundest($0.x), y: view.y.roundest($0.y)) }
    if !function.formula.isVector && !function.isCurve { scene.style.colormap = view.colors }
    return scene
  }

  /// A picture that fits on the screen above the next prompt of the shell.
  private var stillSize: Size {
    let (least, most) = (Figure.smallestSize, Figure.largestSize)
    return Size(
      columns: min(max(size.columns, least.columns), most.columns),
      rows: min(max(size.rows - 1, least.rows), most.rows))
  }
}
