import CellGraphics

/// An arrow of two to five characters: a shaft and a head.
///
/// Shaft and head together tell all eight directions apart in plain ASCII: `-` with `>` or `<`, and `|`, `/` or `\` with
/// `^` above or `v` below. Other glyph sets have a head for each direction.
package struct ArrowShape: Equatable, Sendable {
  package struct Part: Equatable, Sendable {
    package let column: Int
    package let row: Int
    package let glyph: Unicode.Scalar
  }

  package let direction: Octant
  /// The cells from tail to head, counted from the arrow's middle.
  package let parts: [Part]

  /// The lengths to choose from, 0 the shortest.
  package static let lengths = 0...3

  /// - Parameter length: One of `lengths`; a cell is twice as high as wide, so upright arrows have fewer cells.
  package init(_ direction: Octant, length: Int, glyphs: GlyphSet = .ascii) {
    let length = min(max(length, Self.lengths.lowerBound), Self.lengths.upperBound)
    let isLevel = direction == .east || direction == .west
    let count = isLevel ? 2 + length : 2 + length / 2
    let step = direction.step
    // The odd cell out goes to the tail, so that opposite arrows mirror each other.
    let first = -(count / 2)
    let shaft = Self.shaft(direction, in: glyphs)
    let head = Self.head(direction, in: glyphs)
    self.direction = direction
    parts = (0..<count).map { place in
      Part(
        column: step.columns * (first + place), row: step.rows * (first + place),
        glyph: place == count - 1 ? head : shaft)
    }
  }

  package static func head(_ direction: Octant, in glyphs: GlyphSet = .ascii) -> Unicode.Scalar {
    if glyphs != .ascii { return heads[direction.rawValue] }
    return switch direction {
    case .east: ">"
    case .west: "<"
    case .north, .northEast, .northWest: "^"
    case .south, .southEast, .southWest: "v"
    }
  }

  /// In the order of the octants.
  private static let heads = Array("→↗↑↖←↙↓↘".unicodeScalars)

  package static func shaft(_ direction: Octant, in glyphs: GlyphSet = .ascii) -> Unicode.Scalar {
    let isASCII = glyphs == .ascii
    return switch direction {
    case .east, .west: isASCII ? "-" : "─"
    case .north, .south: isASCII ? "|" : "│"
    case .northEast, .southWest: isASCII ? "/" : "╱"
    case .northWest, .southEast: isASCII ? "\\" : "╲"
    }
  }
}
