import ArgumentParser
import CellGraphics
import Lessons
import Plotting
import SceneCommands
import Scenes

/// `nabla plot F…`: curves of functions of one variable.
struct PlotCommand: DrawingCommand {
  static let configuration = CommandConfiguration.subcommand(
    "plot",
    abstract: "Curves of functions of one variable, with tangents, secants and extrema.",
    discussion: """
      Curves are joined only where they are continuous: poles show as a column of ':', jumps as 'o' and '*'.

      EXAMPLES:
        nabla plot 'x^2 - 2x + 1' 2x --x -1:3
        nabla plot 'x^2' --tangent 1:0.5 --x -1:3
        nabla plot 'x^2 - 2x + 1' --secant 1:2 --secant 1:0.5 --tangent 1
        nabla plot 'x^4 - 4x^2 + x' --extrema --derivative
        nabla plot '((1+d)^3 - 1 - 3d)/d' --x 0.001:1 --log-x --log-y

      \(CurveJSON.keys)
      """)

  @OptionGroup var plot: PlotOptions
  @Flag(help: "The numbers instead of the picture: one JSON object on one line.")
  var json = false

  @OptionGroup var output: PictureOutputOptions

  func drawing(size: Size?, style: PictureStyle) throws -> Drawing {
    var curves = try curves()
    (curves.size, curves.style) = (size ?? curves.size, style)
    return try Drawing(curves)
  }

  func liveness(size: Size?) throws -> Liveness {
    var curves = try curves()
    curves.size = size ?? curves.size
    if curves.isZoomed { return .still("windows that shrink stand still") }
    if curves.scales != .linear { return .still("logarithmic axes stand still") }
    return .live([LiveScene(.curve(curves), parameters: try plot.parameterValues())])
  }

  private func curves() throws -> CurveScene {
    try plot.scene(of: try plot.formulas.map(FormulaSource.text), usualSize: output.usualSize)
  }

  func run() throws {
    let target = try output.open(isPicture: !json)
    if json { return try target.finish(try CurveJSON.text(try curves())) }
    try output.write(try drawing(size: nil, style: output.style), into: target)
  }
}
