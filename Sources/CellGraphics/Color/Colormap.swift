/// Colours for the numbers from 0 to 1.
package struct Colormap: Equatable, Sendable {
  package let name: String
  /// Colours at equal distances from 0 to 1; at least one.
  package let colors: [Color]
  /// Whether only these colours are shown, and none between them.
  package let isStepped: Bool

  /// - Parameter colors: An empty table counts as black.
  package init(name: String, colors: [Color], isStepped: Bool = false) {
    self.name = name
    self.colors = colors.isEmpty ? [.black] : colors
    self.isStepped = isStepped
  }

  /// The colour of a number; numbers outside 0…1 get the colours of the ends, NaN that of the lower end.
  package func color(at number: Double) -> Color {
    let place = (number > 0 ? min(number, 1) : 0) * Double(colors.count - 1)
    if isStepped { return colors[Int(place.rounded())] }
    let lower = min(Int(place), max(colors.count - 2, 0))
    let share = place - Double(lower)
    if share == 0 { return colors[lower] }
    let (from, to) = (colors[lower], colors[lower + 1])
    func blend(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8((Double(from) + share * (Double(to) - Double(from))).rounded())
    }
    return Color(
      red: blend(from.red, to.red), green: blend(from.green, to.green), blue: blend(from.blue, to.blue))
  }
}
