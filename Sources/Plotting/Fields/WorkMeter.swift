/// The work that may still be spent on a function, counted in operations of its formula.
///
/// With it a formula of a hundred thousand operations is drawn in seconds: more coarsely, and with less of it proven.
package struct WorkMeter: Sendable {
  private let operationsPerValue: Double
  private var left: Double

  /// A second or two of work.
  private static let usual = 1e9
  /// What the value with both partial derivatives takes, in values.
  private static let gradient = 4
  /// What a question for continuity takes, in values: intervals are rounded twice and decide much.
  private static let question = 32

  package init(operationsPerValue: Int, operations: Double = usual) {
    self.operationsPerValue = Double(max(operationsPerValue, 1))
    left = operations
  }

  init(_ field: some ScalarField) { self.init(operationsPerValue: field.operationsPerValue) }

  /// Whether so many values can be computed.
  package func affords(values: Int) -> Bool { Double(values) * operationsPerValue <= left }

  /// Whether so many questions for continuity can be asked.
  func affords(questions: Int) -> Bool { affords(values: Self.question * questions) }

  /// Pays for values; `false`, and nothing spent, where too little is left.
  mutating func pay(values: Int) -> Bool {
    guard affords(values: values) else { return false }
    left -= Double(values) * operationsPerValue
    return true
  }

  /// Pays for values with their gradients.
  mutating func pay(gradients: Int) -> Bool { pay(values: Self.gradient * gradients) }

  /// Pays for questions for continuity.
  mutating func pay(questions: Int) -> Bool { pay(values: Self.question * questions) }
}
