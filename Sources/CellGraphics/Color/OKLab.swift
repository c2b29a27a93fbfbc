#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A colour in a space where distances look alike everywhere: Ottosson, A perceptual color space for image processing (2020).
package struct OKLab: Equatable, Sendable {
  /// From 0, black, to 1, white.
  package var lightness: Double
  /// From green to red.
  package var a: Double
  /// From blue to yellow.
  package var b: Double

  package init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// The colour of a given hue (in radians: 0 is red, π/2 yellow) and chroma (0 is grey).
  package init(lightness: Double, chroma: Double, hue: Double) {
    self.init(lightness: lightness, a: chroma * cos(hue), b: chroma * sin(hue))
  }

  /// Below this distance two colours can hardly be told apart: CSS Color Module Level 4, section 13.2.
  package static let justNoticeableDifference = 0.02

  /// Light intensity of every channel value.
  private static let intensities: [Double] = (0...255).map { channel in
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  package init(_ color: Color) {
    let red = Self.intensities[Int(color.red)]
    let green = Self.intensities[Int(color.green)]
    let blue = Self.intensities[Int(color.blue)]
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// The nearest sRGB colour, channel by channel.
  package var color: Color {
    let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
    return Color(
      red: Self.channel(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
      green: Self.channel(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
      blue: Self.channel(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short))
  }

  private func cube(_ value: Double) -> Double { value * value * value }

  private static func channel(_ intensity: Double) -> UInt8 {
    let light = min(max(intensity, 0), 1)
    let value = light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055
    return UInt8((255 * value).rounded())
  }

  /// The distance from grey.
  package var chroma: Double { (a * a + b * b).squareRoot() }

  /// The square of the perceptual distance.
  package func distanceSquared(to other: OKLab) -> Double {
    let (down, across, along) = (lightness - other.lightness, a - other.a, b - other.b)
    return down * down + across * across + along * along
  }

  /// The colour on the straight line to another, at a share of the way from 0 to 1.
  package func interpolated(to other: OKLab, share: Double) -> OKLab {
    OKLab(
      lightness: lightness + share * (other.lightness - lightness), a: a + share * (other.a - a),
      b: b + share * (other.b - b))
  }
}
