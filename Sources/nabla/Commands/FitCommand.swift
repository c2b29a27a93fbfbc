import ArgumentParser
import CellGraphics
import Formulas
import LeastSquares
import Lessons
import Plotting
import SceneCommands

/// `nabla fit FILE`: least squares.
struct FitCommand: DrawingCommand, ReportingCommand {
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
    let target = try output.open(isPicture: !json)
    if json { return try target.finish(try jsonText()) }
    let drawing = try drawing(size: nil, style: output.style, needsPicture: !output.hasRoomForWords)
    guard case .fit(let pictures) = drawing.content else { return try output.write(drawing, into: target) }
    if let recording = try pictures.recording(output) { return try target.finish(recording) }
    if pictures.isEmpty { return try target.finish(try drawing.words()) }
    try output.write(drawing, into: target)
  }

  func drawing(size: Size?, style: PictureStyle) throws -> Drawing {
    try drawing(size: size, style: style, needsPicture: false)
  }

  private func drawing(size: Size?, style: PictureStyle, needsPicture: Bool) throws -> Drawing {
    let report = try fitReport()
    let pictures = try pictures(of: report.fit, size: size, style: style, needsPicture: needsPicture)
    let words = [pictures.descentText, FitText(report).text].compactMap { $0 }.joined(separator: "\n")
    return Drawing(pictures, report: words)
  }

  func liveness(size: Size?) throws -> Liveness {
    try pictures(of: try fitReport().fit, size: size, style: .plain, needsPicture: false).liveness
  }

  func reportText(in notation: FormulaNotation) throws -> String { try drawing(size: nil, style: .plain).words() }

  func reportJSON(in notation: FormulaNotation) throws -> String? { try jsonText() }

  private func jsonText() throws -> String {
    let report = try fitReport()
    let pictures = try pictures(of: report.fit, size: nil, style: .plain, needsPicture: false)
    return try pictures.descentJSON ?? FitJSON.text(report)
  }

  private func pictures(
    of fit: LeastSquaresFit, size: Size?, style: PictureStyle, needsPicture: Bool
  ) throws -> FitPictures {
    var pictures = try FitPictures(
      fit, picture, descent, style: style, usualSize: output.usualSize, needsPicture: needsPicture)
    if let size { pictures.size = size }
    return pictures
  }

  private func fitReport() throws -> FitReport {
    let observations = try model.observations(in: file)
    do {
      let model = try model.model(of: observations)
      let predictions = try predict.map { try Prediction(model, $0) }
      return FitReport(
        fit: try LeastSquaresFit(model, to: observations), showsSteps: steps, showsResiduals: residuals,
        predictedFeatures: predictions.map(\.features))
    } catch let error as DataError {
      throw model.failure(error, in: file)
    }
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
