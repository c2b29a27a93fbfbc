import ArgumentParser
import CellGraphics
import Optimization
import Scenes

/// Which pictures of a fit are drawn, and how.
package struct FitPictureOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Pictures above the report: data, objective, projection, residuals; several side by side where the size allows.",
      valueName: "name,name"))
  var picture: Word?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Columns of all pictures together and rows of each; those of the terminal, or 80x24, when absent.",
      valueName: "colsxrows"))
  var size: Word?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The tangent of the objective of one coefficient, as in --at 1.", valueName: "w"))
  var at: Word?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Other coefficients, whose vector Xw the picture of the projection compares with yhat, as in --candidate 1,0.",
      valueName: "w0,w1"))
  var candidate: Word?

  @Flag(help: "The objective of two coefficients as a surface.")
  var surface = false

  @OptionGroup var view: SurfaceOptions

  package init() {}

  /// The pictures asked for, each once.
  package func pictures() throws(UsageError) -> [FitScene.Picture] {
    var pictures: [FitScene.Picture] = []
    for name in (picture?.text ?? "").split(separator: ",", omittingEmptySubsequences: false) where picture != nil {
      guard let picture = FitScene.Picture(rawValue: String(name)) else { throw .unknownPicture(String(name)) }
      if !pictures.contains(picture) { pictures.append(picture) }
    }
    // What only an objective has asks for its picture.
    if (at != nil || surface) && !pictures.contains(.objective) { pictures.append(.objective) }
    if candidate != nil && !pictures.contains(.projection) { pictures.append(.projection) }
    return pictures
  }

  /// Sets size, tangent and view of the pictures.
  ///
  /// - Parameter usualSize: The size when none is asked for.
  package func apply(to scene: inout FitScene, usualSize: Size = SizeOption.usual) throws(UsageError) {
    scene.size = try size.map(SizeOption.read) ?? usualSize
    if let at {
      let place = try NumbersOption.read(at.text, option: "--at", count: 1)[0]
      guard place.value.isFinite else { throw .curves(.placeNotFinite(at.text)) }
      scene.place = place
    }
    if let candidate {
      let numbers = try NumbersOption.read(candidate.text, option: "--candidate").map(\.value)
      let names = scene.fit.model.coefficientNames
      guard numbers.count == names.count else {
        throw .coordinates("--candidate", got: numbers.count, variables: names)
      }
      guard numbers.allSatisfy(\.isFinite) else { throw .curves(.placeNotFinite(candidate.text)) }
      scene.candidate = numbers
    }
    if surface { scene.surface = try view.view(variables: scene.fit.model.coefficientNames) }
  }
}

/// A descent on the objective of a fit.
package struct FitDescentOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Descend on the objective from these coefficients, as in --descend 0 --rate 0.1.", valueName: "w0,w1"))
  package var descend: Word?

  @OptionGroup package var methodOptions: MethodOptions

  @Option(parsing: .unconditional, help: ArgumentHelp("The most steps of the descent.", valueName: "count"))
  var iterations: Word = Word(argument: "1000")

  @Flag(help: "The table of iterates of the descent.")
  package var table = false

  package init() {}

  /// The start, one number for each coefficient; `nil` without a descent.
  package func start(coefficients: [String]) throws(UsageError) -> [Double]? {
    guard let descend else {
      if let option = methodOptions.firstSetting ?? (table ? "--table" : nil) { throw .withoutDescent(option) }
      return nil
    }
    let start = try NumbersOption.read(descend.text, option: "--descend").map(\.value)
    guard start.count == coefficients.count else {
      throw .coordinates("--descend", got: start.count, variables: coefficients)
    }
    return start
  }

  package func rules() throws(UsageError) -> StoppingRules {
    StoppingRules(
      mostSteps: try WholeNumberOption.read(
        iterations.text, option: "--iterations", most: DescentOptions.mostSteps))
  }
}
