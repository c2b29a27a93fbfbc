import CellGraphics
import InputEvents
import Plotting

/// A kind of change that often comes many times in a row and is then undone at once.
enum Gesture: Equatable, Sendable { case turningSurface, turningDirection }

extension Action {
  /// The gesture that the action goes on with, if any.
  var gesture: Gesture? {
    switch self {
    case .turn: .turningSurface
    case .turnDirection: .turningDirection
    default: nil
    }
  }
}

extension ExplorerState {
  /// The characters and colours of the picture.
  package func style(depth: ColorDepth) -> PictureStyle {
    PictureStyle(glyphs: view.glyphs, depth: depth, colormap: view.colors, theme: theme)
  }

  /// What concerns how the function is shown: as a map or a surface, in which glyphs, with which panel.
  mutating func changeLook(_ action: Action) {
    let before = view
    switch action {
    case .toggleSurface: toggleSurface()
    case .turn(let direction):
      // The side in front follows the arrow.
      view.eye.turn(azimuth: -10 * Double(direction.unit.x), elevation: 5 * Double(direction.unit.y))
      message = eyeText
    case .nextGlyphs:
      let sets = GlyphSet.allCases
      view.glyphs = sets[((sets.firstIndex(of: view.glyphs) ?? 0) + 1) % sets.count]
      message = "glyphs: \(view.glyphs.rawValue)"
    case .toggleLogarithm: toggleLogarithm()
    case .showPanel(let page):
      view.panel = view.panel == page ? .point : page
      scroll = 0
    case .turnDirection(let count):
      view.angle = (view.angle + Self.degreesPerTurn * count + 360) % 360
      view.panel = .derivatives
    default: return
    }
    remember(before, as: action.gesture)
  }

  private static let degreesPerTurn = 15

  /// Scrolls what is longer than its place: the help, or else the panel.
  mutating func scroll(by count: Int) {
    scroll = min(max(scroll + count, 0), mode == .help ? HelpOverlay.lastScroll(size) : SidePanel.lastScroll(of: self))
  }

  private mutating func toggleSurface() {
    if function.isCurve { return message = "a function of one variable has a curve, no surface" }
    if function.formula.isVector { return message = "a field of vectors has no surface" }
    view.isSurface.toggle()
    message = view.isSurface ? "surface: arrows or a drag turn it, hjkl move the point, s shows the map" : "map"
  }

  private var eyeText: String {
    "azimuth \(Int(view.eye.azimuth.rounded()))°, elevation \(Int(view.eye.elevation.rounded()))°"
  }

  /// A drag over the surface: across the whole picture it turns half round.
  mutating func turnSurface(columns: Int, rows: Int) {
    let plot = layout.plot
    view.eye.turn(
      azimuth: -180 * Double(columns) / Double(max(plot.columns, 1)),
      elevation: 90 * Double(rows) / Double(max(plot.rows, 1)))
    message = eyeText
  }

  /// Remembers the view before a change; of a gesture only the view before all of it.
  mutating func remember(_ before: MapView, as next: Gesture?) {
    if let next, next == gesture, before != view {
      redoable = []
    } else {
      remember(before)
    }
    gesture = next
  }
}
