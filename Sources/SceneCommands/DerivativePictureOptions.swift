import ArgumentParser
import CellGraphics
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

  @Option(parsing: .unconditional, help: SizeOption.help)
  var size: Word?

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
  ///   - usualSize: The size when none is asked for.
  package func scene(
    of formula: Formula, at point: [Double]?, along direction: [Double]?, usualSize: Size = SizeOption.usual
  ) throws(UsageError) -> DerivativeScene {
    let name = picture?.text ?? ""
    guard let kind = DerivativeScene.Picture(rawValue: name) else { throw .unknownDerivativePicture(name) }
    guard let point else { throw .detailWithoutPoint("--picture \(kind.rawValue)") }
    guard point.allSatisfy(\.isFinite), direction?.allSatisfy(\.isFinite) ?? true else {
      throw .curves(.placeNotFinite(point.map(\.shortestText).joined(separator: ",")))
    }
    var scene = DerivativeScene(formula, picture: kind, at: point, along: direction)
    scene.size = try size.map(SizeOption.read) ?? usualSize
    scene.title = title?.text
    return scene
  }
}
