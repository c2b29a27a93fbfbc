import Foundation
import TestSupport
import Testing

@Suite struct FitCommandTests {
  private struct Report: Decodable {
    let n: Int
    let terms: [String]
    let coefficients, normalEquationsResidual: [Double]
    let rank: Int
    let residualSumOfSquares: Double
    let nullSpace: [[Double]]?
    let predicted, residuals: [Double]?
  }

  private func json(_ words: String..., input: String? = nil) throws -> Report {
    let outcome = try Nabla.run(["fit"] + words + ["--json"], input: input)
    #expect(outcome.status == 0, "\(outcome.error)")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(Report.self, from: Data(outcome.output.utf8))
  }

  @Test func `G5: one feature without intercept`() throws {
    let report = try json("--points", "1,3 -1,-3", "--no-intercept")
    #expect(report.coefficients == [3] && report.residualSumOfSquares == 0)
    let text = try Nabla.run("fit", "--points", "1,3 -1,-3", "--no-intercept", "--steps").output
    #expect(text.contains("f(w)                         2(w - 3)^2 = 2w^2 - 12w + 18"))
    #expect(text.contains("[ 2 ] [ w ] = [ 6 ]") && text.contains("f' = 4w - 12") && text.contains("Hessian = [ 4 ]"))
  }

  @Test func `G6: X is the identity`() throws {
    let report = try json("--points", "1,0,-1 0,1,1", "--no-intercept")
    #expect(report.coefficients == [-1, 1] && report.rank == 2 && report.residualSumOfSquares == 0)
    let text = try Nabla.run("fit", "--points", "1,0,-1 0,1,1", "--no-intercept").output
    #expect(text.contains("(w1 + 1)^2 + (w2 - 1)^2 = w1^2 + w2^2 + 2w1 - 2w2 + 2"))
  }

  @Test func `G7: a singular X has a line of minimisers`() throws {
    let report = try json("--points", "1,0,-1 0,0,1", "--no-intercept", "--residuals")
    #expect(report.coefficients == [-1, 0] && report.rank == 1 && report.residualSumOfSquares == 1)
    #expect(report.residuals == [0, 1] && report.normalEquationsResidual == [0, 0])
    #expect(try #require(report.nullSpace).map { $0.map(\.magnitude) } == [[0, 1]])
    let text = try Nabla.run("fit", "--points", "1,0,-1 0,0,1", "--no-intercept", "--steps").output
    #expect(text.contains("minimisers                   w1 = -1, any w2"))
    #expect(text.contains("the one of least norm        (-1, 0)"))
    #expect(text.contains("residual y - Xw              (0, 1)"))
    #expect(text.contains("eigenvalues (0, 2): positive semidefinite"))
  }

  @Test func `a file without end is given up`() throws {
    let outcome = try Nabla.run("fit", "/dev/zero")
    #expect(outcome.error == "error: in /dev/zero: there are more than 512 MiB\n")
    #expect(outcome.status == 65 && outcome.output.isEmpty)
  }

  @Test func `a parabola through three points from standard input`() throws {
    let report = try json("-", "--degree", "2", "--predict", "3", input: "x,y\r\n0,1\r\n1,2\r\n2,5\r\n")
    #expect(report.terms == ["(intercept)", "x", "x^2"] && report.n == 3)
    #expect(report.coefficients == [1, 0, 1] && report.predicted == [10])
  }

  @Test func `columns are chosen by name`() throws {
    let table = "a,b,c\n1,9,2\n2,7,4\n3,8,6\n"
    let report = try json("-", "--y", "c", "--x", "a", input: table)
    #expect(report.terms == ["(intercept)", "a"])
    #expect((report.coefficients[1] - 2).magnitude < 1e-15)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let words: [String]
    var input = ""
    let message: String
    var status: Int32 = 65
    var testDescription: String { words.joined(separator: " ") + input }
  }

