import CellGraphics
import InputEvents
import Scenes

extension ExplorerState {
  /// Does what the user wants.
  package mutating func update(_ action: Action) {
    if action != .tick {
      message = nil
      if action.gesture != gesture { gesture = nil }
    }
    switch action {
    case .moveCrossHair, .pan, .zoomIn, .zoomOut, .resetView, .toggle, .nextColormap: changeView(action)
    case .toggleSurface, .turn, .nextGlyphs, .toggleLogarithm, .showPanel, .turnDirection: changeLook(action)
    case .scroll(let count): scroll(by: count)
    case .undo: restore(from: \.undoable, keepingIn: \.redoable)
    case .redo: restore(from: \.redoable, keepingIn: \.undoable)
    case .press, .drag, .release, .zoomAt: point(action)
    case .descend, .nextMethod, .addRival, .removeRival, .changeRate, .changeMomentum, .playOrPause, .step, .showStart,
      .showEnd, .tick:
      changeRun(action)
    case .editFormula: openFormulaLine()
    case .editParameters: openParameters()
    case .askFileName: ask(for: .picture)
    case .toggleRecording: toggleRecording()
    case .showHelp:
      mode = mode == .help ? .map : .help
      scroll = 0
    case .edit(let edit): changeText(edit)
    case .paste(let text): paste(text)
    case .selectParameter(let count): selectParameter(by: count)
    case .typeValue(let scalar): typeValue(startingWith: scalar)
    case .changeParameter(let count): changeParameter(by: count)
    case .confirm: confirm()
    case .back: goBack()
    case .resize(let columns, let rows): size = Size(columns: max(columns, 0), rows: max(rows, 0))
    case .showSolution: showSolution()
    case .redraw: break
    case .quit: wantsToQuit = true
    }
    if data != nil { follow(action) }
    settle()
  }

  /// Brings what depends on the function and the view up to date.
  mutating func settle() {
    settleOnCurve()
    if view.panel != .derivatives {
      derivativeTexts = nil
    } else if derivativeTexts?.isOf(function) != true {
      derivativeTexts = DerivativeTexts(function)
    }
  }

  // MARK: The view

  private mutating func changeView(_ action: Action) {
    let before = view
    let plot = layout.plot.size
    switch action {
    case .moveCrossHair(let direction):
      let (columns, rows) = direction.unit
      // On a curve there is no way but along it: the window moves instead.
      if function.isCurve, rows != 0 { view.pan(x: 0, y: -Double(rows) / Double(max(plot.rows, 1))) }
      view.moveCrossHair(columns: columns, rows: function.isCurve ? 0 : rows, in: plot)
      // Moving is no change of the view worth undoing.
      // Rounding may leave it just beyond the edge that the window was moved to.
      bringCrossHairBack()
      return
    case .pan(let direction): view.pan(x: Double(direction.unit.x) / 8, y: Double(-direction.unit.y) / 8)
    case .zoomIn: view.zoom(by: 0.8, around: view.crossHair)
    case .zoomOut: view.zoom(by: 1.25, around: view.crossHair)
    case .resetView: (view.x, view.y) = (home.x, home.y)
    case .toggle(let layer):
      view.layers.formSymmetricDifference([layer])
      message = "\(layer.name) \(view.layers.contains(layer) ? "on" : "off")"
    case .nextColormap:
      let next = view.colormap.map { $0 + 1 } ?? 0
      view.colormap = next < Colormap.all.count ? next : nil
      message = "colours: \(view.colors?.name ?? "auto, as they suit the values")"
    default: return
    }
    bringCrossHairBack()
    remember(before)
  }

  /// The cross-hair is always on the screen.
  mutating func bringCrossHairBack() {
    view.crossHair.x = min(max(view.crossHair.x, view.x.lower), view.x.upper)
    view.crossHair.y = min(max(view.crossHair.y, view.y.lower), view.y.upper)
  }

  mutating func remember(_ before: MapView) {
    guard before != view else { return }
    undoable.append(before)
    undoable.removeFirst(max(0, undoable.count - Self.mostUndoable))
    redoable = []
  }

  private mutating func restore(
    from source: WritableKeyPath<Self, [MapView]>, keepingIn target: WritableKeyPath<Self, [MapView]>
  ) {
    guard let wanted = self[keyPath: source].popLast() else {
      message = source == \.undoable ? "nothing to undo" : "nothing to redo"
      return
    }
    self[keyPath: target].append(view)
    view = wanted
  }
}

extension Key.Direction {
  /// One step in columns to the right and rows down.
  var unit: (x: Int, y: Int) {
    switch self {
    case .up: (0, -1)
    case .down: (0, 1)
    case .left: (-1, 0)
    case .right: (1, 0)
    }
  }
}
