import Foundation
import TestSupport
import Testing

/// Bad input gets one clear message, on standard error only.
@Suite struct ErrorTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let words: [String]
    let message: String
    var status: Int32 = 64
    /// The words, for test reports.
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String..., says message: String, status: Int32 = 64) {
      self.words = words
      self.message = message
      self.status = status
    }
  }

  private static let cases = [
    Case(
      "contour", "x^2 + sine(y",
      says: "error: unknown function 'sine'\n  x^2 + sine(y\n        ^^^^\n  did you mean 'sin'?\n"),
    Case(
      "contour", "arcsin x",
      says: "error: unknown name 'arcsin'\n  arcsin x\n  ^^^^^^\n  did you mean 'asin'?\n"),
    Case(
      "contour", "x y", "--output", "/nowhere/x.foo",
      says: "error: in --output: the ending of '/nowhere/x.foo' means no format\n"
        + "  the endings are txt, text, ans, ansi, html, htm, svg, cast, and --format chooses one for any name\n"),
    Case("contour", "", says: "error: the formula is empty\n  write one, as in x^3 + x^2 y + y^2\n"),
    Case("contour", "  ", says: "error: the formula is empty\n  write one, as in x^3 + x^2 y + y^2\n"),
    Case(
      "contour", "x y", "--x", "1:1",
      says: "error: in --x: the range '1:1' shows nothing\n"
        + "  write two finite numbers, the smaller one first, as in --x -2:2\n"),
    Case(
      "plot", "x", "--x", "1e15:1e15+1",
      says: "error: in --x: the ends of '1e15:1e15+1' are too close together to tell numbers between them\n"
        + "  write ends that differ by more than 1e-12 of their size\n"),
    Case(
      "plot", "x", "--x", "-1e308:1e308",
      says: "error: in --x: the ends of '-1e308:1e308' are too far apart for their difference to be a number\n"
        + "  write ends within 1e307 of each other\n"),
    Case(
      "contour", "x y", "--y", "3",
      says: "error: in --y: '3' is not a range\n  write two numbers, as in --y -2:2\n"),
    Case(
      "contour", "x y", "--x", "0:a",
      says: "error: in --x: a number is needed here, and 'a' is a variable\n  a\n  ^\n"),
    Case(
      "contour", "x y", "--size", "3x2",
      says: "error: in --size: no picture of 3x2 cells\n  the smallest is 24x9, the largest 2000x1000\n"),
    Case(
      "contour", "x y", "--size", "big",
      says: "error: in --size: 'big' is not a size\n  write columns and rows, as in --size 100x36\n"),
    Case(
      "contour", "x + y + z",
      says: "error: the formula has 3 variables (x, y, z), and a map shows two\n"
        + "  give the others a value, as in --set z=1\n"),
    Case(
      "heat", "(x, y)",
      says: "error: the formula is a vector of 2, and a map shows one number at each point\n"
        + "  draw one component, or 'nabla derive' it\n"),
    Case(
      "contour", "sqrt(-1 - x^2)", "--x", "-2:2", "--y", "0:1",
      says: "error: the formula has no value anywhere in the window --x -2:2 --y 0:1\n"
        + "  choose another with --x and --y\n"),
    Case(
      "contour", "x y", "--set", "a",
      says: "error: in --set: 'a' gives no value to a name\n  write a name and a number, as in --set a=2\n"),
    Case(
      "contour", "x y", "--set", "pi=3",
      says: "error: in --set: 'pi' has a meaning of its own\n  choose another name\n"),
    Case(
      "contour", "x y", "--set", "a=1",
      says: "error: in --set: the formula has no 'a'\n  remove it, or write the name into the formula\n"),
    Case(
      "contour", "a x", "--set", "a=1", "--set", "a=2",
      says: "error: in --set: 'a' has two values\n  give it one\n"),
    Case(
      "contour", "x y", "--log-levels", "--levels", "1,2",
      says: "error: --log-levels chooses the levels, and --levels lists them\n"
        + "  leave one out, or give --levels a count\n"),
    Case(
      "contour", "x y", "--levels", "1/0,",
      says: "error: in --levels: '1/0,' has a level that is not a finite number\n"),
    Case(
      "derive", "x y", "--at", "1",
      says: "error: in --at: 1 number for 2 variables (x, y)\n"
        + "  write one number for each of them, in this order\n"),
    Case(
      "derive", "x y", "--at", " ",
      says: "error: in --at: a number is missing\n  write one, such as 2, 1/4 or 2pi\n"),
    Case(
      "derive", "x y", "--along", "1,1",
      says: "error: --along needs a point\n  add --at, as in --at 1,2 --along 1,1\n"),
    Case(
      "derive", "x y", "--graph", says: "error: --graph needs a point\n  add --at, as in --at 1,2 --graph\n"),
    Case(
      "derive", "(x, y)", "--at", "1,2", "--quotients",
      says: "error: --quotients takes a formula with one value\n  derive one component of the vector at a time\n"),
    Case("contuor", "x y", says: "error: Unexpected argument 'x y'\n  did you mean 'nabla contour'?\n"),
    Case(
      "contour", "x", "--bogus", says: "error: Unknown option '--bogus'\n  'nabla contour --help' shows what there is\n"
    ),
    Case(
      "contour", says: "error: Missing expected argument '<formula>'\n  'nabla contour --help' shows what there is\n"),
    Case("contour", "x", "--output", "/", says: "error: cannot write '/': Is a directory\n", status: 73),
    Case(
      "contour", "x", "--output", "/no-such-folder/x.txt",
      says: "error: cannot write '/no-such-folder/x.txt': No such file or directory\n", status: 73),
  ]

  @Test(arguments: cases)
  func `the message says what is wrong and what would help`(bad: Case) throws {
    let outcome = try Nabla.run(bad.words)
    #expect(outcome.error == bad.message)
    #expect(outcome.status == bad.status)
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    String(repeating: "(", count: 10_000), String(repeating: "|", count: 5_000), "\u{0}\u{1B}[2J\u{7F}", "🙂", "∑x",
    String(repeating: "9", count: 400), String(repeating: "-", count: 3_000) + "x", "x^", "1e999999", "))", ",", "sin",
  ])
  func `hostile formulas end with a message`(formula: String) throws {
    for command in ["contour", "heat", "derive", "parse"] {
      let outcome = try Nabla.run(command, "-", input: formula)
      #expect(outcome.status == 64)
      #expect(outcome.error.hasPrefix("error: "))
      #expect(outcome.output.isEmpty)
      #expect(!outcome.error.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F })
    }
  }

  @Test func `help is not an error`() throws {
    for words in [["--help"], ["contour", "--help"], ["derive", "-h"], []] {
      let outcome = try Nabla.run(words)
      #expect(outcome.status == 0 && outcome.error.isEmpty)
      #expect(outcome.output.contains("EXAMPLE"))
    }
  }

  @Test(arguments: ["contour", "heat", "arrows", "surface", "plot", "derive", "descend", "fit", "parse", "functions"])
  func `every example of the help stands on a line of its own`(command: String) throws {
    let lines = try Nabla.run(command, "--help").output.split(separator: "\n", omittingEmptySubsequences: false)
    let examples = lines.drop { $0 != "EXAMPLES:" }.dropFirst().prefix { !$0.isEmpty }
    #expect(!examples.isEmpty)
    #expect(
      examples.allSatisfy {
        $0.contains("nabla \(command)") || $0.contains("nabla derive") || $0.contains("nabla parse")
      })
  }

  @Test(arguments: ["contour", "surface", "plot", "descend"])
  func `help shows defaults as they are typed`(command: String) throws {
    let help = try Nabla.run(command, "--help").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains("those of the terminal, or 80x24, when absent") && !help.contains("Word("))
  }
}
