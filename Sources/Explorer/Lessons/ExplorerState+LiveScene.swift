import CellGraphics
import Formulas
import Lessons
import Plotting
import Scenes

extension ExplorerState {
  /// Explores what a picture of a lesson shows: the same window, layers, marks and descent.
  ///
  /// - Parameter isMarked: Whether the cross-hair begins at the point that the lesson speaks of.
  package init?(_ live: LiveScene, size: Size, style: PictureStyle, isMarked: Bool = true) {
    var mark: Scene.Place?
    switch live.content {
    case .map(let scene):
      guard let function = try? ExploredFunction(scene.formula.source, values: live.parameters), !function.isCurve
      else {
        return nil
      }
      self.init(function, scene: scene, size: size, style: style)
      mark = scene.study?.place ?? scene.points.first ?? scene.surface.plane
    case .curve(let scene):
      guard let source = scene.formulas.first?.source,
        let function = try? ExploredFunction(source, values: live.parameters), function.isCurve
      else { return nil }
      self.init(function, curve: scene, size: size, style: style)
      mark = (scene.tangents.first?.place ?? scene.secants.first?.place).map {
        Scene.Place(x: $0.value, y: view.y.middle)
      }
    case .fit(let picture):
      guard let data = try? ExploredData(picture.fit, words: []),
        let state = try? ExplorerState(data, as: picture, size: size, style: style)
      else { return nil }
      self = state
    }
    if let descent = live.descent, descent.start.count == function.dimension {
      run(descent)
    } else if isMarked, let mark {
      point(at: mark)
    }
  }

  private mutating func point(at place: Scene.Place) {
    if view.x.contains(place.x), view.y.contains(place.y) { view.crossHair = place }
    settle()
  }

  /// Puts the cross-hair at the start of a descent, which is shown to its end.
  private mutating func run(_ descent: LiveDescent) {
    if function.isCurve { view.layers.remove(.tangent) }
    point(at: Scene.Place(x: descent.start[0], y: descent.start.count > 1 ? descent.start[1] : view.y.middle))
    descentSettings = DescentSettings(descent.methods, descent.settings, rules: descent.rules)
    rate = descentSettings.rate
    box = descent.box
    guard let objective else { return }
    run = DescentRun(objective, from: descent.start, with: descentSettings)
    run?.isPlaying = false
    run?.show(step: .max)
    if data != nil { follow(.showEnd) }
  }
}
