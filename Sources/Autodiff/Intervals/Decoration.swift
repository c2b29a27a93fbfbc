/// What is known of a function on a box beside the interval that encloses its values, from least to most: the
/// decorations of IEEE 1788-2015, clause 8, with the empty result told apart.
package enum Decoration: UInt8, Comparable, Sendable, CaseIterable {
  /// The function is defined nowhere on the box.
  case empty
  /// It may be undefined somewhere (trivial, `trv`).
  case maybeUndefined
  /// It is defined on the whole box (`def`).
  case defined
  /// Its restriction to the box is defined and continuous (`dac`).
  case continuous
  /// It is defined, continuous at every point of the box and bounded (common, `com`).
  case bounded

  package static func < (left: Decoration, right: Decoration) -> Bool { left.rawValue < right.rawValue }
}
