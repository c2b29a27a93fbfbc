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
  @Flag(help: "The numbers instead of the picture: one JSON object on one line.")
  var json = false

  @OptionGroup var output: PictureOutputOptions

  func run() throws {
    let source = try FormulaSource.text(scene.formula.formula)
    let isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    if json { return try writeNumbers(source) }
    guard isInteractive, output.isAbsent else { return try Self.draw(source, scene, output) }
    guard let reason = try ExplorerSession.run(source, scene, output.appearance) else { return }
    try Self.draw(source, scene, output)
    StandardError.write("nabla: no explorer here: \(reason)\n")
  }

  func drawing(size: Size?, style: PictureStyle) throws -> Drawing {
    try Self.drawing(try FormulaSource.text(scene.formula.formula), scene, size: size, style: style)
  }

  func liveness(size: Size?) throws -> Liveness {
    let source = try FormulaSource.text(scene.formula.formula)
    if var curve = try scene.curve(of: source) {
      curve.size = size ?? curve.size
      return .live([LiveScene(.curve(curve), parameters: try scene.formula.parameterValues())])
    }
    var map = try scene.scene(of: source, base: .contour)
    map.showsHeat = true
    return try scene.liveness(of: map)
  }

  /// Writes the still picture.
  static func draw(_ source: String, _ scene: SceneOptions, _ output: PictureOutputOptions) throws {
    let target = try output.open()
    let size = output.usualSize
    try output.write(try drawing(source, scene, usualSize: size, size: nil, style: output.style), into: target)
  }

  private func writeNumbers(_ source: String) throws {
    let target = try output.open(isPicture: false)
    if let curve = try scene.curve(of: source) { return try target.finish(try CurveJSON.text(curve)) }
    try target.finish(try MapJSON.text(try scene.scene(of: source, base: .contour)))
  }

  private static func drawing(
    _ source: String, _ scene: SceneOptions, usualSize: Size = SizeOption.usual, size: Size?, style: PictureStyle
  ) throws -> Drawing {
    if var curve = try scene.curve(of: source, usualSize: usualSize) {
      (curve.size, curve.style) = (size ?? curve.size, style)
      return try Drawing(curve)
    }
    var map = try scene.scene(of: source, base: .contour, usualSize: usualSize)
    map.showsHeat = true
    (map.size, map.style) = (size ?? map.size, style)
    return try Drawing(map)
  }
}
