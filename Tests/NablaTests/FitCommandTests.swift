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
}
