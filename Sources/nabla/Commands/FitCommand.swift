import ArgumentParser
import CellGraphics
import Formulas
import LeastSquares
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

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Points instead of a file, as in --points '1,3 -1,-3'; the last number of each is y.", valueName: "points"))
  var points: Word?

  @Option(parsing: .unconditional, help: ArgumentHelp("The column to explain.", valueName: "name"))
  var y: Word?

  @Option(parsing: .unconditional, help: ArgumentHelp("The columns to explain it by.", valueName: "name,name"))
  var x: Word?

  @Option(parsing: .unconditional, help: ArgumentHelp("The highest power of each feature.", valueName: "n"))
  var degree: Word?

  @Flag(help: "A model through the origin.")
  var noIntercept = false

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
    if json { return try target.finish(try jsonText()) }
    let drawing = try drawing(size: nil, style: output.style, needsPicture: !output.hasRoomForWords)
    guard case .fit(let pictures) = drawing.content else { return try output.write(drawing, into: target) }
    if output.isRecording, let recording = try pictures.recording(output) { return try target.finish(recording) }
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
    var pictures = try FitPictures(fit, picture, descent, style: style, needsPicture: needsPicture)
    if let size { pictures.size = size }
    return pictures
  }

  private func fitReport() throws -> FitReport {
    let observations = try readObservations()
    do {
      let model = try model(of: observations)
      let predictions = try predict.map { try Prediction(model, $0) }
      return FitReport(
        fit: try LeastSquaresFit(model, to: observations), showsSteps: steps, showsResiduals: residuals,
        predictedFeatures: predictions.map(\.features))
    } catch let error as DataError {
      throw failure(error)
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

  /// Some files never end.
  private static let mostBytes = 512 << 20

  private func readObservations() throws -> Observations {
    switch (file, points) {
    case (nil, nil): throw UsageError.noData
    case (.some, .some): throw UsageError.dataTwice
    case (nil, let points?):
      if x != nil || y != nil { throw UsageError.columnsOfPoints(x != nil ? "--x" : "--y") }
      do { return try Observations(points: points.text) } catch { throw failure(error) }
    case (let file?, _):
      let bytes = try InputBytes.read(file.text, limit: Self.mostBytes)
      guard bytes.count <= Self.mostBytes else { throw Failure(.data, "in \(source): there are more than 512 MiB") }
      do { return try Observations(csv: bytes, selecting: selection) } catch { throw failure(error) }
    }
  }

  private var featureNames: [String]? { x.map { $0.text.split(separator: ",").map(String.init) } }

  /// The columns that are read; all of them unless both `--x` and `--y` say which.
  private var selection: [String]? {
    guard let featureNames, let y else { return nil }
    return featureNames + [y.text]
  }

  private func model(of observations: Observations) throws -> LinearModel {
    let degree = try degree.map { word -> Int in
      guard let degree = Int(word.text) else { throw UsageError.degree(word.text) }
      return degree
    }
    if x == nil && y == nil {
      return try LinearModel(of: observations, degree: degree ?? 1, hasIntercept: !noIntercept)
    }
    let response = y?.text ?? observations.names.last ?? "y"
    let features = featureNames ?? observations.names.filter { $0 != response }
    return try LinearModel(response: response, features: features, degree: degree ?? 1, hasIntercept: !noIntercept)
  }

  /// Where the data come from, for messages.
  private var source: String {
    points == nil ? (file?.text == "-" ? "standard input" : UsageError.printable(file?.text ?? "")) : "--points"
  }

  /// What is wrong with the options ends as a usage error, what is wrong with the data as a data error.
  private func failure(_ error: DataError) -> any Error {
    switch error.problem {
    case .degree, .noTerms, .unknownColumn, .responseAmongFeatures: return UsageError.model(error.description)
    default: return Failure(.data, "in \(source): \(error.description)")
    }
  }
}
