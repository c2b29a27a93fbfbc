import NumberText
import Scenes

/// Rows of short texts as a matrix in brackets, in aligned columns.
struct TextMatrix {
  /// One line per row, all of equal width: `[ 10  2 ]`.
  let lines: [String]

  init(_ rows: [[String]]) {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in rows.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    lines = rows.map { row in
      "[ " + zip(row, widths).map { $0.padded(to: $1) }.joined(separator: "  ") + " ]"
    }
  }

  /// Numbers, with the exact matrix before them where an entry has an exact form.
  init(_ rows: [[Quantity]]) {
    let numbers = TextMatrix(rows.map { $0.map(\.numberText) })
    guard rows.contains(where: { $0.contains { $0.exact != nil } }) else {
      self = numbers
      return
    }
    let exact = TextMatrix(rows.map { $0.map { $0.exact ?? $0.numberText } })
    lines = zip(exact.lines, numbers.lines).enumerated().map { row, pair in
      pair.0 + (row == 0 ? " = " : "   ") + pair.1
    }
  }
}

extension Quantity {
  /// The value with the digits that a person reads.
  var numberText: String { value.text(significant: 10) }

  /// The exact form and the digits: `2pi^2 = 19.73920880`, or the digits alone.
  var text: String { exact.map { "\($0) = \(numberText)" } ?? numberText }
}

extension [Quantity] {
  /// `(7, 5)`, with exact forms first where there are any: `(2pi^2, 0) = (19.73920880, 0)`.
  var vectorText: String {
    let numbers = "(\(map(\.numberText).joined(separator: ", ")))"
    guard contains(where: { $0.exact != nil }) else { return numbers }
    return "(\(map { $0.exact ?? $0.numberText }.joined(separator: ", "))) = \(numbers)"
  }
}

extension String {
  func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - unicodeScalars.count)) }
}
