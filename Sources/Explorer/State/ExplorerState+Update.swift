import CellGraphics
import InputEvents
import Scenes

extension ExplorerState {
  /// Does what the user wants.
  package mutating func update(_ action: Action) {
    if action != .tick { message = nil }
    switch action {
    case .moveCrossHair, .pan, .zoomIn, .zoomOut, .resetView, .toggle, .nextColormap: changeView(action)
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
    case .showHelp: mode = mode == .help ? .map : .help
    case .edit(let edit): changeText(edit)
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
  }

  // MARK: The view

  private mutating func changeView(_ action: Action) {
    let before = view
    let plot = layout.plot.size
    switch action {
    case .moveCrossHair(let direction):
      // One column is half as wide as a row is high.
      let (columns, rows) = direction.unit
      view.moveCrossHair(columns: columns, rows: rows, in: plot)
      // Moving is no change of the view worth undoing.
      return
    case .pan(let direction): view.pan(x: Double(direction.unit.x) / 8, y: Double(-direction.unit.y) / 8)
    case .zoomIn: view.zoom(by: 0.8, around: view.crossHair)
    case .zoomOut: view.zoom(by: 1.25, around: view.crossHair)
    case .resetView: (view.x, view.y) = (home.x, home.y)
    case .toggle(let layer):
      view.layers.formSymmetricDifference([layer])
      message = "\(layer.name) \(view.layers.contains(layer) ? "on" : "off")"
    case .nextColormap:
      view.colormap = (view.colormap + 1) % Colormap.all.count
      message = "colours: \(view.colors.name)"
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
