/// The shortest decimal digits that read back as a double: ±0.d₁d₂d₃… × 10^exponent.
struct DecimalDigits {
  var isNegative: Bool
  /// Significant digits, most significant first, without leading or trailing zeros; empty for 0.
  var digits: [UInt8]
  var exponent: Int

  /// The digits of a finite number.
  init(_ value: Double) {
    isNegative = value < 0
    digits = []
    exponent = 0
    var fractionDigits = 0
    var seenPoint = false
    var scientific = ""
    var inExponent = false
    for character in value.magnitude.description.utf8 {
      switch character {
      case UInt8(ascii: "."): seenPoint = true
      case UInt8(ascii: "e"): inExponent = true
      case _ where inExponent: scientific.append(Character(Unicode.Scalar(character)))
      default:
        digits.append(character - UInt8(ascii: "0"))
        if seenPoint { fractionDigits += 1 }
      }
    }
    exponent = digits.count - fractionDigits + (Int(scientific) ?? 0)
    normalise()
  }

  private mutating func normalise() {
    let leading = digits.prefix { $0 == 0 }.count
    digits.removeFirst(leading)
    exponent -= leading
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { (isNegative, exponent) = (false, 0) }
  }

  /// Rounded half away from zero to `count` digits; a negative count gives 0.
  func rounded(toDigits count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      result.normalise()
      return result
    }
    result.digits = Array(digits.prefix(count))
    if digits[count] >= 5 {
      var place = count - 1
      while place >= 0, result.digits[place] == 9 {
        result.digits[place] = 0
        place -= 1
      }
      if place >= 0 {
        result.digits[place] += 1
      } else {
        result.digits.insert(1, at: 0)
        result.exponent += 1
      }
    }
    result.normalise()
    return result
  }

  /// Positional notation with exactly `decimals` digits after the point, or as many as there are.
  func positional(decimals: Int?) -> String {
    let places = decimals ?? max(digits.count - exponent, 0)
    // Bytes, because axes write thousands of numbers before they choose their ticks.
    var text: [UInt8] = []
    text.reserveCapacity(max(exponent, 1) + max(places, 0) + 2)
    func digit(at position: Int) -> UInt8 {
      UInt8(ascii: "0") + (digits.indices.contains(position) ? digits[position] : 0)
    }
    if isNegative { text.append(UInt8(ascii: "-")) }
    if exponent <= 0 { text.append(UInt8(ascii: "0")) }
    for position in 0..<max(exponent, 0) { text.append(digit(at: position)) }
    if places > 0 {
      text.append(UInt8(ascii: "."))
      for position in exponent..<(exponent + places) { text.append(digit(at: position)) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Mantissa and power of ten, as in `1.5e-7`.
  var scientific: String {
    guard let first = digits.first else { return "0" }
    let rest = digits.dropFirst().map { String($0) }.joined()
    return (isNegative ? "-" : "") + String(first) + (rest.isEmpty ? "" : "." + rest) + "e" + String(exponent - 1)
  }
}
