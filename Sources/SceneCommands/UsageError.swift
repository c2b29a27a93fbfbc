import CellGraphics
import Formulas
import NumberText
import Plotting
import Scenes

/// Something wrong with what was typed: the message for the user, with the place and the remedy. Exit status 64.
package struct UsageError: Error, Equatable, Sendable {
  package let message: String
  /// The mistake in a formula or a number that is the cause, if one is; it knows its place.
  package let cause: FormulaError?

  private init(_ message: String, cause: FormulaError? = nil) {
    self.message = message
    self.cause = cause
  }
}

// Every message of this module, in one place.

extension UsageError {
  package static func formula(_ error: FormulaError) -> UsageError { UsageError(error.report, cause: error) }

  static func value(of option: String, _ error: FormulaError) -> UsageError {
    if error.source.allSatisfy(\.isWhitespace) {
      return UsageError("in \(option): a number is missing\n  write one, such as 2, 1/4 or 2pi")
    }
    return UsageError("in \(option): " + error.report, cause: error)
  }

  static func windowNeedsColon(_ option: String, _ text: String) -> UsageError {
    UsageError("in \(option): '\(printable(text))' is not a range\n  write two numbers, as in \(option) -2:2")
  }

  static func windowWithoutExtent(_ option: String, _ text: String) -> UsageError {
    UsageError(
      "in \(option): the range '\(printable(text))' shows nothing\n"
        + "  write two finite numbers, the smaller one first, as in \(option) -2:2")
  }

