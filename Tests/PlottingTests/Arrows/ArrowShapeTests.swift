import Testing

@testable import Plotting

@Suite struct ArrowShapeTests {
  /// A turned compass needle and the direction it is nearest to.
  private static let compass: [(x: Double, y: Double, direction: Octant)] = [
    (1, 0, .east), (1, 0.4, .east), (1, -0.4, .east), (1, 0.43, .northEast), (1, 2.3, .northEast), (1, 2.5, .north),
    (0, 1, .north), (-1, 1, .northWest), (-5, 1, .west), (-1, -1, .southWest), (-0.1, -1, .south), (1, -1, .southEast),
    (1e-300, 1e-300, .northEast), (1e300, -1e300, .southEast),
  ]

  @Test(arguments: compass)
  func `a vector is nearest to one of eight directions`(x: Double, y: Double, direction: Octant) {
    #expect(Octant(x: x, y: y) == direction)
  }

  @Test func `a vector without a direction has none`() {
    #expect(Octant(x: 0, y: 0) == nil)
    #expect(Octant(x: .nan, y: 1) == nil)
    #expect(Octant(x: 1, y: .infinity) == nil)
  }

  @Test func `no two directions look the same at any length`() {
    var looks: [String: Octant] = [:]
    for direction in Octant.allCases {
      for length in ArrowShape.lengths {
        // Heads and shafts alone, without their places, must be enough to tell directions apart together with the slope.
        let look = ArrowShape(direction, length: length).parts
          .map { "\($0.glyph)\($0.column),\($0.row)" }.joined(separator: " ")
        if let other = looks[look] { #expect(other == direction) }
        looks[look] = direction
      }
    }
    let pairs = Octant.allCases.map { "\(ArrowShape.shaft($0))\(ArrowShape.head($0))" }
    #expect(Set(pairs).count == 8)
  }

  @Test(arguments: Octant.allCases)
  func `the head is at the end that the arrow points to`(direction: Octant) throws {
    for length in ArrowShape.lengths {
      let parts = ArrowShape(direction, length: length).parts
      let (tail, head) = (try #require(parts.first), try #require(parts.last))
      #expect(head.glyph == ArrowShape.head(direction) && parts.dropLast().allSatisfy { $0.glyph != head.glyph })
      #expect((head.column - tail.column).signum() == direction.step.columns)
      #expect((head.row - tail.row).signum() == direction.step.rows)
    }
  }

  @Test(arguments: Octant.allCases)
  func `longer vectors never get shorter arrows`(direction: Octant) {
    let counts = ArrowShape.lengths.map { ArrowShape(direction, length: $0).parts.count }
    #expect(counts == counts.sorted() && counts.first == 2 && (counts.last ?? 0) > 2)
    #expect(ArrowShape(direction, length: 99) == ArrowShape(direction, length: ArrowShape.lengths.upperBound))
  }
}
