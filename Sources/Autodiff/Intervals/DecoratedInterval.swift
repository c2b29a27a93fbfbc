/// An enclosure of the values of a function on a box, and what is known of the function there.
package struct DecoratedInterval: Equatable, Sendable {
  package let interval: Interval
  package let decoration: Decoration

  /// The decoration is lowered where the interval shows that it cannot hold.
  package init(_ interval: Interval, _ decoration: Decoration) {
    self.interval = interval
    if interval.isEmpty {
      self.decoration = .empty
    } else {
      self.decoration = decoration == .bounded && !interval.isBounded ? .continuous : decoration
    }
  }

  package static let empty = DecoratedInterval(.empty, .empty)

  /// Whether the function is proven continuous on the box.
  package var isContinuous: Bool { decoration >= .continuous }

  /// The same values with a decoration no better than another.
  func limited(by other: Decoration) -> DecoratedInterval {
    DecoratedInterval(interval, Swift.min(decoration, other))
  }
}
