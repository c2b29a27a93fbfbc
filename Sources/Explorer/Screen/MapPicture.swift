import CellGraphics
import Plotting
import Scenes

/// The picture of the window without what moves over it: the expensive part of a frame, to be kept while it stays the same.
package struct MapPicture {
  /// All that the picture depends on; equal keys give equal pictures.
  package struct Key: Equatable {
    let source: String
    let parameters: [ExploredFunction.Parameter]
    let x: AxisRange
    let y: AxisRange
    let layers: Set<MapView.Layer>
    let marks: MapMarks
    let curveMarks: CurveMarks
    let colormap: Int?
    let isLogarithmic: Bool
    let glyphs: GlyphSet
    /// From where the surface is seen; `nil` for a map.
    let eye: MapView.Eye?
    let size: Size
    package let isCoarse: Bool
    package let depth: ColorDepth
  }

  package let key: Key
  /// The cells of the picture, from (0, 0).
  let cells: CellBuffer
  /// What the colours stand for, if there are any.
  let colors: (scale: ValueScale, colors: ValueColors)?
  /// The surface that is shown, if one is.
  let stage: SurfaceStage?
  /// What the marks stand for, a remark for each.
  let legend: [String]
  /// Why there is no picture.
  let complaint: String?

  /// What a figure puts around its plot: room that is not needed here.
  static let margin = Size(columns: 8, rows: 5)

  /// - Parameters:
  ///   - isCoarse: Without the layers that take long, for a picture that will not stay.
  ///   - depth: The colours that can be shown.
  package static func key(of state: ExplorerState, isCoarse: Bool, depth: ColorDepth) -> Key {
    let view = state.view
    return Key(
      source: state.function.source, parameters: state.function.parameters, x: view.x, y: view.y, layers: view.layers,
      marks: state.marks, curveMarks: state.curveMarks, colormap: view.colormap, isLogarithmic: view.isLogarithmic,
      glyphs: view.glyphs, eye: view.isSurface ? view.eye : nil, size: state.pictureRect.size, isCoarse: isCoarse,
      depth: depth)
  }

  /// Draws the picture. O(cells) evaluations.
  package init(_ state: ExplorerState, isCoarse: Bool = false, depth: ColorDepth = .truecolor) {
    key = Self.key(of: state, isCoarse: isCoarse, depth: depth)
    var buffer = CellBuffer(size: key.size)
    let rect = Rect(column: 0, row: 0, columns: key.size.columns, rows: key.size.rows)
    let area = PlotArea(rect: rect, x: key.x, y: key.y, style: state.style(depth: depth))
    var stage: SurfaceStage?
    do {
      let figure = try Self.figure(state, area: area, isCoarse: isCoarse)
      var occupied = OccupiedCells(size: key.size)
      for layer in figure.layers { layer.claim(&occupied, area: area) }
      for layer in figure.layers {
        if let surface = layer as? any StagedLayer {
          let ready = surface.stage(size: key.size)
          surface.draw(ready, into: &buffer, area: area)
          stage = ready
        } else {
          layer.draw(into: &buffer, area: area, occupied: &occupied)
        }
      }
      let shown = figure.colorBar.map { ($0.scale, $0.colors) } ?? stage.map { ($0.scale, $0.colors) }
      colors = shown.flatMap { shown in shown.1.map { (shown.0, $0) } }
      (legend, complaint) = (Self.legend(of: figure, isCurve: state.function.isCurve), nil)
    } catch let error as SceneError {
      (colors, legend, complaint) = (nil, [], error.complaint)
    } catch {
      (colors, legend, complaint) = (nil, [], "the function has no value anywhere in this window")
    }
    self.stage = stage
    cells = buffer
  }

  private static func figure(_ state: ExplorerState, area: PlotArea, isCoarse: Bool) throws -> Figure {
    var figure = try figureOfFunction(state, area: area, isCoarse: isCoarse)
    if !state.view.isSurface { state.data?.landmarks.add(to: &figure) }
    return figure
  }

  private static func figureOfFunction(_ state: ExplorerState, area: PlotArea, isCoarse: Bool) throws -> Figure {
    let size = Size(columns: area.rect.columns + margin.columns, rows: area.rect.rows + margin.rows)
    if state.function.isCurve {
      var scene = state.curveScene
      (scene.size, scene.style) = (size, area.style)
      return try scene.figure()
    }
    // What moves is drawn over the picture.
    var scene = state.mapScene
    (scene.size, scene.style) = (size, area.style)
    // The window is the view's, whatever its aspect.
    if !state.view.isSurface { scene.hasEqualAspect = false }
    scene.surface.isCoarse = isCoarse
    if !area.style.hasColor { scene.surface.hasMesh = true }
    if isCoarse { scene.overlays.formIntersection([.filled]) }
    return try scene.figure()
  }

  /// The remarks about what is marked; those about levels, arrows and values say what the screen says elsewhere.
  private static func legend(of figure: Figure, isCurve: Bool) -> [String] {
    if isCurve { return figure.layers.compactMap { $0.legend(in: figure.style.glyphs) } + figure.notes }
    return figure.layers.filter { $0 is MarkerLayer || $0 is PathLayer || $0 is any StagedLayer }
      .compactMap { $0.legend(in: figure.style.glyphs) }
  }
}

extension ExplorerState {
  /// The cells of the picture on the screen.
  var pictureRect: Rect { view.isSurface ? layout.surface : layout.plot }
}

extension SceneError {
  /// One line in plain words.
  fileprivate var complaint: String {
    switch self {
    case .tooManyVariables: "a picture has two axes"
    case .vector(let count): "arrows (3) show a vector of two components; this one has \(count)"
    case .undefinedEverywhere: "the function has no value anywhere in this window"
    case .tooLarge(let operations, _): "\(operations) operations for one value are too many for this size"
    }
  }
}
