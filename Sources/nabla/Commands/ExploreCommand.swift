import ArgumentParser
import CellGraphics
import Explorer
import SceneCommands
import TextExport

/// `nabla explore F`: the explorer in the terminal.
struct ExploreCommand: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "explore",
    abstract: "Explores a function in the terminal: move, zoom, type formulas live, watch descents (? shows the keys).",
    discussion: """
      EXAMPLES:
        nabla explore 'x^3 + x^2 y + y^2'
        nabla explore 'a x^2 + y^2' --x -2:2 --y -2:2
        nabla explore --fit data.csv
        nabla explore 'x^2 + 3 y^2' --keys 'L Enter @2 >' --output screen.svg
        nabla explore 'x^2 + 3 y^2' --keys 'L Enter @2 >' --output session.cast
      """)

  @OptionGroup var scene: SceneOptions
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Keys to press first: names (Enter, Esc, Up, PgDn, Ctrl-R), @2 to wait two seconds, others as they are. With a file "
        + "to write, its screen is drawn there without a terminal, and all screens in a recording.", valueName: "keys"))
  var keys: Word?

  @Flag(help: "With --keys and an SVG file: a picture that moves, of all screens.")
  var animate = false

  @OptionGroup var output: PictureOutputOptions

  func run() throws {
    let source = try FormulaSource.text(scene.formula.formula)
    let script = keys.map { KeyScript($0.text) }
    if let script, !output.isAbsent { return try draw(source, script) }
    if let reason = try ExplorerSession.run(source, scene, output.appearance, script: script) {
      // The still picture is the next best thing.
      StandardError.write("nabla: no explorer here: \(reason)\n")
      try PictureCommand.draw(source, scene, output)
    }
  }

  /// The screen after keys, or, in formats that hold several, all screens on the way.
  private func draw(_ source: String, _ script: KeyScript) throws {
    let target = try output.open()
    let size = try scene.scene(of: source, base: .contour, usualSize: output.usualSize).size
    let style = output.style
    var session = ScriptedSession(
      try ExplorerSession.initialState(source, scene, style)(size), depth: style.depth)
    let title = "nabla: \(source)"
    let presentation = output.presentation(title: title)
    var recording = output.recording(size, presentation, moves: animate)
    var last = CellBuffer(size: size)
    session.play(script) { screen, milliseconds in
      recording?.append(screen, at: milliseconds)
      last = screen
    }
    try target.finish(recording?.text ?? output.export(last, title: title))
  }
}
