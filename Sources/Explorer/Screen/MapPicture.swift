import Autodiff
import CellGraphics
import NumberText
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
    let colormap: Int
    let size: Size
    package let isCoarse: Bool
    let hasColor: Bool
  }

  package let key: Key
  /// The cells of the plot, from (0, 0).
  let cells: CellBuffer
  /// The values of the ends of the colours, if there are any.
  let values: ValueScale?
  /// Why there is no picture.
  let complaint: String?

  /// - Parameters:
  ///   - isCoarse: Without the layers that take long, for a picture that will not stay.
  ///   - hasColor: Whether colours can stand for values.
  package static func key(of state: ExplorerState, isCoarse: Bool, hasColor: Bool) -> Key {
    Key(
      source: state.function.source, parameters: state.function.parameters, x: state.view.x, y: state.view.y,
      layers: state.view.layers, colormap: state.view.colormap, size: state.layout.plot.size, isCoarse: isCoarse,
      hasColor: hasColor)
  }

  /// Draws the picture. O(cells) evaluations.
  package init(_ state: ExplorerState, isCoarse: Bool = false, hasColor: Bool = true) {
    key = Self.key(of: state, isCoarse: isCoarse, hasColor: hasColor)
    let size = key.size
    var buffer = CellBuffer(size: size)
    let area = PlotArea(
      rect: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), x: key.x, y: key.y)
    do {
      let figure = try Self.figure(state, size: size, isCoarse: isCoarse)
      // Colours take the place of the shades of characters.
      let layers = hasColor ? figure.layers.filter { !($0 is any HeatShading) } : figure.layers
      var occupied = OccupiedCells(size: size)
      for layer in layers { layer.claim(&occupied, area: area) }
      for layer in layers { layer.draw(into: &buffer, area: area, occupied: &occupied) }
      values = figure.colorBar?.scale
      complaint = nil
      if hasColor, let values { Self.paint(&buffer, state, area: area, scale: values) }
    } catch let error as SceneError {
      (values, complaint) = (nil, error.complaint)
    } catch {
      (values, complaint) = (nil, "nothing to show in this window")
    }
    cells = buffer
  }

  private static func figure(_ state: ExplorerState, size: Size, isCoarse: Bool) throws -> Figure {
    if state.function.isCurve {
      var scene = CurveScene(formulas: [state.function.formula])
      (scene.x, scene.y, scene.size) = (state.view.x, state.view.y, size)
      return try scene.figure()
    }
    var scene = state.scene
    // What a figure puts around its plot takes room that is not needed here.
    scene.size = Size(columns: size.columns + 8, rows: size.rows + 5)
    if isCoarse { scene.overlays = [] }
    return try scene.figure()
  }

  /// Puts the colour of the value under every cell, and ink that is legible on it over that.
  private static func paint(_ buffer: inout CellBuffer, _ state: ExplorerState, area: PlotArea, scale: ValueScale) {
    let formula = state.function.formula.extended(toDimension: 2)
    let grid = GridEvaluator(Program.forBlocks(formula.graph, outputs: formula.components))
    let values = grid.evaluate(xs: area.columnCentres, ys: area.rowCentres).values(plane: 0)
    let colors = state.view.colors
    for row in 0..<area.rect.rows {
      for column in 0..<area.rect.columns {
        let value = values[row * area.rect.columns + column]
        guard !value.isNaN else { continue }
        let paper = colors.color(at: scale.fraction(of: value))
        var cell = buffer[column, row]
        let ink = paper.mixed(with: paper.legibleInk, share: 0.7)
        cell.style = Style(foreground: cell.glyph == " " ? nil : ink, background: paper)
        buffer[column, row] = cell
      }
    }
  }
}

/// Layers that show values by shades of characters.
private protocol HeatShading {}
extension HeatMapLayer: HeatShading {}

extension SceneError {
  /// One line in plain words.
  fileprivate var complaint: String {
    switch self {
    case .tooManyVariables: "a picture has two axes"
    case .vector(let count): "arrows (3) show a vector of two components; this one has \(count)"
    case .undefinedEverywhere: "the function has no value anywhere in this window"
    }
  }
}
