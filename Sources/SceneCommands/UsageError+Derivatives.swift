import Formulas
import Scenes

// What is wrong with the words about derivatives.

extension UsageError {
  package static func tooManyVariables(_ count: Int, most: Int) -> UsageError {
    UsageError("the formula has \(count) variables, more than the \(most) that a report has room for")
  }

  package static let directionWithoutPoint = UsageError("--along needs a point\n  add --at, as in --at 1,2 --along 1,1")

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

  package static func detailWithoutPoint(_ option: String) -> UsageError {
    UsageError("\(option) needs a point\n  add --at, as in --at 1,2 \(option)")
  }

  package static func detailOfVector(_ option: String) -> UsageError {
    UsageError("\(option) takes a formula with one value\n  derive one component of the vector at a time")
  }
}
