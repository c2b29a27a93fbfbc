/// What decides the place of a variable among the coordinates.
struct CoordinateKey: Comparable {
  let name: String
  /// 0 to 2 for the axes, 3 for all other names.
  private let axis: Int
  /// The runs of digits, without leading zeros, and of other characters in the name.
  private let parts: [Part]

  private enum Part: Comparable {
    case number(length: Int, digits: String)
    case word(String)
  }

  init(_ name: String) {
    self.name = name
    axis = ["x", "y", "z"].firstIndex(of: name) ?? 3
    var parts: [Part] = []
    var rest = name.utf8[...]
    while let first = rest.first {
      let isNumber = CoordinateKey.isDigit(first)
      let run = rest.prefix { CoordinateKey.isDigit($0) == isNumber }
      rest = rest.dropFirst(run.count)
      let significant = run.drop { $0 == UInt8(ascii: "0") }
      // Of two numbers without leading zeros the longer one is the larger.
      parts.append(
        isNumber
          ? .number(length: significant.count, digits: String(Substring(significant))) : .word(String(Substring(run))))
    }
    self.parts = parts
  }

  private static func isDigit(_ unit: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(unit) }

  static func < (left: CoordinateKey, right: CoordinateKey) -> Bool {
    if left.axis != right.axis { return left.axis < right.axis }
    if left.parts != right.parts { return left.parts.lexicographicallyPrecedes(right.parts) }
    return left.name < right.name
  }
}
