/// Finds signs in a value that stand neither in quotes nor between brackets.
///
/// A quote opens where a word could begin; the prime behind a name or a bracket is a transpose.
struct OutermostScanner {
  private let fragment: Fragment
  /// Whether each scalar is outermost.
  private let isOutermost: [Bool]

  /// O(length).
  init(_ fragment: Fragment) {
    self.fragment = fragment
    var outermost = [Bool](repeating: false, count: fragment.count)
    var depth = 0
    var quote: Unicode.Scalar?
    for (place, scalar) in fragment.scalars.enumerated() {
      if let open = quote {
        if scalar == open { quote = nil }
        continue
      }
      let before = fragment[place - 1] ?? " "
      switch scalar {
      case "\"": quote = scalar
      case "'" where " =(,".unicodeScalars.contains(before): quote = scalar
      case "(", "[", "{": depth += 1
      case ")", "]", "}": depth = max(0, depth - 1)
      default: outermost[place] = depth == 0
      }
    }
    isOutermost = outermost
  }

  /// The outermost places of a text, in order.
  func places(of text: String) -> [Int] {
    let wanted = Array(text.unicodeScalars)
    guard fragment.count >= wanted.count else { return [] }
    return (0...(fragment.count - wanted.count)).filter { place in
      isOutermost[place] && fragment.scalars[place...].starts(with: wanted)
    }
  }
}
