/// A colour in sRGB with 8 bits per channel.
package struct Color: Hashable, Sendable {
  package var red: UInt8
  package var green: UInt8
  package var blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour `0xRRGGBB`; higher bits do not count.
  package init(_ hex: UInt32) {
    red = UInt8(truncatingIfNeeded: hex >> 16)
    green = UInt8(truncatingIfNeeded: hex >> 8)
    blue = UInt8(truncatingIfNeeded: hex)
  }

  package static let black = Color(0x000000)
  package static let white = Color(0xFFFFFF)

  /// The colour as in HTML: `#rrggbb`.
  package var hex: String {
    let digits = Array("0123456789abcdef".utf8)
    var text = [UInt8(ascii: "#")]
    for channel in [red, green, blue] {
      text.append(digits[Int(channel >> 4)])
      text.append(digits[Int(channel & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The colour a share of the way to another one, in a perceptual space.
  package func mixed(with other: Color, share: Double) -> Color {
    OKLab(self).interpolated(to: OKLab(other), share: share).color
  }

  /// Black or white, whichever stands out more from this colour.
  ///
  /// The contrast ratio of WCAG 2.2 is equal where the luminance is 0.179, the cube of this lightness.
  package var legibleInk: Color { OKLab(self).lightness > 0.5636 ? .black : .white }
}
