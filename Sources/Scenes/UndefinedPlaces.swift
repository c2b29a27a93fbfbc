import Formulas
import Plotting

/// Where a function of two variables has no value, as far as samples of it show.
struct UndefinedPlaces {
  /// The share of the window, from 0 to 1.
  let share: Double
  /// Whether they are single points or lines.
  let isThin: Bool
  /// Such as `where y = 0` or `unless x >= 0`, if that can be said in short.
  let reason: String?

  /// Longer formulas give no short reason.
  private static let mostNodes = 2000

  /// `nil` if the function has a value at every sample.
  init?(_ formula: Formula, samples: FieldSamples) {
    let missing = samples.values.indices.filter { samples.values[$0].isNaN }
    if missing.isEmpty { return nil }
    let (columns, rows) = (samples.xs.count, samples.ys.count)
    share = Double(missing.count) / Double(samples.values.count)
    isThin = !missing.contains { index in
      let (column, row) = (index % columns, index / columns)
      return [(-1, 0), (1, 0), (0, -1), (0, 1)].allSatisfy { step in
        let place = (column + step.0, row + step.1)
        let isOutside = place.0 < 0 || place.0 >= columns || place.1 < 0 || place.1 >= rows
        return isOutside || samples[place.0, place.1].isNaN
      }
    }
    guard formula.graph.nodes.count <= Self.mostNodes else {
      reason = nil
      return
    }
    var conditions = DomainConditions(formula.graph, of: formula.components)
    reason = conditions.reason(
      at: [missing.map { samples.xs[$0 % columns] }, missing.map { samples.ys[$0 / columns] }])
  }
}
