import ArgumentParser
import LeastSquares
import SceneCommands

/// Which data are fitted by which model.
struct FitModelOptions: ParsableArguments {
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

  /// Some files never end.
  private static let mostBytes = 512 << 20

  /// Reads the data.
  ///
  /// - Parameter file: The file of columns, unless there are points.
  func observations(in file: Word?) throws -> Observations {
    switch (file, points) {
    case (nil, nil): throw UsageError.noData
    case (.some, .some): throw UsageError.dataTwice
    case (nil, let points?):
      if x != nil || y != nil { throw UsageError.columnsOfPoints(x != nil ? "--x" : "--y") }
      do { return try Observations(points: points.text) } catch { throw failure(error, in: file) }
    case (let file?, _):
      let bytes = try InputBytes.read(file.text, limit: Self.mostBytes)
      guard bytes.count <= Self.mostBytes else {
        throw Failure(.data, "in \(source(file)): there are more than 512 MiB")
      }
      do { return try Observations(csv: bytes, selecting: selection) } catch { throw failure(error, in: file) }
    }
  }

  private var featureNames: [String]? { x.map { $0.text.split(separator: ",").map(String.init) } }

  /// The columns that are read; all of them unless both `--x` and `--y` say which.
  private var selection: [String]? {
    guard let featureNames, let y else { return nil }
    return featureNames + [y.text]
  }

  /// The model of data; throws `DataError` for what does not suit them.
  func model(of observations: Observations) throws -> LinearModel {
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
  private func source(_ file: Word?) -> String {
    points == nil ? (file?.text == "-" ? "standard input" : UsageError.printable(file?.text ?? "")) : "--points"
  }

  /// What is wrong with the options ends as a usage error, what is wrong with the data as a data error.
  func failure(_ error: DataError, in file: Word?) -> any Error {
    switch error.problem {
    case .degree, .noTerms, .unknownColumn, .responseAmongFeatures: return UsageError.model(error.description)
    default: return Failure(.data, "in \(source(file)): \(error.description)")
    }
  }

  /// The words that these options were read from.
  func words(file: Word?) -> [String] {
    var words = [file?.text].compactMap { $0 }
    for (name, value) in [("--points", points), ("--y", y), ("--x", x), ("--degree", degree)] {
      if let value { words += [name, value.text] }
    }
    return noIntercept ? words + ["--no-intercept"] : words
  }
}
