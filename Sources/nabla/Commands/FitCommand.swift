import ArgumentParser
import LeastSquares
import SceneCommands

/// `nabla fit FILE`: least squares.
struct FitCommand: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "fit",
    abstract: "Least squares: the line, plane or polynomial nearest to data, with what is to be known about it.",
    discussion: """
      The file has comma-separated columns, with their names in the first row or
      without. The last column is y, or the first one if that is its name; the
      others are its features.

      EXAMPLES:
        nabla fit data.csv
        nabla fit data.csv --y weight --x height,age --degree 2
        nabla fit --points '1,3 -1,-3' --no-intercept --steps
        cut -d, -f2,3 data.csv | nabla fit - --json
        nabla fit --points '1,3 -1,-3' --no-intercept --picture data,objective
        nabla fit --points '1,0,-1 0,1,1' --no-intercept --descend 1,-1 --rate 0.1
      """)

  @Argument(help: "A file of comma-separated values; - for standard input.")
  var file: Word?

  @OptionGroup var model: FitModelOptions

  @Flag(help: "The derivation by calculus in five steps, with the numbers of these data.")
  var steps = false

  @Flag(help: "The table of predictions and residuals.")
  var residuals = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Predict y at features, as in --predict 1.5. Repeatable.", valueName: "a,b"))
  var predict: [Word] = []

  @Flag(help: "One JSON object on one line; of the descent, if there is one.")
  var json = false

  @OptionGroup var picture: FitPictureOptions
  @OptionGroup var descent: FitDescentOptions
  @OptionGroup var output: PictureOutputOptions

  func run() throws {
    let target = try output.open()
    let observations = try model.observations(in: file)
    do {
      let model = try model.model(of: observations)
      let predictions = try predict.map { try Prediction(model, $0) }
      let fit = try LeastSquaresFit(model, to: observations)
      let report = FitReport(
        fit: fit, showsSteps: steps, showsResiduals: residuals, predictedFeatures: predictions.map(\.features))
      let pictures = try FitPictures(
        fit, picture, descent, style: output.style, needsPicture: !json && !output.hasRoomForWords)
      try target.finish(json ? pictures.descentJSON ?? FitJSON.text(report) : text(report, pictures))
    } catch let error as DataError {
      throw model.failure(error, in: file)
    }
  }

  /// Pictures above the words, or pictures alone in a format that has no room for words.
  private func text(_ report: FitReport, _ pictures: FitPictures) throws -> String {
    if output.isRecording, let recording = try pictures.recording(output) { return recording }
    let words = [pictures.descentText, FitText(report).text].compactMap { $0 }.joined(separator: "\n")
    if pictures.isEmpty { return words }
    if output.describe { return words }
    let picture = output.export(try pictures.render(), title: pictures.title, description: words)
    return output.hasRoomForWords ? picture + "\n" + words : picture
  }

  /// The features of one `--predict`.
  private struct Prediction {
    let features: [Double]

    init(_ model: LinearModel, _ word: Word) throws(UsageError) {
      features = try NumbersOption.read(word.text, option: "--predict").map(\.value)
      guard features.count == model.features.count else {
        throw .features("--predict", got: features.count, features: model.features)
      }
    }
  }
}
