import Scenes

// Why a picture cannot be drawn.

extension UsageError {
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
    case .tooLarge(let operations, let cells):
      return tooLarge(operations, "\(cells) cells")
    }
  }

  static func tooLarge(_ operations: Int, _ extent: String) -> UsageError {
    UsageError(
      "the formula takes \(operations) operations for one value, too many for a picture of \(extent)\n"
        + "  choose a smaller --size, or a shorter formula")
  }

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
    case .tooLarge(let operations, let columns):
      return tooLarge(operations, "\(columns) columns")
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
}
