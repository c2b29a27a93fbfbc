import Foundation
import TestSupport
import Testing

@Suite struct PlotCommandTests {
  @Test func `several curves are named in the picture and in the legend`() throws {
    let outcome = try Nabla.run("plot", "x^2 - 2x + 1", "2x", "--x", "-1:3")
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 24 && lines.allSatisfy { $0.count == 80 })
    #expect(lines.last?.contains("a: x^2 - 2x + 1; b: 2x") == true)
    #expect(lines.dropLast().contains { $0.contains(" a ") } && lines.dropLast().contains { $0.contains(" b ") })
    #expect(lines[22].split(separator: " ") == ["-1", "0", "1", "2", "x", "3"])
  }

  @Test func `formulas, places and windows may begin with a minus`() throws {
    let output = try Nabla.run("plot", "-x^2", "-2x", "--x", "-2:2", "--tangent", "-1:-1/2", "--secant", "-1:1").output
    #expect(output.contains("a: -x^2; b: -2x"))
    #expect(output.contains("tangent at x = -1, y = 2x + 1"))
    #expect(output.contains("secant at x = -1, delta 1, slope 1"))
  }

  @Test func `a formula can come from standard input`() throws {
    #expect(try Nabla.run("plot", "-", input: "sin x\n").output == (try Nabla.run("plot", "sin x").output))
  }

  @Test func `parameters have values`() throws {
    #expect(try Nabla.run("plot", "a x", "x^2", "--set", "a=2").output.contains("a: a x; b: x^2"))
  }

  @Test func `the picture of a formula of one variable is its curve`() throws {
    #expect(try Nabla.run("sin x / x").output == (try Nabla.run("plot", "sin x / x").output))
    #expect(try Nabla.run("t^2", "--x", "-1:1").output == (try Nabla.run("plot", "t^2", "--x", "-1:1").output))
  }

  @Test func `a window of multiples of pi has such ticks`() throws {
    let lines = try Nabla.run("plot", "sin x", "--x", "-2pi:2pi").output.split(separator: "\n")
    #expect(lines[22].split(separator: " ") == ["-2pi", "-pi", "0", "pi", "x", "2pi"])
  }

  @Test func `the remainder of a derivative is a straight line of slope 1 on logarithmic axes`() throws {
    let lines = try Nabla.run("plot", "((1+d)^3 - 1 - 3d)/d", "--x", "0.001:1", "--log-x", "--log-y").output
      .split(separator: "\n")
    #expect(lines[22].split(separator: " ") == ["0.001", "0.01", "0.1", "d", "1"])
  }

  @Test func `a file gets the picture`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/curve.txt"
      #expect(try Nabla.run("plot", "x^2", "--output", path).output.isEmpty)
      let written = try TextFile(path).read()
      #expect(written == (try Nabla.run("plot", "x^2").output))
    }
  }

  struct Case: CustomTestStringConvertible, Sendable {
    let words: [String]
    let message: String
    /// The words, for test reports.
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String..., says message: String) {
      self.words = ["plot"] + words
      self.message = message
    }
  }

  private static let cases = [
    Case("x +", says: "error: something is missing at the end\n  x +\n     ^\n  add a number or a variable\n"),
    Case(
      "x y",
      says: "error: there are 2 variables (x, y), and a curve has one\n"
        + "  give the others a value, as in --set y=1, or draw a map with 'nabla contour'\n"),
    Case(
      "(x, x^2)",
      says: "error: the formula is a vector of 2, and a curve shows one number at each place\n"
        + "  write its components as formulas of their own\n"),
    Case(
      "sqrt(-1 - x^2)", "--x", "-1:1",
      says: "error: no function has a value anywhere in the window --x -1:1\n  choose another with --x\n"),
    Case(
      "x", "--log-x", "--x", "-1:1",
      says: "error: in --x: a logarithmic axis has no room for -1:1\n"
        + "  write two positive numbers, as in --x 0.001:1\n"),
    Case(
      "x", "--tangent", "1:2:3",
      says: "error: in --tangent: '1:2:3' is not a place with a step\n"
        + "  write it as in --tangent 1 or --tangent 1:0.5\n"),
    Case(
      "x", "--secant", "1",
      says: "error: in --secant: '1' is not a place with a step\n  write it as in --secant 1:0.5\n"),
    Case(
      "x", "--secant", "1:0",
      says: "error: in --secant: a step of 0 leaves one point\n  write another, or draw the --tangent\n"),
    Case("x", "--tangent", "1/0", says: "error: '1/0' is not a finite number\n"),
    Case(
      "x", "--tangent", "a", says: "error: in --tangent: a number is needed here, and 'a' is a variable\n  a\n  ^\n"),
    Case(
      "x", "--log-y", "--aspect", "equal",
      says: "error: --aspect equal needs two axes with the same units\n  leave it out, or --log-x and --log-y\n"),
    Case(
      "x", "--set", "b=1",
      says: "error: in --set: the formula has no 'b'\n  remove it, or write the name into the formula\n"),
  ]

  @Test(arguments: cases)
  func `the message says what is wrong and what would help`(bad: Case) throws {
    let outcome = try Nabla.run(bad.words)
    #expect(outcome.error == bad.message)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
  }
}