  static func noPlaces(_ option: String) -> UsageError {
    UsageError("in \(option): there is no place\n  write pairs of numbers, as in \(option) '1,1 0.5,0.7'")
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

  static func malformedParameter(_ text: String) -> UsageError {
    UsageError("in --set: '\(printable(text))' gives no value to a name\n  write a name and a number, as in --set a=2")
  }

  static func reservedParameter(_ name: String) -> UsageError {
    UsageError("in --set: '\(name)' has a meaning of its own\n  choose another name")
  }

  static func repeatedParameter(_ name: String) -> UsageError {
    UsageError("in --set: '\(name)' has two values\n  give it one")
  }

  static func unusedParameter(_ name: String) -> UsageError {
    UsageError("in --set: the formula has no '\(printable(name))'\n  remove it, or write the name into the formula")
  }

  static func tooManyLevels(most: Int) -> UsageError {
    UsageError("in --levels: more than \(most) levels\n  write fewer")
  }

  static func levelNotFinite(_ text: String) -> UsageError {
    UsageError("in --levels: '\(printable(text))' has a level that is not a finite number")
  }

  static let levelsAndLogarithm = UsageError(
    "--log-levels chooses the levels, and --levels lists them\n  leave one out, or give --levels a count")

  package static func coordinates(_ option: String, got count: Int, variables: [String]) -> UsageError {
    let names = shortened(variables.joined(separator: ", "))
    return UsageError(
      "in \(option): \(count) \(count == 1 ? "number" : "numbers") for \(variables.count) "
        + "\(variables.count == 1 ? "variable" : "variables") (\(names))\n  write one number for each of them, in this order"
    )
  }

  package static func tooManyVariables(_ count: Int, most: Int) -> UsageError {
    UsageError("the formula has \(count) variables, more than the \(most) that a report has room for")
  }

  package static let directionWithoutPoint = UsageError("--along needs a point\n  add --at, as in --at 1,2 --along 1,1")

  static func unknownMethod(_ name: String, known: [String], suggestion: String?) -> UsageError {
    UsageError(
      "in --method: there is no method '\(printable(name))'\n  "
        + (suggestion.map { "did you mean '\($0)'?" } ?? "the methods are \(known.joined(separator: ", "))"))
  }

  static func notPositive(_ option: String, _ text: String) -> UsageError {
    UsageError("in \(option): '\(printable(text))' is not a positive number\n  write one, as in \(option) 0.1")
  }

  static func notNonNegative(_ option: String, _ text: String) -> UsageError {
    UsageError("in \(option): '\(printable(text))' is not a finite number from 0 on")
  }

  static func wholeNumber(_ option: String, _ text: String, most: Int) -> UsageError {
    UsageError("in \(option): '\(printable(text))' is not a whole number from 0 \(most == .max ? "on" : "to \(most)")")
  }

  package static func settingUnused(_ option: String, methods: [String]) -> UsageError {
    UsageError(
      "\(option) means nothing to \(methods.joined(separator: ", "))\n  leave it out, or choose another --method")
  }

  package static func tooManySteps(_ option: String, starts: Int, most: Int) -> UsageError {
    UsageError(
      "in --steps: \(option) takes no more than \(most) steps from each of \(starts) cells\n"
        + "  write fewer, or a smaller --size")
  }

  package static let startTwice = UsageError(
    "--from names the start, and --seed chooses one at random\n  leave one of them out")

  static func malformedBox(_ text: String) -> UsageError {
    UsageError(
      "in --box: '\(printable(text))' is not a box\n  write one range for each variable, as in --box 0:1,-2:2")
  }

  package static func noStart(variables: [String]) -> UsageError {
    let example = variables.map { _ in "1" }.joined(separator: ",")
    return UsageError(
      "a descent needs a start\n  give one, as in --from \(shortened(example)), or a random one with --seed 1")
  }

  package static func malformedDescentSlice(_ text: String, variables: [String]) -> UsageError {
    if variables.count <= 2 { return UsageError("--slice is for functions of more than two variables\n  leave it out") }
    return UsageError(
      "in --slice: '\(printable(text))' does not name two of the variables \(shortened(variables.joined(separator: ", ")))\n"
        + "  write two of them, as in --slice \(shortened(variables.prefix(2).joined(separator: ",")))")
  }

  package static let descentOfVector = UsageError(
    "a descent needs a function with one value, not a vector\n  descend one component, or the sum of their squares")

  package static func optionNeedsTwoVariables(_ option: String, got count: Int) -> UsageError {
    UsageError("\(option) needs a function of two variables, and this one has \(count)")
  }

  package static func stepNotReached(_ step: Int, steps: Int) -> UsageError {
    UsageError("in --explain: there is no step \(step)\n  the run has \(steps) \(steps == 1 ? "step" : "steps")")
  }

  package static func oneMethodOnly(_ option: String) -> UsageError {
    UsageError("\(option) shows one method at a time\n  give --method a single name")
  }

  package static let noData = UsageError(
    "there are no data to fit\n  name a CSV file, - for standard input, or give points as in --points '1,3 -1,-3'")

  package static let dataTwice = UsageError("the data come from a file or from --points, not from both")

  package static func columnsOfPoints(_ option: String) -> UsageError {
    UsageError("\(option) names columns of a file, and --points has none\n  the last number of each point is y")
  }

  package static func model(_ text: String) -> UsageError { UsageError(text) }

  static func unknownPicture(_ name: String) -> UsageError {
    let known = FitScene.Picture.allCases.map(\.rawValue).joined(separator: ", ")
    return UsageError("in --picture: there is no picture '\(printable(name))'\n  the pictures are \(known)")
  }

  package static func picture(_ error: FitSceneError) -> UsageError { UsageError(error.description) }

  static func withoutDescent(_ option: String) -> UsageError {
    UsageError("\(option) is for a descent\n  add a start, as in --descend 0,0 \(option)")
  }

  package static let tangentOfDescent = UsageError(
    "--at draws a tangent, and --descend a path\n  leave one of them out")

  package static let severalPictures = UsageError(
    "a lesson is many pictures, and this format holds one\n  write them into a folder with --export, or a .html file")

  package static func longPace(_ text: String) -> UsageError {
    UsageError("in --pace: '\(printable(text))' is longer than an hour\n  write seconds, as in --pace 20")
  }

  package static func degree(_ text: String) -> UsageError {
    UsageError("in --degree: '\(printable(text))' is not a whole number\n  write one, as in --degree 2")
  }

  package static func features(_ option: String, got count: Int, features: [String]) -> UsageError {
    UsageError(
      "in \(option): \(count) \(count == 1 ? "number" : "numbers") for the features "
        + "\(shortened(features.joined(separator: ", ")))\n  write one number for each of them, in this order")
  }

  package static let noDirection = UsageError(
    "in --along: (0, 0) has no direction\n  write one, as in --along 1,1")

  static func unknownDerivativePicture(_ name: String) -> UsageError {
    let known = DerivativeScene.Picture.allCases.map(\.rawValue).joined(separator: ", ")
    return UsageError("in --picture: there is no picture '\(printable(name))'\n  the pictures are \(known)")
  }

  /// A picture of derivatives that cannot be drawn.
  package static func derivatives(_ error: DerivativeSceneError) -> UsageError {
    switch error {
    case .vector(let picture, let count):
      return UsageError(
        "--picture \(picture.rawValue) takes a formula with one value, and this one is a vector of \(count)\n"
          + "  draw one component of the vector at a time")
    case .variables(let picture, let needed, let count):
      return UsageError(
        "--picture \(picture.rawValue) is for \(needed) variables, and the formula has \(count)\n"
          + "  give others a value, as in --set z=1")
    case .noDirection: return .noDirection
    case .noGradient: return UsageError("the formula has no gradient at this point\n  choose another --at")
    case .zeroGradient:
      return UsageError("the gradient is 0 at this point: no direction is steeper than another\n  choose another --at")
    case .noRemainder:
      return UsageError(
        "there is no remainder to draw: the linear approximation is exact, or there is none at this point")
    case .tooSmall(let columns, let rows):
      return UsageError("the boxes of this graph need more room\n  add --size \(columns)x\(rows)")
    case .tooManyNodes(let count, let most):
      return UsageError(
        "the computation graph has \(count) nodes, and a picture shows \(most)\n  --graph lists them all")
    case .undefinedEverywhere:
      return UsageError("the formula has no value near this point\n  choose another --at")
    }
  }

  static let zoomWithoutStep = UsageError(
    "--zoom shows the steps of one tangent one by one\n  give it steps, as in --tangent 1:1,0.5,0.1 --zoom")

  package static func detailWithoutPoint(_ option: String) -> UsageError {
    UsageError("\(option) needs a point\n  add --at, as in --at 1,2 \(option)")
  }

  package static func detailOfVector(_ option: String) -> UsageError {
    UsageError("\(option) takes a formula with one value\n  derive one component of the vector at a time")
  }

  /// A scene that cannot be drawn.
  package static func scene(_ error: SceneError) -> UsageError {
    switch error {
    case .tooManyVariables(let variables):
      let fixed = variables.dropFirst(2).map { "--set \($0)=1" }.joined(separator: " ")
      return UsageError(
        "the formula has \(variables.count) variables (\(shortened(variables.joined(separator: ", ")))), "
          + "and a map shows two\n  give the others a value, as in \(shortened(fixed))")
    case .vector(let count):
      return UsageError(
        "the formula is a vector of \(count), and a map shows one number at each point\n"
          + "  draw one component, or 'nabla derive' it")
    case .undefinedEverywhere(let x, let y):
      let (names, ranges) = (["x", "y"], [x, y])
      let window = zip(names, ranges).map { "--\($0) \(text($1))" }.joined(separator: " ")
      return UsageError("the formula has no value anywhere in the window \(window)\n  choose another with --x and --y")
    }
  }

  static func malformedStep(_ option: String, _ text: String, example: String) -> UsageError {
    UsageError(
      "in \(option): '\(printable(text))' is not a place with a step\n  write it as in \(option) \(example)")
  }

  static let equalAspectOfLogarithms = UsageError(
    "--aspect equal needs two axes with the same units\n  leave it out, or --log-x and --log-y")

  /// A picture of curves that cannot be drawn.
  package static func curves(_ error: CurveSceneError) -> UsageError {
    switch error {
    case .tooManyVariables(let variables):
      let fixed = variables.dropFirst().map { "--set \($0)=1" }.joined(separator: " ")
      return UsageError(
        "there are \(variables.count) variables (\(shortened(variables.joined(separator: ", ")))), "
          + "and a curve has one\n  give the others a value, as in \(shortened(fixed)), or draw a map with 'nabla contour'"
      )
    case .vector(let count):
      return UsageError(
        "the formula is a vector of \(count), and a curve shows one number at each place\n"
          + "  write its components as formulas of their own")
    case .undefinedEverywhere(let x):
      return UsageError("no function has a value anywhere in the window --x \(text(x))\n  choose another with --x")
    case .windowNotPositive(let axis, let range):
      return UsageError(
        "in --\(axis): a logarithmic axis has no room for \(text(range))\n"
          + "  write two positive numbers, as in --\(axis) 0.001:1")
    case .secantWithoutStep:
      return UsageError("in --secant: a step of 0 leaves one point\n  write another, or draw the --tangent")
    case .placeNotFinite(let source):
      return UsageError("'\(printable(source))' is not a finite number")
    }
  }

  private static func text(_ range: AxisRange) -> String { "\(range.lower.shortestText):\(range.upper.shortestText)" }

  private static func shortened(_ text: String) -> String { ASCIIText.truncate(text, to: 60) }

  /// A word of the user as it may be shown: at most 60 characters, nothing that a terminal would obey.
  package static func printable(_ text: String) -> String { ASCIIText.truncate(ASCIIText.transliterate(text), to: 60) }
}
