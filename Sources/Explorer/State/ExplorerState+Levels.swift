import Plotting
import Scenes

// Whether levels are even or grow by a factor.

extension ExplorerState {
  /// Chooses the levels that suit the function, now and whenever another one is typed, until the user chooses.
  package mutating func chooseLevels() {
    choosesLevels = true
    suitLevels()
    home.isLogarithmic = view.isLogarithmic
  }

  /// Takes logarithmic levels where the function needs them, if the user has left the choice.
  mutating func suitLevels() {
    guard choosesLevels else { return }
    view.isLogarithmic = hasLevels && ValueSpread(function, x: view.x, y: view.y).isWide
    if view.isLogarithmic { message = "logarithmic levels suit this function: v makes them even" }
  }

  mutating func toggleLogarithm() {
    guard hasLevels else { return message = "only maps and surfaces have levels" }
    choosesLevels = false
    view.isLogarithmic.toggle()
    message = view.isLogarithmic ? "logarithmic levels and colours" : "even levels and colours"
  }

  private var hasLevels: Bool { !function.isCurve && !function.formula.isVector }
}

extension Scene.LevelChoice {
  /// The levels as they are asked for, or the usual ones of the other kind.
  func scaled(isLogarithmic: Bool) -> Self {
    switch self {
    case .logarithmic: isLogarithmic ? self : .automatic
    case .automatic, .count, .explicit: isLogarithmic ? .usualLogarithmic : self
    }
  }
}

/// How the values of a function are spread over a window.
struct ValueSpread {
  /// Whether no value is negative and most are so small beside the largest that even levels would not show them.
  let isWide: Bool

  private static let samplesPerAxis = 21
  /// How much larger than the middle one the largest value of a wide spread is.
  private static let wideFactor = 15.0

  /// O(1) evaluations.
  init(_ function: ExploredFunction, x: AxisRange, y: AxisRange) {
    let places = y.values(count: Self.samplesPerAxis).flatMap { row in
      x.values(count: Self.samplesPerAxis).map { Scene.Place(x: $0, y: row) }
    }
    let values = function.values(at: places).filter(\.isFinite).sorted()
    guard let least = values.first, let largest = values.last, least >= 0 else {
      isWide = false
      return
    }
    isWide = largest > Self.wideFactor * values[values.count / 2]
  }
}
