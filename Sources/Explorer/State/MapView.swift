import CellGraphics
import Plotting
import Scenes

/// What part of the plane is shown and how: what undo and redo restore.
package struct MapView: Equatable, Sendable {
  /// What can be switched on and off, in the order of the keys 1 to 7.
  package enum Layer: Int, CaseIterable, Sendable {
    case heat, contours, arrows, streamlines, criticalPoints, grid
    /// The tangent of a curve or the tangent plane of a surface.
    case tangent

    package var name: String {
      switch self {
      case .heat: "heat"
      case .contours: "contours"
      case .arrows: "arrows"
      case .streamlines: "streamlines"
      case .criticalPoints: "critical points"
      case .grid: "grid"
      case .tangent: "tangent"
      }
    }
  }

  package var x: AxisRange
  package var y: AxisRange
  package var crossHair: Scene.Place
  package var layers: Set<Layer>
  /// A place in `Colormap.all`; `nil` for colours that suit the values.
  package var colormap: Int?
  /// Whether levels grow by a factor, and colours change with the logarithm of the value.
  package var isLogarithmic = false
  package var glyphs = GlyphSet.braille
  /// Whether the surface over the window is shown instead of its map.
  package var isSurface = false
  package var eye = Eye()
  package var panel = PanelPage.point
  /// The angle from ∇f to the direction v of the derivative panel: whole degrees counterclockwise, from 0 to 359.
  package var angle = 0

  /// Whether a point of one or two coordinates lies in the window, of one coordinate at any height.
  func contains(_ point: [Double]) -> Bool { x.contains(point[0]) && (point.count < 2 || y.contains(point[1])) }

  /// Moves the window by fractions of itself; stays where numbers no longer tell places apart.
  package mutating func pan(x horizontal: Double, y vertical: Double) {
    let (dx, dy) = (x.span * horizontal, y.span * vertical)
    guard let newX = AxisRange(lower: x.lower + dx, upper: x.upper + dx),
      let newY = AxisRange(lower: y.lower + dy, upper: y.upper + dy), Self.isNavigable(newX), Self.isNavigable(newY)
    else { return }
    (x, y) = (newX, newY)
  }

  /// Scales the window around a place of it.
  ///
  /// - Parameter factor: Below 1 to see less of the plane in more detail.
  package mutating func zoom(by factor: Double, around place: Scene.Place) {
    guard let newX = x.scaled(by: factor, around: place.x), let newY = y.scaled(by: factor, around: place.y),
      Self.isNavigable(newX), Self.isNavigable(newY)
    else { return }
    (x, y) = (newX, newY)
  }

  /// Moves the cross-hair by cells of a plot; the window follows it over its edge.
  package mutating func moveCrossHair(columns: Int, rows: Int, in plot: Size) {
    let width = x.span / Double(max(plot.columns, 1))
    let height = y.span / Double(max(plot.rows, 1))
    let place = Scene.Place(x: crossHair.x + Double(columns) * width, y: crossHair.y - Double(rows) * height)
    guard place.x.isFinite, place.y.isFinite else { return }
    if !x.contains(place.x) || !y.contains(place.y) {
      let before = (x, y)
      pan(
        x: x.contains(place.x) ? 0 : Double(columns) / Double(max(plot.columns, 1)),
        y: y.contains(place.y) ? 0 : -Double(rows) / Double(max(plot.rows, 1)))
      if before == (x, y) { return }
    }
    crossHair = place
  }

  /// Windows that ticks, samples and squares of numbers still work in.
  private static func isNavigable(_ range: AxisRange) -> Bool {
    let size = max(range.lower.magnitude, range.upper.magnitude)
    return size < 1e100 && range.span > 1e-9 * size && range.span > 1e-100
  }
}

extension AxisRange {
  fileprivate func scaled(by factor: Double, around place: Double) -> AxisRange? {
    AxisRange(lower: place + (lower - place) * factor, upper: place + (upper - place) * factor)
  }
}
