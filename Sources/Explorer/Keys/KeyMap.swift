import InputEvents

/// Every key of the map mode: one table that bindings, the help overlay, the key line and the manual are made from.
package struct KeyMap: Sendable {
  /// Keys that belong together, with what they do in words.
  package struct Row: Sendable {
    /// The keys as a person reads them.
    package let keys: String
    package let summary: String
    /// The keys and one word for the key line, if the row belongs there.
    package let hint: String?
    /// Whether the key line has the row only when there is room for all that come before in importance.
    let isExtra: Bool
    package let bindings: [(key: Key, action: Action)]

    init(_ keys: String, _ summary: String, hint: String? = nil, isExtra: Bool = false, _ bindings: [(Key, Action)]) {
      (self.keys, self.summary, self.hint, self.isExtra) = (keys, summary, hint, isExtra)
      self.bindings = bindings.map { (key: $0.0, action: $0.1) }
    }
  }

  package static let rows: [Row] = [
    Row(
      "f :", "edit the formula; every keystroke that parses redraws", hint: "f edit",
      [
        (.character("f"), .editFormula), (.character(":"), .editFormula),
      ]),
    Row("⏎", "descend from the cross-hair", hint: "⏎ descend", [(.enter, .descend)]),
    Row("space", "play or pause the descent", hint: "space play", isExtra: true, [(.character(" "), .playOrPause)]),
    Row(
      "[ ]", "smaller and larger rate", hint: "[ ] rate", isExtra: true,
      [
        (.character("["), .changeRate(by: -1)), (.character("]"), .changeRate(by: 1)),
      ]),
    Row(
      "{ }", "smaller and larger momentum",
      [
        (.character("{"), .changeMomentum(by: -1)), (.character("}"), .changeMomentum(by: 1)),
      ]),
    Row(
      "m", "next method, in a race of the newest rival", hint: "m method", isExtra: true,
      [(.character("m"), .nextMethod)]),
    Row(
      "a A", "add a rival from the same start, take the newest away", hint: "a rival", isExtra: true,
      [
        (.character("a"), .addRival), (.character("A"), .removeRival),
      ]),
    Row(", .", "one step back and forth", [(.character(","), .step(by: -1)), (.character("."), .step(by: 1))]),
    Row("< >", "start and end of the descent", [(.character("<"), .showStart), (.character(">"), .showEnd)]),
    Row("arrows hjkl", "move the cross-hair", arrows { .moveCrossHair($0) } + letters("kjhl") { .moveCrossHair($0) }),
    Row("Shift-arrows HJKL", "move the window", shiftArrows { .pan($0) } + letters("KJHL") { .pan($0) }),
    Row(
      "+ -", "zoom in and out at the cross-hair",
      [
        (.character("+"), .zoomIn), (.character("="), .zoomIn), (.character("-"), .zoomOut),
      ]),
    Row("0", "reset the window", [(.character("0"), .resetView)]),
    Row(
      "s", "the surface over the window, and back to the map", hint: "s surface", [(.character("s"), .toggleSurface)]),
    Row(
      "d", "derivatives: formulas, a direction, the tangent plane", hint: "d derive",
      [(.character("d"), .showPanel(.derivatives))]),
    Row(
      "( )", "turn the direction v by 15°",
      [(.character("("), .turnDirection(by: 1)), (.character(")"), .turnDirection(by: -1))]),
    Row(
      "x", "slices through the cross-hair, with their tangents", hint: "x slices", isExtra: true,
      [(.character("x"), .showPanel(.slices))]),
    Row("PgUp PgDn", "scroll the panel", [(.pageUp, .scroll(by: -5)), (.pageDown, .scroll(by: 5))]),
    Row(
      "1-7", "heat, contours, arrows, streamlines, critical points, grid, tangent", hint: "1-7 layers",
      MapView.Layer.allCases.compactMap { layer in
        Unicode.Scalar(UInt32(0x31 + layer.rawValue)).map { (.character($0), .toggle(layer)) }
      }),
    Row("v", "logarithmic levels and colours, and back to even ones", [(.character("v"), .toggleLogarithm)]),
    Row("c", "next colours", [(.character("c"), .nextColormap)]),
    Row("g", "next glyphs: ASCII, blocks, braille", [(.character("g"), .nextGlyphs)]),
    Row("o", "with data: the least-squares solution", [(.character("o"), .showSolution)]),
    Row("p", "parameters: every free name beyond two", [(.character("p"), .editParameters)]),
    Row("e", "export the view", hint: "e export", [(.character("e"), .askFileName)]),
    Row("R", "record the screen, as .cast or .svg; R again ends it", [(.character("R"), .toggleRecording)]),
    Row("u Ctrl-R", "undo and redo of the view", [(.character("u"), .undo), (.control("r"), .redo)]),
    Row("? F1", "this help", hint: "? help", [(.character("?"), .showHelp), (.function(1), .showHelp)]),
    Row("Ctrl-L", "draw the screen anew", [(.control("l"), .redraw)]),
    Row("Esc", "back: from what is typed, from a panel, from a descent", [(.escape, .back)]),
    Row("q", "leave", hint: "q leave", [(.character("q"), .quit)]),
  ]

  /// The keys that do something else while a surface is shown.
  package static let surfaceRows: [Row] = [
    Row("arrows", "on the surface: turn it; hjkl move the point", arrows { .turn($0) })
  ]

  /// What the mouse does, for the help.
  package static let mouse: [(what: String, summary: String)] = [
    ("click", "place the cross-hair, or start a descent there while one is shown"), ("drag", "move the window"),
    ("wheel", "zoom at the pointer"), ("drag on a surface", "turn it"),
    ("drag on the loss", "go back and forth in the descent"),
  ]

  private static let bindings = dictionary(rows)
  private static let surfaceBindings = dictionary(surfaceRows)

  private static func dictionary(_ rows: [Row]) -> [Key: Action] {
    Dictionary(rows.flatMap(\.bindings).map { ($0.key, $0.action) }) { first, _ in first }
  }

  /// What a key does on the map, or on the surface.
  package static func action(for key: Key, onSurface: Bool = false) -> Action? {
    (onSurface ? surfaceBindings[key] : nil) ?? bindings[key]
  }

  private static func arrows(_ action: (Key.Direction) -> Action) -> [(Key, Action)] {
    Key.Direction.allCases.map { (.arrow($0), action($0)) }
  }

  private static func shiftArrows(_ action: (Key.Direction) -> Action) -> [(Key, Action)] {
    Key.Direction.allCases.map { (.shiftArrow($0), action($0)) }
  }

  /// - Parameter letters: For up, down, left and right.
  private static func letters(_ letters: String, _ action: (Key.Direction) -> Action) -> [(Key, Action)] {
    zip(letters.unicodeScalars, Key.Direction.allCases).map { (.character($0), action($1)) }
  }
}
