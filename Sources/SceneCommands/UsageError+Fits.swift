import Scenes

// What is wrong with the words of a fit.

extension UsageError {
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

  package static let tangentOfDescent = UsageError(
    "--at draws a tangent, and --descend a path\n  leave one of them out")

  package static let severalPictures = UsageError(
    "a lesson is many pictures, and this format holds one\n  write them into a folder with --export, or a .html file")

  package static func degree(_ text: String) -> UsageError {
    UsageError("in --degree: '\(printable(text))' is not a whole number\n  write one, as in --degree 2")
  }

  package static func features(_ option: String, got count: Int, features: [String]) -> UsageError {
    UsageError(
      "in \(option): \(count) \(count == 1 ? "number" : "numbers") for the features "
        + "\(shortened(features.joined(separator: ", ")))\n  write one number for each of them, in this order")
  }
}
