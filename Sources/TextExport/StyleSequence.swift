import CellGraphics

/// Writes cells for a terminal with as few style sequences (ECMA-48 SGR) as possible.
///
/// What it writes is UTF-8, since a string takes many times as long to grow by pieces of a few characters.
struct StyleSequence {
  private let depth: ColorDepth
  /// What the terminal is set to.
  private var current = Shown()
  /// The palette's answers so far: nearest entries cost far more than a look-up.
  private var nearest: [Color: Int] = [:]

  init(depth: ColorDepth) { self.depth = depth }

  /// A style in the colours of the terminal.
  private struct Shown: Equatable {
    var foreground: Tint?
    var background: Tint?
    var attributes: Style.Attributes = []
  }

  private enum Tint: Equatable {
    case index(Int)
    case color(Color)
  }

  /// Appends a cell, after the sequence that the change from the cell before needs.
  mutating func append(_ cell: Cell, to text: inout [UInt8]) {
    let style = cell.visibleStyle
    var wanted = Shown(
      foreground: style.foreground.flatMap { tint($0) }, background: style.background.flatMap { tint($0) },
      attributes: style.attributes)
    if let paper = style.background, style.foreground != paper, wanted.foreground == wanted.background {
      // Two colours have become one: text must stay legible, and two shades of a block may merge.
      if DotMatrix.quadrants.mask(of: cell.glyph) == nil { wanted.foreground = tint(paper.legibleInk) }
    }
    if cell.glyph == " ", !wanted.attributes.showOnBlanks, !current.attributes.showOnBlanks {
      // Ink does not show on a blank, so the terminal may stay set to it for the next glyph.
      (wanted.foreground, wanted.attributes) = (current.foreground, current.attributes)
    }
    change(to: wanted, &text)
    text += cell.glyph.utf8
  }

  /// Appends the sequence that resets the terminal, if it is set to anything.
  mutating func reset(_ text: inout [UInt8]) { change(to: Shown(), &text) }

  private mutating func change(to wanted: Shown, _ text: inout [UInt8]) {
    if wanted == current { return }
    text += "\u{1B}[".utf8
    var isFirst = true
    func add(_ parameter: Int) {
      if !isFirst { text.append(UInt8(ascii: ";")) }
      text += Self.decimals[parameter]
      isFirst = false
    }
    if wanted == Shown() || !wanted.attributes.isSuperset(of: current.attributes) {
      add(0)
      current = Shown()
    }
    if wanted.attributes != current.attributes {
      for (attribute, code) in Self.codes where wanted.attributes.subtracting(current.attributes).contains(attribute) {
        add(code)
      }
    }
    if wanted.foreground != current.foreground { Self.addParameters(of: wanted.foreground, base: 30, add) }
    if wanted.background != current.background { Self.addParameters(of: wanted.background, base: 40, add) }
    current = wanted
    text.append(UInt8(ascii: "m"))
  }

  private static let codes: [(Style.Attributes, Int)] = [
    (.bold, 1), (.dim, 2), (.italic, 3), (.underline, 4), (.reverse, 7),
  ]

  /// The numbers that occur in sequences, written once.
  private static let decimals = (0...255).map { Array(String($0).utf8) }

  /// - Parameter base: 30 for the foreground, 40 for the background.
  private static func addParameters(of tint: Tint?, base: Int, _ add: (Int) -> Void) {
    switch tint {
    case nil: add(base + 9)
    case .index(let index) where index < 8: add(base + index)
    case .index(let index) where index < 16: add(base + 60 + index - 8)
    case .index(let index): for number in [base + 8, 5, index] { add(number) }
    case .color(let color):
      for number in [base + 8, 2, Int(color.red), Int(color.green), Int(color.blue)] { add(number) }
    }
  }

  private mutating func tint(_ color: Color) -> Tint? {
    if depth == .none { return nil }
    guard let palette = depth.palette else { return .color(color) }
    if let index = nearest[color] { return .index(index) }
    let index = palette.nearest(to: color).index
    nearest[color] = index
    return .index(index)
  }
}
