import ArgumentParser
import CellGraphics
import Explorer
import LeastSquares
import SceneCommands
import Scenes

/// `nabla explore --fit FILE`: least squares in the explorer.
struct ExploreFitCommand: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "explore --fit",
    abstract:
      "Explores least squares in the terminal: move the coefficients, see the line and the bowl (? shows the keys).",
    discussion: """
      EXAMPLES:
        nabla explore --fit data.csv
        nabla explore --fit data.csv --y weight --x height
        nabla explore --points '1,3 -1,-3' --no-intercept
      """)

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A file of comma-separated values; - for standard input.", valueName: "file"))
  var fit: Word?

  @OptionGroup var model: FitModelOptions
  @OptionGroup var output: PictureOutputOptions

  /// Whether words after `explore` ask for data rather than for a formula.
  static func isMeant(by words: [String]) -> Bool {
    if words.contains(where: { $0 == "--fit" || $0.hasPrefix("--fit=") }) { return true }
    // Points mark places of a formula, or are the data where there is no formula.
    return words.contains("--points") && (try? ExploreCommand.parse(words)) == nil
  }

  /// The words with a file for `--fit`: where none follows, the data come from `--points`.
  static func completed(_ words: [String]) -> [String] {
    guard let place = words.firstIndex(of: "--fit") else { return words }
    let next = words.dropFirst(place + 1).first
    return next == nil || next == "-h" || next?.hasPrefix("--") == true
      ? Array(words[..<place] + words[(place + 1)...]) : words
  }

  func run() throws {
    let observations = try model.observations(in: fit)
    do {
      let fitted = try LeastSquaresFit(model.model(of: observations), to: observations)
      let data: ExploredData
      do { data = try ExploredData(fitted, words: model.words(file: fit)) } catch { throw UsageError.picture(error) }
      let style = output.appearance.style(for: .standardOutput(.current))
      let reason = try ExplorerSession.run(output.appearance) { ExplorerState(data, size: $0, style: style) }
      guard let reason else { return }
      StandardError.write("nabla: no explorer here: \(reason)\n")
      try draw(fitted)
    } catch let error as DataError {
      throw model.failure(error, in: fit)
    }
  }

  /// The still picture is the next best thing.
  private func draw(_ fit: LeastSquaresFit) throws {
    let target = try output.open()
    var scene = FitScene(fit, pictures: [.data, .objective])
    scene.style = output.style
    let picture: CellBuffer
    do { picture = try scene.render() } catch { throw UsageError.picture(error) }
    try target.finish(output.export(picture, title: "least squares"))
  }
}
