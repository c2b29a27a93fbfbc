/// The cell of two colours that comes nearest to four quarters.
struct BlockCell {
  let cell: Cell

  /// The cell for quarters in one or two colours, one of which may be none, without any loss; `nil` for more.
  static func exact(_ upperLeft: Color?, _ upperRight: Color?, _ lowerLeft: Color?, _ lowerRight: Color?) -> Cell? {
    let ink = upperLeft != lowerRight ? upperLeft : upperRight != lowerRight ? upperRight : lowerLeft
    var mask = 0
    if upperLeft != lowerRight { mask |= 0b0001 }
    if upperRight != lowerRight {
      if upperRight != ink { return nil }
      mask |= 0b0010
    }
    if lowerLeft != lowerRight {
      if lowerLeft != ink { return nil }
      mask |= 0b0100
    }
    if mask == 0 { return Cell(" ", style: Style(background: lowerRight)) }
    if ink == nil { return Cell(DotMatrix.quadrants.glyph(~mask), style: Style(foreground: lowerRight)) }
    return Cell(DotMatrix.quadrants.glyph(mask), style: Style(foreground: ink, background: lowerRight))
  }

  /// The best cell for quarters in any colours; `nil` if none is painted.
  ///
  /// With unpainted quarters the painted ones get one colour. Otherwise all divisions of the quarters into two sets are
  /// tried; the best has the least squared perceptual distance of each quarter from the mean of its set.
  ///
  /// - Parameter quarters: Upper left, upper right, lower left, lower right.
  init?(_ quarters: [Color?], mixesColors: Bool) {
    let painted = quarters.indices.filter { quarters[$0] != nil }
    guard let first = painted.first, let firstColor = quarters[first] else { return nil }
    let samples = quarters.map { OKLab($0 ?? firstColor) }
    func color(of places: [Int]) -> Color? { Self.color(of: places, quarters, samples, mixesColors: mixesColors) }
    if painted.count < quarters.count {
      cell = Cell(
        DotMatrix.quadrants.glyph(painted.reduce(0) { $0 | 1 << $1 }), style: Style(foreground: color(of: painted)))
      return
    }
    // The lower right quarter always is background, since a division and its complement look alike.
    var best = (mask: 0, error: Self.error(of: [0, 1, 2, 3], samples))
    for mask in Self.divisions {
      let error = Self.error(of: Self.places(mask), samples) + Self.error(of: Self.places(~mask), samples)
      if error < best.error - 1e-12 { best = (mask, error) }
    }
    cell = Cell(
      DotMatrix.quadrants.glyph(best.mask),
      style: Style(
        foreground: best.mask == 0 ? nil : color(of: Self.places(best.mask)),
        background: color(of: Self.places(~best.mask))))
  }

  /// Halves before diagonals and corners, so that they win where several divisions are equally good.
  private static let divisions = [0b0011, 0b0101, 0b0001, 0b0010, 0b0100, 0b0110, 0b0111]

  private static func places(_ mask: Int) -> [Int] { (0..<4).filter { mask >> $0 & 1 == 1 } }

  private static func mean(of places: [Int], _ samples: [OKLab]) -> OKLab {
    var sum = OKLab(lightness: 0, a: 0, b: 0)
    for place in places {
      sum.lightness += samples[place].lightness
      sum.a += samples[place].a
      sum.b += samples[place].b
    }
    let count = Double(places.count)
    return OKLab(lightness: sum.lightness / count, a: sum.a / count, b: sum.b / count)
  }

  private static func error(of places: [Int], _ samples: [OKLab]) -> Double {
    let center = mean(of: places, samples)
    return places.reduce(0) { $0 + samples[$1].distanceSquared(to: center) }
  }

  private static func color(
    of places: [Int], _ quarters: [Color?], _ samples: [OKLab], mixesColors: Bool
  ) -> Color? {
    guard let first = places.first else { return nil }
    if places.allSatisfy({ quarters[$0] == quarters[first] }) { return quarters[first] }
    let center = mean(of: places, samples)
    if mixesColors { return center.color }
    let nearest = places.min { samples[$0].distanceSquared(to: center) < samples[$1].distanceSquared(to: center) }
    return nearest.flatMap { quarters[$0] }
  }
}
