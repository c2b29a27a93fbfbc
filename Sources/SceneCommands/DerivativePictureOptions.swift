import ArgumentParser
import Formulas
import NumberText
import Scenes

/// Which picture is drawn of the derivatives at a point, and how.
package struct DerivativePictureOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A picture instead of the report: approach, remainder, dial, graph or implications.", valueName: "name"))
  var picture: Word?

  @Option(parsing: .unconditional, help: ArgumentHelp("Columns and rows of the picture.", valueName: "colsxrows"))
  var size: Word = Word(argument: "80x24")

  @Option(parsing: .unconditional, help: ArgumentHelp("The line above the picture.", valueName: "text"))
  var title: Word?

  package init() {}

  /// Whether a picture is asked for.
  package var isAsked: Bool { picture != nil }

  /// The picture asked for; there has to be one.
  ///
  /// - Parameters:
  ///   - point: d coordinates.
  ///   - direction: d components.
  package func scene(
    of formula: Formula, at point: [Double]?, along direction: [Double]?
  ) throws(UsageError) -> DerivativeScene {
    let name = picture?.text ?? ""
    guard let kind = DerivativeScene.Picture(rawValue: name) else { throw .unknownDerivativePicture(name) }
    guard let point else { throw .detailWithoutPoint("--picture \(kind.rawValue)") }
    guard point.allSatisfy(\.isFinite), direction?.allSatisfy(\.isFinite) ?? true else {
      throw .curves(.placeNotFinite(point.map(\.shortestText).joined(separator: ",")))
    }
    var scene = DerivativeScene(formula, picture: kind, at: point, along: direction)
    scene.size = try SizeOption.read(size.text)
    scene.title = title?.text
    return scene
  }
}
