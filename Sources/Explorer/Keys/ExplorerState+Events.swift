import InputEvents

extension ExplorerState {
  /// What an event means in the mode that the explorer is in.
  package func action(for event: InputEvent) -> Action? {
    switch event {
    case .key(let key): action(for: key)
    case .mouse(let mouse): action(for: mouse)
    case .paste(let text): action(forPasted: text)
    case .closed: .quit
    case .resumed: .redraw
    // Only the owner of the screen knows the size.
    case .resized: nil
    }
  }

  private func action(for key: Key) -> Action? {
    switch mode {
    case .map: return KeyMap.action(for: key, onSurface: view.isSurface)
    case .formula, .fileName, .parameterValue: return Self.editing(key)
    case .help: return reading(key)
    case .parameters:
      switch key {
      case .arrow(.up), .character("k"): return .selectParameter(by: -1)
      case .arrow(.down), .character("j"), .tab: return .selectParameter(by: 1)
      case .arrow(.left), .character("h"): return .changeParameter(by: -1)
      case .arrow(.right), .character("l"): return .changeParameter(by: 1)
      case .shiftArrow(.left), .character("H"): return .changeParameter(by: -10)
      case .shiftArrow(.right), .character("L"): return .changeParameter(by: 10)
      case .enter: return .confirm
      case .escape, .character("p"): return .back
      case .character(let scalar) where "0123456789.+-".unicodeScalars.contains(scalar): return .typeValue(scalar)
      default: return KeyMap.action(for: key)
      }
    }
  }

  /// The keys of the help: what does not scroll it closes it.
  private func reading(_ key: Key) -> Action {
    switch key {
    case .arrow(.up), .character("k"): .scroll(by: -1)
    case .arrow(.down), .character("j"): .scroll(by: 1)
    case .pageUp: .scroll(by: -HelpOverlay.pageLength(size))
    case .pageDown, .character(" "): .scroll(by: HelpOverlay.pageLength(size))
    case .control("l"): .redraw
    default: .back
    }
  }

  /// A text goes where text is typed; on the map it is a formula.
  private func action(forPasted text: String) -> Action? {
    switch mode {
    case .map, .formula, .fileName, .parameterValue: .paste(text)
    case .parameters, .help: nil
    }
  }

  static func editing(_ key: Key) -> Action? {
    switch key {
    case .character(let scalar): .edit(.insert(scalar))
    case .backspace: .edit(.eraseBefore)
    case .delete, .control("d"): .edit(.eraseAfter)
    case .control("u"): .edit(.eraseAllBefore)
    case .arrow(.left): .edit(.moveCaret(by: -1))
    case .arrow(.right): .edit(.moveCaret(by: 1))
    case .arrow(.up): .edit(.older)
    case .arrow(.down): .edit(.newer)
    case .home, .control("a"): .edit(.moveToStart)
    case .end, .control("e"): .edit(.moveToEnd)
    case .control("l"): .redraw
    case .enter: .confirm
    case .escape: .back
    default: nil
    }
  }

  private func action(for mouse: Mouse) -> Action {
    switch mouse.kind {
    case .press: .press(column: mouse.column, row: mouse.row)
    case .drag: .drag(column: mouse.column, row: mouse.row)
    case .release: .release
    case .wheelUp: .zoomAt(column: mouse.column, row: mouse.row, isIn: true)
    case .wheelDown: .zoomAt(column: mouse.column, row: mouse.row, isIn: false)
    }
  }
}
