import NumberText
import Plotting

// What is wrong with the options of pictures.

extension UsageError {
  static func windowNeedsColon(_ option: String, _ text: String) -> UsageError {
    UsageError("in \(option): '\(printable(text))' is not a range\n  write two numbers, as in \(option) -2:2")
  }

  static func windowWithoutExtent(_ option: String, _ text: String) -> UsageError {
    UsageError(
      "in \(option): the range '\(printable(text))' shows nothing\n"
        + "  write two finite numbers, the smaller one first, as in \(option) -2:2")
  }

  /// Two finite numbers in order that no axis can show.
  static func windowBeyondNumbers(_ option: String, _ text: String, isNarrow: Bool) -> UsageError {
    let text = "in \(option): the ends of '\(printable(text))' are too "
    return UsageError(
      isNarrow
        ? text
          + "close together to tell numbers between them\n  write ends that differ by more than 1e-12 of their size"
        : text + "far apart for their difference to be a number\n  write ends within 1e307 of each other")
  }

  static func noPlaces(_ option: String) -> UsageError {
    UsageError("in \(option): there is no place\n  write pairs of numbers, as in \(option) '1,1 0.5,0.7'")
  }

  static func noteWithoutText(_ text: String) -> UsageError {
    UsageError("in --note: '\(printable(text))' has no text\n  write a place and a text, as in --note '1,1 the valley'")
  }

  package static func pointNotFinite(_ option: String, _ text: String) -> UsageError {
    UsageError("in \(option): '\(printable(text))' is not a finite point\n  write finite numbers, as in \(option) 1,2")
  }

  package static func unknownEnding(_ path: String, known endings: [String]) -> UsageError {
    UsageError(
      "in --output: the ending of '\(printable(path))' means no format\n"
        + "  the endings are \(endings.joined(separator: ", ")), and --format chooses one for any name")
  }

  static func angleOutOfBounds(_ option: String, _ text: String, _ bounds: ClosedRange<Double>) -> UsageError {
    UsageError(
      "in \(option): no angle of \(printable(text)) degrees\n"
        + "  write a number from \(bounds.lowerBound.shortestText) to \(bounds.upperBound.shortestText)")
  }

  static func malformedSlice(_ text: String, variables: [String]) -> UsageError {
    let examples = variables.map { "\($0)=1" }.joined(separator: " or ")
    return UsageError(
      "in --slice: '\(printable(text))' is no cut\n  write an axis and a number, as in \(shortened(examples))")
  }

  static func malformedSize(_ text: String) -> UsageError {
    UsageError("in --size: '\(printable(text))' is not a size\n  write columns and rows, as in --size 100x36")
  }

  static func sizeOutOfBounds(_ text: String) -> UsageError {
    let (least, most) = (Figure.smallestSize, Figure.largestSize)
    return UsageError(
      "in --size: no picture of \(printable(text)) cells\n"
        + "  the smallest is \(least.columns)x\(least.rows), the largest \(most.columns)x\(most.rows)")
  }

  static func tooManyLevels(most: Int) -> UsageError {
    UsageError("in --levels: more than \(most) levels\n  write fewer")
  }

  static func levelNotFinite(_ text: String) -> UsageError {
    UsageError("in --levels: '\(printable(text))' has a level that is not a finite number")
  }

  static let levelsAndLogarithm = UsageError(
    "--log-levels chooses the levels, and --levels lists them\n  leave one out, or give --levels a count")

  static let zoomWithoutStep = UsageError(
    "--zoom shows the steps of one tangent one by one\n  give it steps, as in --tangent 1:1,0.5,0.1 --zoom")

  static func malformedStep(_ option: String, _ text: String, example: String) -> UsageError {
    UsageError(
      "in \(option): '\(printable(text))' is not a place with a step\n  write it as in \(option) \(example)")
  }

  static let equalAspectOfLogarithms = UsageError(
    "--aspect equal needs two axes with the same units\n  leave it out, or --log-x and --log-y")
}
