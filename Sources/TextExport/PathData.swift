/// A piece of the data of a path in SVG: letters and whole numbers.
///
/// It is written as bytes, since a large picture has hundreds of thousands of pieces, and strings take several times as
/// long to put together.
struct PathData: ExpressibleByStringInterpolation {
  /// In ASCII.
  private(set) var bytes: [UInt8]

  var isEmpty: Bool { bytes.isEmpty }

  init(stringLiteral text: String) { bytes = Array(text.utf8) }

  init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  static func += (left: inout PathData, right: PathData) { left.bytes += right.bytes }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var bytes: [UInt8] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      // Coordinates have up to five digits.
      bytes.reserveCapacity(literalCapacity + 5 * interpolationCount)
    }

    mutating func appendLiteral(_ text: String) { bytes += text.utf8 }

    mutating func appendInterpolation(_ number: Int) {
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      let magnitude = number.magnitude
      var place: UInt = 1
      while magnitude / place >= 10 { place *= 10 }
      while place > 0 {
        bytes.append(UInt8(ascii: "0") + UInt8(magnitude / place % 10))
        place /= 10
      }
    }
  }
}
