import ArgumentParser
import SceneCommands

/// `nabla F`: the natural still picture of a function, contours over a heat map.
struct PictureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture",
    abstract: "The natural picture of a formula: contours over a heat map (the default command).",
    discussion: """
      EXAMPLE:
        nabla 'x^3 + x^2 y + y^2'
      """)

  @OptionGroup var scene: SceneOptions
  @OptionGroup var output: OutputOptions

  func run() throws { try Picture.draw(scene, base: .contour, showsHeat: true, output: output) }
}
