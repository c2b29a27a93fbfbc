import Formulas
import NumberText

/// The report of `nabla functions`: a table, with each formula below its name.
enum FunctionsText {
  private static let digits = 5
  private static let width = 80

  static func text(_ functions: [NamedFunction]) -> String {
    let header = ["name", "window", "minimum", "eigenvalues"]
    let tables = functions.map(rows)
    let all = [header] + tables.flatMap(\.self)
    let widths = header.indices.map { column in all.map { $0[column].unicodeScalars.count }.max() ?? 0 }
    var lines = [line(header, widths)]
    for (function, rows) in zip(functions, tables) {
      lines.append("")
      lines += rows.map { line($0, widths) }
      lines += wrapped(function.parameters.map { $0 + "; " }.joined() + function.formula)
      lines += wrapped(function.title + (function.remark.map { ": " + $0 } ?? ""))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A row for each minimum, with the eigenvalues of the Hessian there, and one for a function without any.
  private static func rows(of function: NamedFunction) -> [[String]] {
    let window = function.x == function.y ? range(function.x) + "^2" : "\(range(function.x)) x \(range(function.y))"
    guard !function.minima.isEmpty else { return [[function.name, window, "none", ""]] }
    return function.minima.enumerated().map { place, minimum in
      let point = list(minimum.point)
      let eigenvalues = minimum.eigenvalues.map(list) ?? "none"
      let cells = ["\(number(minimum.value)) at (\(point))", eigenvalues]
      return (place == 0 ? [function.name, window] : ["", ""]) + cells
    }
  }

  private static func number(_ value: Double) -> String { value.text(significant: digits) }
  private static func list(_ values: [Double]) -> String { values.map(number).joined(separator: ", ") }
  private static func range(_ range: ClosedRange<Double>) -> String {
    "[\(list([range.lowerBound, range.upperBound]))]"
  }

  private static func line(_ cells: [String], _ widths: [Int]) -> String {
    var text = zip(cells, widths).map { $0.padded(to: $1) }.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text
  }

  /// Indented lines, broken at spaces.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.unicodeScalars.count + 1 + word.unicodeScalars.count <= width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append((lines.isEmpty ? "  " : "    ") + word)
      }
    }
    return lines
  }
}
