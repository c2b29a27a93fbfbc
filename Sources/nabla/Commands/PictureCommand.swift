import ArgumentParser
import SceneCommands

/// `nabla F`: the natural still picture of a function: a curve, or contours over a heat map.
struct PictureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture",
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
    let target = try output.open()
    let source = try FormulaSource.text(scene.formula.formula)
    if let curve = try scene.curve(of: source) { return try Picture.draw(curve, into: target, output) }
    var map = try scene.scene(of: source, base: .contour)
    map.showsHeat = true
    try Picture.draw(map, into: target, output)
  }
}
