import Scenes

extension ExplorerState {
  /// The view as a picture for export: what `nabla` draws from the words of `Scene.command`.
  package var scene: Scene {
    var scene = Scene(formula: function.formula)
    (scene.x, scene.y) = (view.x, view.y)
    let layers = view.layers
    scene.base = function.formula.isVector ? .arrows : layers.contains(.contours) ? .contour : .heat
    scene.levels = view.isLogarithmic ? .usualLogarithmic : .automatic
    scene.showsHeat = layers.contains(.heat)
    let overlays: [(MapView.Layer, Scene.Overlay)] = [
      (.arrows, .arrows), (.streamlines, .streamlines), (.criticalPoints, .criticalPoints), (.grid, .grid),
    ]
    for (layer, overlay) in overlays where layers.contains(layer) { scene.overlays.insert(overlay) }
    if view.isSurface { look(at: &scene) }
    return scene
  }

  /// The surface over the window, seen as it is now.
  private func look(at scene: inout Scene) {
    scene.base = .surface
    scene.showsHeat = false
    (scene.surface.azimuth, scene.surface.elevation) = (view.eye.azimuth, view.eye.elevation)
    scene.surface.isPainted = view.layers.contains(.heat)
    scene.surface.showsLevels = view.layers.contains(.contours)
    // Lines of equal height and a mesh at once are too many, but something must show the shape.
    scene.surface.hasMesh =
      view.layers.contains(.grid) || !view.layers.contains(.contours) || !view.layers.contains(.heat)
    if view.layers.contains(.tangent) { scene.surface.plane = view.crossHair }
  }
}

extension ExplorerState {
  /// The view of a function of one variable.
  package var curveScene: CurveScene {
    var scene = CurveScene(formulas: [function.formula])
    (scene.x, scene.y) = (view.x, view.y)
    scene.showsExtrema = view.layers.contains(.criticalPoints)
    return scene
  }
}
