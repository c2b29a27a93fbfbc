import CellGraphics
import Formulas
import NumberText
import Plotting
import Scenes

// Pictures that somebody else has made: what they show becomes what is explored.

extension ExplorerState {
  /// Takes over the marks, the layers and the look of a map.
  mutating func show(_ scene: Scene) {
    marks = MapMarks(scene)
    view.layers = scene.shownLayers
    if case .logarithmic = scene.levels { view.isLogarithmic = true }
    if scene.base == .surface, !function.formula.isVector {
      view.isSurface = true
      view.eye = MapView.Eye(azimuth: scene.surface.azimuth, elevation: scene.surface.elevation)
    }
    if marks.hasEqualAspect { view.equalise(in: layout.plot.size) }
  }

  /// Takes over the marks and the window of curves.
  mutating func show(_ curve: CurveScene) {
    curveMarks = CurveMarks(curve)
    view.layers = curveMarks.hasLines ? [] : [.tangent]
    if curve.showsExtrema { view.layers.insert(.criticalPoints) }
    var scene = curve
    if scene.aspect == .equal {
      // One scale on both axes is one in the plot of the explorer.
      let plot = layout.plot.size
      scene.size = Size(columns: plot.columns + MapPicture.margin.columns, rows: plot.rows + MapPicture.margin.rows)
    }
    guard let figure = try? scene.figure() else { return }
    (view.x, view.y) = (figure.x.range, figure.y.range)
    view.crossHair = Scene.Place(x: view.x.middle, y: view.y.middle)
  }

  /// Forgets the marks, which belonged to another function.
  mutating func dropMarks() { (marks, curveMarks, box) = (MapMarks(), CurveMarks(), nil) }

  /// Gives the functions beside the explored one the same parameters.
  mutating func settleMarks() {
    guard !curveMarks.others.isEmpty, !function.parameters.isEmpty else { return }
    let constants = function.parameters.compactMap { parameter in
      (try? ConstantExpression(parsing: parameter.value.shortestText)).map { (parameter.name, $0) }
    }
    curveMarks.set(Dictionary(constants) { first, _ in first })
  }
}

extension Scene {
  /// The layers of the view that show the scene.
  fileprivate var shownLayers: Set<MapView.Layer> {
    var layers: Set<MapView.Layer> = []
    switch base {
    case _ where formula.isVector: if !overlays.contains(.streamlines) { layers = [.arrows] }
    case .contour: layers = [.contours]
    case .heat: layers = [.heat]
    case .arrows: if !overlays.contains(.streamlines) { layers = [.arrows] }
    case .surface:
      if surface.isPainted { layers.insert(.heat) }
      if surface.showsLevels { layers.insert(.contours) }
    }
    if base != .surface, showsHeat || overlays.contains(.filled) { layers.insert(.heat) }
    let shown: [(Overlay, MapView.Layer)] = [
      (.arrows, .arrows), (.streamlines, .streamlines), (.criticalPoints, .criticalPoints),
      (.criticalPointTable, .criticalPoints), (.grid, .grid),
    ]
    for (overlay, layer) in shown where overlays.contains(overlay) { layers.insert(layer) }
    return layers
  }
}

extension MapView {
  /// Widens the window so that a step along either axis is equally long in a plot, whose cells are twice as high as wide.
  fileprivate mutating func equalise(in plot: Size) {
    let (width, height) = (Double(plot.columns), 2 * Double(plot.rows))
    let unit = max(x.span / width, y.span / height)
    (x, y) = (x.widened(to: unit * width), y.widened(to: unit * height))
  }
}
