import ArgumentParser
import CellGraphics
import Formulas
import Plotting
import Scenes

/// `--x` and `--y`: two numbers with a colon between, as in `-2:2` or `-2pi:2pi`.
enum WindowOption {
  static func x(_ word: Word) throws(UsageError) -> AxisRange { try read(word.text, option: "--x") }
  static func y(_ word: Word) throws(UsageError) -> AxisRange { try read(word.text, option: "--y") }

  private static func read(_ text: String, option: String) throws(UsageError) -> AxisRange {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else { throw .windowNeedsColon(option, text) }
    var ends: [Double] = []
    for part in parts { ends.append(try NumbersOption.read(String(part), option: option, count: 1)[0].value) }
    guard let range = AxisRange(lower: ends[0], upper: ends[1]) else {
      guard ends.allSatisfy(\.isFinite), ends[0] < ends[1] else { throw .windowWithoutExtent(option, text) }
      throw .windowBeyondNumbers(option, text, isNarrow: (ends[1] - ends[0]).isFinite)
    }
    return range
  }
}

/// `--size`: columns and rows with an x between, as in `100x36`.
package enum SizeOption {
  /// The size of pictures when none is asked for and nothing is known of where they go.
  package static let usual = Size(columns: 80, rows: 24)

  static let help = ArgumentHelp(
    "Columns and rows of the picture; those of the terminal, or 80x24, when absent.", valueName: "colsxrows")

  static func read(_ word: Word) throws(UsageError) -> Size { try read(word.text) }

  package static func read(_ text: String) throws(UsageError) -> Size {
    let parts = text.split(omittingEmptySubsequences: false) { "xX×".contains($0) }
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else {
      throw .malformedSize(text)
    }
    guard let columns = Int(parts[0]), let rows = Int(parts[1]),
      (Figure.smallestSize.columns...Figure.largestSize.columns).contains(columns),
      (Figure.smallestSize.rows...Figure.largestSize.rows).contains(rows)
    else { throw .sizeOutOfBounds(text) }
    return Size(columns: columns, rows: rows)
  }
}

/// `--levels`: a count from 1 to 100, or a list; with a comma, or not a count, it is a list.
enum LevelsOption {
  private static let mostLevels = 1000
  private static let mostCounted = 100

  static func read(_ text: String?, isLogarithmic: Bool) throws(UsageError) -> Scene.LevelChoice {
    guard let text else { return isLogarithmic ? .usualLogarithmic : .automatic }
    if let count = Int(text), (1...mostCounted).contains(count) {
      return isLogarithmic ? .logarithmic(count: count) : .count(count)
    }
    if isLogarithmic { throw .levelsAndLogarithm }
    let list = text.hasSuffix(",") ? String(text.dropLast()) : text
    let values = try NumbersOption.read(list, option: "--levels").map(\.value)
    if values.count > mostLevels { throw .tooManyLevels(most: mostLevels) }
    guard values.allSatisfy(\.isFinite) else { throw .levelNotFinite(text) }
    return .explicit(values)
  }
}

/// Numbers separated by commas, each of which may be an expression such as `2pi`.
package enum NumbersOption {
  package static func read(
    _ text: String, option: String, count: Int? = nil
  ) throws(UsageError) -> [ConstantExpression] {
    do { return try ConstantExpression.list(parsing: text, count: count) } catch { throw .value(of: option, error) }
  }
}

/// `--path` and `--points`: pairs of numbers with spaces between, as in `1,1 0.5,0.7`.
enum PlacesOption {
  static func read(_ text: String, option: String) throws(UsageError) -> [Scene.Place] {
    var places: [Scene.Place] = []
    for pair in text.split(whereSeparator: \.isWhitespace) {
      let numbers = try NumbersOption.read(String(pair), option: option, count: 2)
      places.append(Scene.Place(x: numbers[0].value, y: numbers[1].value))
    }
    if places.isEmpty { throw .noPlaces(option) }
    return places
  }
}

/// `--set`: a name and a number with `=` between.
enum ParameterOption {
  static func read(_ text: String) throws(UsageError) -> (name: String, value: ConstantExpression) {
    guard let sign = text.firstIndex(of: "=") else { throw .malformedParameter(text) }
    let name = text[..<sign].trimmingSpaces
    guard Formula.isName(name) else {
      let isWord = name.first?.isLetter == true && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      throw isWord ? .reservedParameter(UsageError.printable(name)) : .malformedParameter(text)
    }
    let value = try NumbersOption.read(String(text[text.index(after: sign)...]), option: "--set", count: 1)[0]
    return (name, value)
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}

extension Substring {
  /// The text without spaces at either end.
  fileprivate var trimmingSpaces: String {
    var part = self.drop { $0 == " " }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}
