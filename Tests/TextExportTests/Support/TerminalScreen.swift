import CellGraphics
import Testing

/// A small terminal: text, newlines, styles, positions and clearing. Anything else is an error.
struct TerminalScreen {
  struct Unknown: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var buffer: CellBuffer
  private(set) var style = Style.plain
  private var column = 0
  private var row = 0

  init(size: Size) { buffer = CellBuffer(size: size) }

  mutating func write(_ text: String) throws {
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\n": (column, row) = (0, row + 1)
      case "\u{1B}":
        guard scalars.popFirst() == "[" else { throw Unknown(description: "escape without bracket") }
        let parameters = String(String.UnicodeScalarView(scalars.prefix { !$0.properties.isAlphabetic }))
        scalars = scalars.dropFirst(parameters.unicodeScalars.count)
        try execute(scalars.popFirst() ?? " ", parameters)
      default:
        if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
          throw Unknown(description: "control character")
        }
        buffer[column, row] = Cell(scalar, style: style)
        column += 1
      }
    }
  }

  private mutating func execute(_ command: Unicode.Scalar, _ parameters: String) throws {
    let numbers = parameters.split(separator: ";").compactMap { Int($0) }
    switch (command, parameters) {
    case ("m", _): try select(numbers[...])
    case ("H", _) where numbers.count == 2: (row, column) = (numbers[0] - 1, numbers[1] - 1)
    case ("J", "2"): buffer = CellBuffer(size: buffer.size)
    case ("l", "?25"): break
    default: throw Unknown(description: "sequence \(parameters)\(command)")
    }
  }

  private mutating func select(_ parameters: ArraySlice<Int>) throws {
    var rest = parameters
    if rest.isEmpty { throw Unknown(description: "empty style") }
    while let number = rest.popFirst() {
      switch number {
      case 0: style = .plain
      case 1: style.attributes.insert(.bold)
      case 2: style.attributes.insert(.dim)
      case 3: style.attributes.insert(.italic)
      case 4: style.attributes.insert(.underline)
      case 7: style.attributes.insert(.reverse)
      case 30...37, 90...97: style.foreground = try Self.color(number % 10 + (number < 90 ? 0 : 8))
      case 40...47, 100...107: style.background = try Self.color(number % 10 + (number < 100 ? 0 : 8))
      case 38: style.foreground = try Self.extended(&rest)
      case 48: style.background = try Self.extended(&rest)
      case 39: style.foreground = nil
      case 49: style.background = nil
      default: throw Unknown(description: "style \(number)")
      }
    }
  }

  private static func color(_ index: Int) throws -> Color {
    let entries = Palette.ansi16.entries + Palette.indexed256.entries
    return try #require(entries.first { $0.index == index }).color
  }

  private static func extended(_ rest: inout ArraySlice<Int>) throws -> Color {
    let kind = rest.popFirst()
    if kind == 5, let index = rest.popFirst() { return try color(index) }
    guard kind == 2, rest.count >= 3 else { throw Unknown(description: "colour") }
    let channels = rest.prefix(3).map { UInt8(clamping: $0) }
    rest = rest.dropFirst(3)
    return Color(red: channels[0], green: channels[1], blue: channels[2])
  }
}
