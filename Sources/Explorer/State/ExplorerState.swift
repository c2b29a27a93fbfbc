import CellGraphics
import Formulas
import Optimization
import Plotting
import Scenes

/// All that the explorer knows: a value that actions change and the screen is drawn from.
package struct ExplorerState {
  package enum Mode: Equatable, Sendable { case map, formula, parameters, parameterValue, fileName, help }

  package internal(set) var function: ExploredFunction
  package internal(set) var view: MapView
  /// What is drawn besides the function and the layers of the view.
  package internal(set) var marks = MapMarks()
  package internal(set) var curveMarks = CurveMarks()
  package internal(set) var mode = Mode.map
  package internal(set) var size: Size
  package internal(set) var formulaLine: TextLine
  /// What is wrong with the text of the formula line, while something is.
  package internal(set) var formulaError: FormulaError?
  package internal(set) var filePrompt = FilePrompt()
  package internal(set) var selectedParameter = 0
  /// How far the sliders reach, by the names of the parameters.
  var sliders: [String: Slider] = [:]
  /// The value of a parameter while it is typed, and what is wrong with it.
  package internal(set) var valueLine = TextLine()
  package internal(set) var valueError: String?
  package internal(set) var run: DescentRun?
  /// The data whose objective the function is, if it is one.
  package internal(set) var data: ExploredData?
  /// Whether the coefficients are those of the descent rather than of the cross-hair.
  var followsRun = false
  /// What descents have in common; the rate counts once the user has chosen one.
  package internal(set) var descentSettings = DescentSettings(rate: 0.1)
  /// What descents are kept in, if anything.
  var box: Box?
  /// The rate that the user has chosen.
  package internal(set) var rate: Double?
  /// One line about what has just happened.
  package internal(set) var message: String?
  package internal(set) var wantsToQuit = false
  /// The first line that is shown of a panel or a help longer than its place.
  package internal(set) var scroll = 0
  /// The formulas of the derivative panel, while it is shown.
  package internal(set) var derivativeTexts: DerivativeTexts?
  /// The paper that colours are chosen for.
  package let theme: Theme
  /// What is to be written; whoever owns the files takes it.
  var traceRequest: TraceRequest?
  package internal(set) var isRecording = false

  /// Whether levels are chosen to suit every function that is typed; no longer once the user has chosen.
  var choosesLevels = false

  /// The view that `0` goes back to.
  var home: MapView
  var undoable: [MapView] = []
  var redoable: [MapView] = []
  /// What the last action was part of.
  var gesture: Gesture?
  /// The cell where the mouse button went down, and whether it has moved since.
  var grip: (column: Int, row: Int, hasMoved: Bool)?
  /// The loss strip on which the mouse button went down.
  var scrubbedStrip: Rect?
  /// The function before the formula line was opened.
  var functionBefore: ExploredFunction?

  /// Views that can be undone.
  static let mostUndoable = 100

  /// - Parameters:
  ///   - scene: Window, layers and marks of a map to begin with; what it lacks is chosen to suit.
  ///   - curve: The same of curves, for functions of one variable.
  ///   - style: The characters and colours to begin with.
  package init(
    _ function: ExploredFunction, scene: Scene? = nil, curve: CurveScene? = nil, size: Size,
    style: PictureStyle = PictureStyle(glyphs: .braille)
  ) {
    self.function = function
    self.size = size
    theme = style.theme
    formulaLine = TextLine(function.source, history: [function.source])
    view = Self.initialView(function, x: scene?.x ?? curve?.x, y: scene?.y ?? curve?.y)
    view.glyphs = style.glyphs
    view.colormap = style.colormap.flatMap { Colormap.all.firstIndex(of: $0) }
    home = view
    if function.isCurve {
      if let curve { show(curve) }
    } else if let scene {
      show(scene)
    }
    settle()
    home = view
  }

  /// The window that suits a function, with the cross-hair in the middle.
  static func initialView(_ function: ExploredFunction, x: AxisRange? = nil, y: AxisRange? = nil) -> MapView {
    let window = NaturalWindow(function, x: x, y: y)
    return MapView(
      x: window.x, y: window.y, crossHair: Scene.Place(x: window.x.middle, y: window.y.middle),
      layers: function.formula.isVector ? [.arrows] : function.isCurve ? [.tangent] : [.heat, .contours])
  }

  /// Whether marks of the picture need an explanation.
  var hasLegend: Bool { function.isCurve ? curveMarks.needsLegend : marks.needsLegend }

  var isChangingParameters: Bool { mode == .parameters || mode == .parameterValue }

  package var layout: ScreenLayout {
    let needsRoom = run != nil || view.panel != .point || data != nil || !function.parameters.isEmpty
    return ScreenLayout(size: size, needsRoom: needsRoom, hasData: data != nil)
  }
}
