import ArgumentParser
import CellGraphics
import Lessons
import Plotting
import SceneCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// `nabla F`: the natural still picture of a function: a curve, or contours over a heat map.
struct PictureCommand: DrawingCommand {
  static let configuration = CommandConfiguration.subcommand(
    "picture",
    abstract:
      "The natural picture of a formula: a curve for one variable, contours over a heat map for two (the default command).",
    discussion: """
      EXAMPLES:
        nabla 'x^3 + x^2 y + y^2'
        nabla 'sin x / x'
      """)

  @OptionGroup var scene: SceneOptions
  @OptionGroup var output: PictureOutputOptions

  func run() throws {
    let source = try FormulaSource.text(scene.formula.formula)
    let isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    guard isInteractive, output.isAbsent else { return try Self.draw(source, scene, output) }
    guard let reason = try ExplorerSession.run(source, scene, output.appearance) else { return }
    try Self.draw(source, scene, output)
    StandardError.write("nabla: no explorer here: \(reason)\n")
  }

  func drawing(size: Size?, style: PictureStyle) throws -> Drawing {
    try Self.drawing(try FormulaSource.text(scene.formula.formula), scene, size: size, style: style)
  }

  func liveScene() throws -> LiveScene? { try scene.liveScene(base: .contour) }

  /// Writes the still picture.
  static func draw(_ source: String, _ scene: SceneOptions, _ output: PictureOutputOptions) throws {
    let target = try output.open()
    try output.write(try drawing(source, scene, size: nil, style: output.style), into: target)
  }

  private static func drawing(
    _ source: String, _ scene: SceneOptions, size: Size?, style: PictureStyle
  ) throws -> Drawing {
    if var curve = try scene.curve(of: source) {
      (curve.size, curve.style) = (size ?? curve.size, style)
      return try Drawing(curve)
    }
    var map = try scene.scene(of: source, base: .contour)
    map.showsHeat = true
    (map.size, map.style) = (size ?? map.size, style)
    return try Drawing(map)
  }
}
