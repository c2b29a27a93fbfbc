/// Lines from the centre of a cell to its edges, as box-drawing characters show them.
package struct BoxLines: Hashable, Sendable {
  /// How thick a line is.
  package enum Weight: Int, CaseIterable, Comparable, Sendable {
    case none
    case light
    case heavy

    package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
  }

  package var up: Weight
  package var right: Weight
  package var down: Weight
  package var left: Weight

  package init(up: Weight = .none, right: Weight = .none, down: Weight = .none, left: Weight = .none) {
    self.up = up
    self.right = right
    self.down = down
    self.left = left
  }

  /// A line from the left edge to the right one.
  package static func horizontal(_ weight: Weight) -> BoxLines { BoxLines(right: weight, left: weight) }
  /// A line from the upper edge to the lower one.
  package static func vertical(_ weight: Weight) -> BoxLines { BoxLines(up: weight, down: weight) }

  /// In the order of the weights up, right, down and left, read as digits to base 3: all 81 combinations have a character.
  package static let characters = Array(
    " ╴╸╷┐┑╻┒┓╶─╾┌┬┭┎┰┱╺╼━┍┮┯┏┲┳╵┘┙│┤┥╽┧┪└┴┵├┼┽┟╁╅┕┶┷┝┾┿┢╆╈╹┚┛╿┦┩┃┨┫┖┸┹┞╀╃┠╂╉┗┺┻┡╄╇┣╊╋".unicodeScalars)

  private static let rankByGlyph = Dictionary(
    uniqueKeysWithValues: characters.enumerated().map { ($0.element, $0.offset) })

  /// The lines that a character shows, if it is one of box lines or a space.
  ///
  /// In ASCII these are `-`, `|` and `+`, which shows lines to all sides.
  package init?(glyph: Unicode.Scalar, in set: GlyphSet = .blocks) {
    switch (set, glyph) {
    case (_, " "): self.init()
    case (.ascii, "-"): self = .horizontal(.light)
    case (.ascii, "|"): self = .vertical(.light)
    case (.ascii, "+"): self.init(up: .light, right: .light, down: .light, left: .light)
    case (.ascii, _): return nil
    default:
      guard (0x2500...0x257F).contains(glyph.value), let rank = Self.rankByGlyph[glyph] else { return nil }
      func weight(_ place: Int) -> Weight { Weight(rawValue: rank / place % 3) ?? .none }
      self.init(up: weight(27), right: weight(9), down: weight(3), left: weight(1))
    }
  }

  /// The character that shows the lines.
  package func glyph(in set: GlyphSet = .blocks) -> Unicode.Scalar {
    guard set == .ascii else {
      return Self.characters[((up.rawValue * 3 + right.rawValue) * 3 + down.rawValue) * 3 + left.rawValue]
    }
    let (isLevel, isUpright) = (max(left, right) > .none, max(up, down) > .none)
    return isLevel ? (isUpright ? "+" : "-") : isUpright ? "|" : " "
  }

  /// Both lines in one cell, the heavier one where they coincide.
  package func joined(with other: BoxLines) -> BoxLines {
    BoxLines(
      up: max(up, other.up), right: max(right, other.right), down: max(down, other.down), left: max(left, other.left))
  }
}
