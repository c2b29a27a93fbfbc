import CellGraphics
import NumberText
import Plotting
import Scenes

extension ExplorerState {
  /// Explores the objective of data, from w = 0 if that is in the window.
  package init(_ data: ExploredData, size: Size, style: PictureStyle = PictureStyle(glyphs: .braille)) {
    var scene = Scene(formula: data.function.formula)
    scene.x = data.ranges.first
    scene.y = data.ranges.count > 1 ? data.ranges[1] : nil
    scene.showsHeat = true
    self.init(data.function, scene: scene, size: size, style: style)
    self.data = data
    let origin = Scene.Place(x: 0, y: 0)
    if view.x.contains(0), function.isCurve || view.y.contains(0) { view.crossHair = origin }
    settle()
    home = view
  }

  /// Explores a picture of data: the window and the marks of its objective, and the fitted coefficients where it shows
  /// the data.
  ///
  /// - Throws: Sums of squares beyond the range of `Double`.
  package init(
    _ data: ExploredData, as picture: FitScene, size: Size, style: PictureStyle
  ) throws(FitSceneError) {
    let objective = try picture.objective()
    self.init(data, size: size, style: style)
    if function.isCurve {
      show(objective.parabola)
    } else {
      let map = objective.map
      (view.x, view.y) = (map.x ?? view.x, map.y ?? view.y)
      show(map)
    }
    view.crossHair = Scene.Place(x: view.x.middle, y: view.y.middle)
    let place = picture.place.map { Scene.Place(x: $0.value, y: 0) }
    if let place = place ?? (picture.pictures.contains(.data) ? data.solution : nil) { view.crossHair = place }
    bringCrossHairBack()
    settle()
    home = view
  }

  /// The coefficients w that are shown: those of the descent while it moves, else those of the cross-hair.
  package var coefficients: [Double] {
    if followsRun, let run { return run.current.point }
    return function.dimension == 1 ? [view.crossHair.x] : [view.crossHair.x, view.crossHair.y]
  }

  /// Decides after an action whether w is that of the descent, and lets the cross-hair go with it.
  mutating func follow(_ action: Action) {
    switch action {
    case .moveCrossHair, .showSolution: followsRun = false
    case .tick: followsRun = followsRun && run != nil
    case .descend, .confirm, .playOrPause, .step, .showStart, .showEnd, .press, .drag, .release, .addRival,
      .removeRival,
      .changeRate, .changeMomentum, .nextMethod:
      followsRun = run != nil
    default: followsRun = followsRun && run != nil
    }
    guard followsRun, let point = run?.current.point, point.allSatisfy(\.isFinite) else { return }
    view.crossHair = Scene.Place(x: point[0], y: point.count > 1 ? point[1] : view.crossHair.y)
    bringCrossHairBack()
  }

  /// Puts w where the objective is least.
  mutating func showSolution() {
    guard let data else { return message = "no data here: nabla explore --fit data.csv has some" }
    let place = data.solution
    if !view.x.contains(place.x) || !function.isCurve && !view.y.contains(place.y) { view = home }
    view.crossHair.x = place.x
    if !function.isCurve { view.crossHair.y = place.y }
    let squares = data.fit.summary.residualSumOfSquares.shown
    message = "least squares: \(data.equation(data.fit.coefficients, fitting: 60)), sum of squares \(squares)"
  }
}
