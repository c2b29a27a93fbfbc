/// The nearest of the eight directions that an arrow of characters can point to.
package enum Octant: Int, CaseIterable, Sendable {
  case east, northEast, north, northWest, west, southWest, south, southEast

  /// The direction of a vector on the screen, x to the right and y upwards; `nil` for a vector without one.
  package init?(x: Double, y: Double) {
    guard x.isFinite, y.isFinite, x != 0 || y != 0 else { return nil }
    // tan 22.5°, where the sectors meet.
    let border = 2.0.squareRoot() - 1
    if y.magnitude <= border * x.magnitude {
      self = x > 0 ? .east : .west
    } else if x.magnitude <= border * y.magnitude {
      self = y > 0 ? .north : .south
    } else if y > 0 {
      self = x > 0 ? .northEast : .northWest
    } else {
      self = x > 0 ? .southEast : .southWest
    }
  }

  /// One cell ahead: columns grow to the right, rows downwards.
  package var step: (columns: Int, rows: Int) {
    switch self {
    case .east: (1, 0)
    case .northEast: (1, -1)
    case .north: (0, -1)
    case .northWest: (-1, -1)
    case .west: (-1, 0)
    case .southWest: (-1, 1)
    case .south: (0, 1)
    case .southEast: (1, 1)
    }
  }
}