  private static let bad = [
    Bad(
      words: ["-"], input: "x,y\n1,2\n3,abc\n",
      message: "error: in standard input: row 3, column 2 (y): 'abc' is not a number\n"),
    Bad(
      words: ["-"], input: "x,y\n1,2\n3,\n",
      message: "error: in standard input: row 3, column 2 (y): the cell is empty\n"),
    Bad(words: ["-"], input: "", message: "error: in standard input: there is no data\n"),
    Bad(
      words: ["-"], input: "x,y\n1,\"2\n",
      message: "error: in standard input: row 2, column 2: the quote that opens here is never closed\n"),
    Bad(
      words: ["--points", "1,2"], message: "error: in --points: one row is not enough for a fit; give at least two\n"),
    Bad(
      words: ["/no-such-file.csv"], message: "error: cannot read '/no-such-file.csv': No such file or directory\n",
      status: 66),
    Bad(
      words: [],
      message: "error: there are no data to fit\n"
        + "  name a CSV file, - for standard input, or give points as in --points '1,3 -1,-3'\n", status: 64),
    Bad(
      words: ["-", "--x", "height"], input: "x,y\n1,2\n3,4\n",
      message: "error: there is no column 'height'; the columns are x, y\n", status: 64),
    Bad(
      words: ["--points", "1,2 2,4", "--predict", "1,2"],
      message:
        "error: in --predict: 2 numbers for the features x\n  write one number for each of them, in this order\n",
      status: 64),
    Bad(
      words: ["--points", "1,2 2,4", "--picture", "date"],
      message: "error: in --picture: there is no picture 'date'\n"
        + "  the pictures are data, objective, projection, residuals\n", status: 64),
    Bad(
      words: ["--points", "1,2,3 2,1,4 5,6,8 1,1,1", "--picture", "objective"],
      message: "error: a picture of the objective shows one or two coefficients, and this model has 3\n"
        + "  draw --picture data,projection,residuals, or fit fewer with --x and --no-intercept\n", status: 64),
    Bad(
      words: ["--points", "1,2 2,4", "--descend", "1,2,3", "--rate", "0.1"],
      message: "error: in --descend: 3 numbers for 2 variables (w0, w1)\n"
        + "  write one number for each of them, in this order\n", status: 64),
    Bad(
      words: ["--points", "1,2 2,4", "--rate", "0.1"],
      message: "error: --rate is for a descent\n  add a start, as in --descend 0,0 --rate\n", status: 64),
    Bad(
      words: ["--points", "1,2 2,4", "--descend", "0,0", "--rate", "0.1", "--at", "1"],
      message: "error: --at draws a tangent, and --descend a path\n  leave one of them out\n", status: 64),
    Bad(
      words: ["--points", "1,1e200 2,3", "--picture", "objective"],
      message: "error: in --points: row 1, column 2 (y): the squares of numbers like 1e200 are beyond the range of a "
        + "double; measure in larger units\n"),
    Bad(
      words: ["--points", "1,2 2,4", "--degree", "two"],
      message: "error: in --degree: 'two' is not a whole number\n  write one, as in --degree 2\n", status: 64),
  ]

  @Test(arguments: bad)
  func `bad data and bad options end with their place and their own status`(bad: Bad) throws {
    let outcome = try Nabla.run(["fit"] + bad.words, input: bad.input)
    #expect(outcome.error == bad.message)
    #expect(outcome.status == bad.status)
    #expect(outcome.output.isEmpty)
  }

  // MARK: Pictures

  @Test func `pictures stand above the report`() throws {
    let outcome = try Nabla.run(
      "fit", "--points", "1,3 -1,-3", "--no-intercept", "--picture", "data,objective", "--at", "1", "--size", "100x24")
    #expect(outcome.status == 0, "\(outcome.error)")
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].contains("y = 3 x") && lines[0].contains("2(w - 3)^2"), "side by side")
    #expect(lines[..<24].joined(separator: " ").contains("T: tangent at w = 1, y = -8w + 16"), "the tangent at 1")
    #expect(lines[25] == "y ~ x   (n = 2, least squares)")
  }

  @Test(arguments: [
    ("1,0,-1 0,1,1", "Hessian eigenvalues 2, 2: positive definite, a bowl"),
    ("1,0,-1 0,0,1", "Hessian eigenvalues 2, 0: positive semidefinite, a trough"),
  ])
  func `the surface of the objective says what the eigenvalues are`(points: String, remark: String) throws {
    let outcome = try Nabla.run("fit", "--points", points, "--no-intercept", "--picture", "objective", "--surface")
    #expect(outcome.output.contains(remark))
  }

  @Test func `a picture is written in the format of the file`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/fit.svg"
      #expect(try Nabla.run("fit", "--points", "1,3 2,5 3,6", "--output", path).status == 0)
      let text = try String(contentsOfFile: path, encoding: .utf8)
      #expect(text.hasPrefix("<svg") || text.hasPrefix("<?xml"))
      #expect(text.contains("least squares: data"))
    }
  }

  // MARK: Descent

  @Test func `G7: a descent that ends at another minimiser says so`() throws {
    let outcome = try Nabla.run(
      "fit", "--points", "1,0,-1 0,0,1", "--no-intercept", "--descend", "1,-1", "--rate", "0.1")
    #expect(outcome.output.contains("the minimiser of least norm is (-1, 0)"))
    #expect(
      outcome.output.contains("the descent ends at (-1, -1), 1 away: a minimiser too, but not the one of least norm"))
  }

  @Test(arguments: [("0.1", "the descent ends there"), ("0.5", "back and forth"), ("0.6", "Overshoot")])
  func `G5: the verdict depends on the rate`(rate: String, verdict: String) throws {
    let outcome = try Nabla.run(
      "fit", "--points", "1,3 -1,-3", "--no-intercept", "--descend", "0", "--rate", rate)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains(verdict))
    #expect(outcome.output.contains("the minimiser by linear algebra is w = 3"))
  }

  @Test func `a descent over three coefficients shows the loss`() throws {
    let outcome = try Nabla.run(
      "fit", "--points", "1,2,3 2,1,4 5,6,8 1,1,1", "--descend", "0,0,0", "--rate", "0.001", "--method", "gd,adam")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("a gradient descent; b Adam"))
  }
}
