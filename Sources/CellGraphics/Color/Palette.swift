/// The numbered colours of a terminal.
package struct Palette: Sendable {
  package struct Entry: Equatable, Sendable {
    /// The number by which the terminal knows the colour.
    package let index: Int
    package let color: Color
    let perceived: OKLab

    init(index: Int, color: Color) {
      self.index = index
      self.color = color
      perceived = OKLab(color)
    }
  }

  /// In the order of their numbers.
  package let entries: [Entry]

  init(_ entries: [Entry]) { self.entries = entries }

  /// The first 16 colours with the values that xterm gives them; many terminals have their own.
  package static let ansi16 = Palette(
    [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ].enumerated().map { Entry(index: $0.offset, color: Color($0.element)) })

  /// The eight colours of old terminals, which have no bright ones.
  package static let ansi8 = Palette(Array(ansi16.entries.prefix(8)))

  /// Colours 16 to 255: a cube of 6 × 6 × 6 and 24 greys. The first 16 are left out, since they differ from terminal to
  /// terminal.
  package static let indexed256 = Palette(cube + greys)

  private static var cube: [Entry] {
    let levels: [UInt8] = [0, 95, 135, 175, 215, 255]
    return (0..<216).map { place in
      Entry(
        index: 16 + place,
        color: Color(red: levels[place / 36], green: levels[place / 6 % 6], blue: levels[place % 6]))
    }
  }

  private static var greys: [Entry] {
    (0..<24).map { step in
      let level = UInt8(8 + 10 * step)
      return Entry(index: 232 + step, color: Color(red: level, green: level, blue: level))
    }
  }

  /// The entry that looks most like a colour. O(entries).
  package func nearest(to color: Color) -> Entry {
    let wanted = OKLab(color)
    var best = entries[0]
    var least = Double.infinity
    for entry in entries {
      let distance = entry.perceived.distanceSquared(to: wanted)
      if distance < least { (best, least) = (entry, distance) }
    }
    return best
  }
}
