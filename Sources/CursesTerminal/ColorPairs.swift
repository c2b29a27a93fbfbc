import CNcurses
import CellGraphics

/// The pairs of colours that ncurses knows by numbers, made as they are needed.
///
/// ncurses repaints every cell of a pair that changes, so a pair is never given other colours; when there are too many, all
/// are forgotten between two frames.
struct ColorPairs {
  private struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  let depth: ColorDepth
  private let capacity: Int
  private var numbers: [Pair: Int32] = [:]
  private var indices: [Color: Int32] = [:]

  /// Pairs for 128 inks on 128 papers: more than a picture has.
  private static let mostPairs = 128 * 128

  /// - Parameter depth: At most this much; less if the terminal has less.
  init(depth wanted: ColorDepth, hasTruecolor: Bool) {
    let colors = Int(nabla_colors())
    let available: ColorDepth = hasTruecolor ? .truecolor : colors >= 256 ? .indexed256 : colors >= 8 ? .ansi16 : .none
    depth = min(wanted, available)
    capacity = min(Int(nabla_color_pairs()) - 1, Self.mostPairs)
  }

  var isExhausted: Bool { depth != .none && numbers.count >= capacity }

  /// Forgets all pairs; every cell must then be drawn again.
  mutating func reset() {
    reset_color_pairs()
    numbers = [:]
  }

  /// The number of a pair; 0, the terminal's own colours, if there is no room for another one.
  mutating func number(foreground: Color?, background: Color?) -> Int32 {
    if depth == .none || (foreground == nil && background == nil) { return 0 }
    var pair = Pair(foreground: index(foreground), background: index(background))
    if let foreground, let background, pair.foreground == pair.background, foreground != background {
      // Two colours that are one here would hide the glyph.
      pair = Pair(foreground: index(background.legibleInk), background: pair.background)
    }
    if let number = numbers[pair] { return number }
    guard !isExhausted else { return 0 }
    let number = Int32(numbers.count + 1)
    guard init_extended_pair(number, pair.foreground, pair.background) == OK else { return 0 }
    numbers[pair] = number
    return number
  }

  /// The terminal's number of a colour; −1 is its own ink or paper.
  private mutating func index(_ color: Color?) -> Int32 {
    guard let color else { return -1 }
    if let index = indices[color] { return index }
    let index: Int32
    if let palette = nabla_colors() < 16 ? .ansi8 : depth.palette {
      index = Int32(palette.nearest(to: color).index)
    } else {
      // In direct-colour descriptions the numbers 0 to 7 are those of the palette.
      index = max(Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue), 8)
    }
    // Colours come and go while a person explores; the table must not grow for ever.
    if indices.count >= 1 << 14 { indices = [:] }
    indices[color] = index
    return index
  }
}
