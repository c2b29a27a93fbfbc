import Scenes

extension ExplorerState {
  /// The view as a picture for export: what `nabla` draws from the words of `Scene.command`.
  package var scene: Scene {
    var scene = Scene(formula: function.formula)
    (scene.x, scene.y) = (view.x, view.y)
    let layers = view.layers
    scene.base = function.formula.isVector ? .arrows : layers.contains(.contours) ? .contour : .heat
    scene.showsHeat = layers.contains(.heat)
    let overlays: [(MapView.Layer, Scene.Overlay)] = [
      (.arrows, .arrows), (.streamlines, .streamlines), (.criticalPoints, .criticalPoints), (.grid, .grid),
    ]
    for (layer, overlay) in overlays where layers.contains(layer) { scene.overlays.insert(overlay) }
    return scene
  }
}

extension ExplorerState {
  /// The view of a function of one variable.
  package var curveScene: CurveScene {
    var scene = CurveScene(formulas: [function.formula])
    (scene.x, scene.y) = (view.x, view.y)
    return scene
  }
}
