import Scenes

extension ExplorerState {
  /// The view as a picture for export: what `nabla` draws from the words of `Scene.command`.
  package var scene: Scene {
    var scene = mapScene
    guard view.isSurface else { return scene }
    if view.layers.contains(.tangent) { scene.surface.plane = view.crossHair }
    if let run { scene.path = run.shownRecords.map { Scene.Place(x: $0.point[0], y: $0.point[1]) } }
    return scene
  }

  /// The map or the surface without what moves over it.
  var mapScene: Scene {
    var scene = Scene(formula: function.formula)
    (scene.x, scene.y) = (view.x, view.y)
    let layers = view.layers
    scene.base = base
    marks.mark(&scene)
    scene.levels = scene.levels.scaled(isLogarithmic: view.isLogarithmic)
    let shades = layers.contains(.heat)
    scene.showsHeat = shades && !marks.isFilled
    let overlays: [(Bool, Scene.Overlay)] = [
      (layers.contains(.arrows), .arrows), (layers.contains(.streamlines), .streamlines),
      (layers.contains(.criticalPoints), .criticalPoints), (layers.contains(.grid), .grid),
      (shades && marks.isFilled, .filled),
    ]
    for (isOn, overlay) in overlays where isOn { scene.overlays.insert(overlay) }
    if view.isSurface { look(at: &scene) }
    return scene
  }

  private var base: Scene.Base {
    if view.isSurface { return .surface }
    if function.formula.isVector { return .arrows }
    if view.layers.contains(.contours) { return .contour }
    // Something has to be shown.
    let hasVectors = view.layers.contains(.arrows) || view.layers.contains(.streamlines)
    return hasVectors && !view.layers.contains(.heat) ? .arrows : .heat
  }

  /// The surface over the window, seen as it is now.
  private func look(at scene: inout Scene) {
    scene.showsHeat = false
    (scene.surface.azimuth, scene.surface.elevation) = (view.eye.azimuth, view.eye.elevation)
    scene.surface.isPainted = view.layers.contains(.heat)
    scene.surface.showsLevels = view.layers.contains(.contours)
    // Lines of equal height and a mesh at once are too many, but something must show the shape.
    scene.surface.hasMesh =
      view.layers.contains(.grid) || !view.layers.contains(.contours) || !view.layers.contains(.heat)
  }
}

extension ExplorerState {
  /// The view of a function of one variable.
  package var curveScene: CurveScene {
    var scene = CurveScene(formulas: [function.formula])
    (scene.x, scene.y) = (view.x, view.y)
    scene.showsExtrema = view.layers.contains(.criticalPoints)
    curveMarks.mark(&scene)
    return scene
  }
}
