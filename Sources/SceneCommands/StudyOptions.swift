import ArgumentParser
import Scenes

/// What is shown of the derivatives at one point of a map or a surface.
struct StudyOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The point that --gradient, --along and --eigenvectors are about.", valueName: "x,y"))
  var at: Word?

  @Flag(help: "The gradient at the point as an arrow, with the contour line that it crosses at a right angle.")
  var gradient = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A direction of any length with the slope along it, as in --along 1,1; through a surface a vertical cut. Repeatable.",
      valueName: "u,v"))
  var along: [Word] = []

  @Flag(help: "The eigenvectors of the Hessian at the point, with the eigenvalues.")
  var eigenvectors = false

  /// What was asked for, if anything was.
  func study() throws(UsageError) -> PointStudy? {
    guard let at else {
      let given = [("--gradient", gradient), ("--along", !along.isEmpty), ("--eigenvectors", eigenvectors)]
      if let option = given.first(where: \.1)?.0 { throw .detailWithoutPoint(option) }
      return nil
    }
    var study = PointStudy(at: try Self.place(at, option: "--at"))
    (study.showsGradient, study.showsEigenvectors) = (gradient, eigenvectors)
    for word in along {
      let direction = try Self.place(word, option: "--along")
      guard direction.x != 0 || direction.y != 0 else { throw .noDirection }
      study.directions.append(direction)
    }
    return study
  }

  private static func place(_ word: Word, option: String) throws(UsageError) -> Scene.Place {
    let numbers = try NumbersOption.read(word.text, option: option, count: 2)
    guard numbers.allSatisfy(\.value.isFinite) else { throw .curves(.placeNotFinite(word.text)) }
    return Scene.Place(x: numbers[0].value, y: numbers[1].value)
  }
}
