/// Looks for a place inside a rectangle at which a field is unbounded, where its edges show nothing.
///
/// The rectangle is halved across its longer side, and always a half without a proof of continuity is kept. Towards a pole
/// the values on the way go on growing; towards a kink that merely defies proof they settle.
struct PoleProbe {
  /// Halvings from one value to the next: each side shrinks by 2⁸.
  private static let halvings = 16
  /// Steps between values that die out shrink faster than by this factor, unless the field is steeper than a root of
  /// degree ten; those towards a logarithm's pole, the mildest, stay the same.
  private static let persistence = 0.6

  /// What a probe takes, in questions to the field.
  static let questions = 130

  enum Finding {
    /// The values settle, or continuity is proven after all.
    case nothing
    /// There is no value at the place that was closed in on.
    case undefined
    case pole
  }

  /// What the doubts about a rectangle come from.
  static func finding(of field: some ScalarField, in box: FieldBox) -> Finding {
    var box = box
    var values: [Double] = []
    for _ in 0..<4 {
      for _ in 0..<halvings {
        guard let halves = halves(of: box) else { return .nothing }
        let answers = field.continuity(over: halves)
        guard let doubtful = answers.firstIndex(where: { $0 != .continuous }) else { return .nothing }
        box = halves[doubtful]
      }
      values.append(field.value(x: middle(of: box.x), y: middle(of: box.y)))
    }
    if values.contains(where: \.isNaN) { return .undefined }
    if values.contains(where: \.isInfinite) { return .pole }
    // Beside a pole of odd order the signs may change from one value to the next.
    return grows(values) || grows(values.map(\.magnitude)) ? .pole : .nothing
  }

  private static func grows(_ values: [Double]) -> Bool {
    let steps = zip(values.dropFirst(), values).map { $0 - $1 }
    return zip(steps.dropFirst(), steps).allSatisfy { $0.magnitude >= persistence * $1.magnitude && $0 * $1 > 0 }
  }

  /// `nil` when no number is left between the ends of the longer side.
  private static func halves(of box: FieldBox) -> [FieldBox]? {
    let isWide = length(of: box.x) >= length(of: box.y)
    let side = isWide ? box.x : box.y
    let middle = middle(of: side)
    guard side.lowerBound < middle, middle < side.upperBound else { return nil }
    return [side.lowerBound...middle, middle...side.upperBound].map {
      isWide ? FieldBox(x: $0, y: box.y) : FieldBox(x: box.x, y: $0)
    }
  }

  private static func length(of side: ClosedRange<Double>) -> Double { side.upperBound - side.lowerBound }

  private static func middle(of side: ClosedRange<Double>) -> Double { side.lowerBound + length(of: side) / 2 }
}
