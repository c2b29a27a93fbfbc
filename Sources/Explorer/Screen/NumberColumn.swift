import NumberText

extension Double {
  /// The number as panels show it: four digits.
  var shown: String { text(significant: 4) }
}

extension Array where Element == Double {
  var shown: String { map(\.shown).joined(separator: ", ") }
}
