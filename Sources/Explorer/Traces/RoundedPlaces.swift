import Plotting
import Scenes

// Numbers of few digits for the commands that draw a view again, chosen so that nobody sees the difference.

extension AxisRange {
  /// Less than a tenth of a dot on the largest screen.
  private static let windowShare = 1e-4
  /// Less, because numbers that people read depend on it.
  private static let placeShare = 1e-5

  /// The window with ends of as few digits as show the same picture.
  var roundest: AxisRange {
    let tolerance = span * Self.windowShare
    let ends = [lower, upper].map { RoundNumber.roundest(near: $0, within: tolerance) }
    return AxisRange(lower: ends[0], upper: ends[1]) ?? self
  }

  /// A coordinate of as few digits as stand for the same place of the window.
  func roundest(_ value: Double) -> Double {
    min(max(RoundNumber.roundest(near: value, within: span * Self.placeShare), lower), upper)
  }
}

extension ExplorerState {
  /// Puts the cross-hair on coordinates that can be written in a command.
  mutating func roundCrossHair() {
    view.crossHair.x = view.x.roundest(view.crossHair.x)
    // On a curve the height is that of the curve.
    if !function.isCurve { view.crossHair.y = view.y.roundest(view.crossHair.y) }
  }
}

extension MapView.Eye {
  /// The eye at angles in tenths of a degree.
  var roundest: MapView.Eye {
    MapView.Eye(
      azimuth: RoundNumber.roundest(near: azimuth, within: 0.05),
      elevation: RoundNumber.roundest(near: elevation, within: 0.05))
  }
}
