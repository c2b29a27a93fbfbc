extension DoubleDouble {
  /// The number that a decimal text stands for, such as `-6.860120914` or `1.5e-7`, to about 31 digits.
  ///
  /// A double holds 0.1 with an error of 6·10⁻¹⁸, and an ill-conditioned problem multiplies that by its condition number;
  /// what the text says is therefore kept as far as a pair of doubles can.
  ///
  /// - Parameter text: An optional sign, digits with an optional point, an optional exponent; nothing else.
  /// - Returns: `nil` for any other text (`nan` and `inf` included) and for a number beyond the range of `Double`.
  /// - Complexity: O(length).
  package init?(decimal text: UnsafeBufferPointer<UInt8>) {
    guard let number = DecimalText(text) else { return nil }
    var value = DoubleDouble.zero
    for part in number.parts {
      value = value * Self.power(ofTen: part.digits) + DoubleDouble(integer: part.value)
    }
    if value.high != 0 { value = Self.scaled(value, byPowerOfTen: number.exponent) }
    guard value.isFinite else { return nil }
    self = number.isNegative ? -value : value
  }

  /// The number that a decimal text stands for.
  package init?(decimal text: String) {
    var text = text
    guard let value = text.withUTF8({ DoubleDouble(decimal: $0) }) else { return nil }
    self = value
  }

  /// An integer of up to 19 digits, exactly.
  private init(integer: UInt64) {
    self.init(sumOf: Double(integer >> 32) * 0x1p32, Double(integer & 0xFFFF_FFFF))
  }

  private static func scaled(_ value: DoubleDouble, byPowerOfTen exponent: Int) -> DoubleDouble {
    if exponent < -400 { return .zero }
    if exponent > 400 { return DoubleDouble(.infinity) }
    // In two parts, so that 10⁻³²⁰ does not become a division by infinity.
    let first = exponent / 2
    let second = exponent - first
    func times(_ value: DoubleDouble, _ exponent: Int) -> DoubleDouble {
      exponent < 0 ? value / power(ofTen: -exponent) : value * power(ofTen: exponent)
    }
    if abs(exponent) <= 22 { return times(value, exponent) }
    return times(times(value, first), second)
  }

  /// 10ⁿ for n ≥ 0, exact up to 10²².
  private static func power(ofTen exponent: Int) -> DoubleDouble {
    if exponent < smallPowers.count { return DoubleDouble(smallPowers[exponent]) }
    let half = power(ofTen: exponent / 2)
    return exponent % 2 == 0 ? half * half : half * half * 10
  }

  private static let smallPowers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}

/// The parts of a decimal number: ± the digits of up to two integers × 10^exponent.
private struct DecimalText {
  var isNegative = false
  /// Integers of up to 18 digits, most significant first; at most two are kept, 36 digits.
  var parts: [(value: UInt64, digits: Int)] { tail.digits > 0 ? [head, tail] : [head] }
  var exponent = 0
  private var head: (value: UInt64, digits: Int) = (0, 0)
  private var tail: (value: UInt64, digits: Int) = (0, 0)

  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var (hasDigits, hasPoint) = (false, false)
    var isFirst = true
    var exponentText: (isNegative: Bool, value: Int, digits: Int, isSigned: Bool)?
    for unit in text {
      defer { isFirst = false }
      if let digit = Self.digit(unit) {
        if var power = exponentText {
          power.value = min(power.value * 10 + Int(digit), 100_000)
          power.digits += 1
          exponentText = power
        } else {
          hasDigits = true
          append(digit, isFraction: hasPoint)
        }
        continue
      }
      switch unit {
      case UInt8(ascii: "-"), UInt8(ascii: "+"):
        if isFirst {
          isNegative = unit == UInt8(ascii: "-")
        } else if let power = exponentText, power.digits == 0, !power.isSigned {
          exponentText = (unit == UInt8(ascii: "-"), 0, 0, true)
        } else {
          return nil
        }
      case UInt8(ascii: ".") where !hasPoint && exponentText == nil: hasPoint = true
      case UInt8(ascii: "e") where hasDigits && exponentText == nil,
        UInt8(ascii: "E") where hasDigits && exponentText == nil:
        exponentText = (false, 0, 0, false)
      default: return nil
      }
    }
    guard hasDigits else { return nil }
    if let power = exponentText {
      guard power.digits > 0 else { return nil }
      exponent += power.isNegative ? -power.value : power.value
    }
  }

  private static func digit(_ unit: UInt8) -> UInt8? {
    unit >= UInt8(ascii: "0") && unit <= UInt8(ascii: "9") ? unit - UInt8(ascii: "0") : nil
  }

  private mutating func append(_ digit: UInt8, isFraction: Bool) {
    if head.digits < 18 {
      head.value = head.value * 10 + UInt64(digit)
      if head.value > 0 { head.digits += 1 }
    } else if tail.digits < 18 {
      tail = (tail.value * 10 + UInt64(digit), tail.digits + 1)
    } else {
      if !isFraction { exponent += 1 }
      return
    }
    if isFraction { exponent -= 1 }
  }
}
