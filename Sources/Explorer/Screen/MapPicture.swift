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
  /// Why there is no picture.
  let complaint: String?

  /// - Parameters:
  ///   - isCoarse: Without the layers that take long, for a picture that will not stay.
  ///   - depth: The colours that can be shown.
  package static func key(of state: ExplorerState, isCoarse: Bool, depth: ColorDepth) -> Key {
    let view = state.view
    return Key(
      source: state.function.source, parameters: state.function.parameters, x: view.x, y: view.y, layers: view.layers,
      colormap: view.colormap, isLogarithmic: view.isLogarithmic, glyphs: view.glyphs,
      eye: view.isSurface ? view.eye : nil, size: state.pictureRect.size, isCoarse: isCoarse, depth: depth)
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
      complaint = nil
    } catch let error as SceneError {
      (colors, complaint) = (nil, error.complaint)
    } catch {
      (colors, complaint) = (nil, "the function has no value anywhere in this window")
    }
    self.stage = stage
    cells = buffer
  }

  private static func figure(_ state: ExplorerState, area: PlotArea, isCoarse: Bool) throws -> Figure {
    // What a figure puts around its plot takes room that is not needed here.
    let size = Size(columns: area.rect.columns + 8, rows: area.rect.rows + 5)
    if state.function.isCurve {
      var scene = state.curveScene
      (scene.size, scene.style) = (size, area.style)
      return try scene.figure()
    }
    var scene = state.scene
    (scene.size, scene.style) = (size, area.style)
    // What moves is drawn over the picture.
    scene.path = []
    (scene.surface.tracks, scene.surface.plane) = ([], nil)
    scene.surface.isCoarse = isCoarse
    if !area.style.hasColor { scene.surface.hasMesh = true }
    if isCoarse { scene.overlays = [] }
    return try scene.figure()
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
