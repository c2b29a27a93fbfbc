import Plotting
import Scenes

/// What a map or a surface shows besides its function and the layers that keys switch on and off.
///
/// Marks belong to places of the plane: they stay there when the window moves.
package struct MapMarks: Equatable, Sendable {
  private var levels = Scene.LevelChoice.automatic
  private var arrowScale = ArrowScale.linear
  /// Whether the layer of heat is shades between the contour lines.
  private(set) var isFilled = false
  private var path: [Scene.Place] = []
  private var points: [Scene.Place] = []
  private var notes: [Annotation] = []
  private var study: PointStudy?
  /// What lies on the surface and how it is drawn; the eye and the layers are the view's.
  private var surface = SurfaceView()
  /// Whether a step along either axis is equally long on the screen: on the map, and on the surface.
  private(set) var hasEqualAspect = false
  private var isTrueSurface = false

  package init() {}

  /// The marks of a scene.
  package init(_ scene: Scene) {
    (levels, arrowScale, isFilled) = (scene.levels, scene.arrowScale, scene.overlays.contains(.filled))
    (path, points, notes, study, surface) = (scene.path, scene.points, scene.notes, scene.study, scene.surface)
    let isSurface = scene.base == .surface
    (hasEqualAspect, isTrueSurface) = (scene.hasEqualAspect && !isSurface, scene.hasEqualAspect && isSurface)
  }

  /// Whether there is anything at places of the plane that a legend explains.
  var needsLegend: Bool {
    !path.isEmpty || !points.isEmpty || !notes.isEmpty || study != nil || surface.plane != nil
      || !surface.slices.isEmpty
      || !surface.tracks.isEmpty
  }

  /// Adds the marks to the map of a function.
  func mark(_ scene: inout Scene) {
    (scene.levels, scene.arrowScale) = (levels, arrowScale)
    (scene.path, scene.points, scene.notes, scene.study) = (path, points, notes, study)
    scene.surface = surface
    scene.surface.companions = []
    scene.hasEqualAspect = scene.base == .surface ? isTrueSurface : hasEqualAspect
  }
}
