import CellGraphics
import Plotting

extension MapView {
  /// From where a surface is seen, in degrees.
  package struct Eye: Equatable, Sendable {
    /// The direction of the eye about the vertical, 0 along x; from −180 to 180.
    package private(set) var azimuth = -60.0
    /// The height above the horizon, from −90 to 90.
    package private(set) var elevation = 30.0

    package init() {}

    /// - Parameters:
    ///   - azimuth: Any angle.
    ///   - elevation: Kept between the ground and the sky.
    package init(azimuth: Double, elevation: Double) {
      turn(azimuth: azimuth - self.azimuth, elevation: elevation - self.elevation)
    }

    /// Walks around the surface and climbs, or the opposite.
    package mutating func turn(azimuth byAzimuth: Double, elevation byElevation: Double) {
      guard byAzimuth.isFinite, byElevation.isFinite else { return }
      azimuth = (azimuth + byAzimuth).remainder(dividingBy: 360)
      elevation = min(max(elevation + byElevation, -90), 90)
    }
  }

  /// What the panel tells about the place at the cross-hair.
  package enum PanelPage: Equatable, Sendable {
    /// Value, gradient, Hessian and rate limit.
    case point
    /// Formulas, a direction and the tangent plane.
    case derivatives
    /// The function along either axis, with tangents.
    case slices
  }

  /// The colours of values; `nil` for those that suit the values.
  package var colors: Colormap? { colormap.map { Colormap.all[$0 % Colormap.all.count] } }
  /// What the colours are called.
  package var colorsName: String { colors?.name ?? "auto" }

  /// Takes over how things are shown from a view of another function.
  mutating func keepLook(of other: MapView) {
    (colormap, glyphs, eye) = (other.colormap, other.glyphs, other.eye)
    (panel, angle, isLogarithmic) = (other.panel, other.angle, other.isLogarithmic)
  }
}
