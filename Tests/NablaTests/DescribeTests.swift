import TestSupport
import Testing

@Suite struct DescribeTests {
  private func words(_ command: String...) throws -> [Substring] {
    try Nabla.run(command + ["--describe"]).output.split(separator: "\n")
  }

  @Test func `the course's first function in words`() throws {
    let words = try words("contour", "x^3 + x^2 y + y^2", "--x", "-2:2", "--y", "-2:2")
    #expect(words[0] == "f(x, y) = x^3 + x^2 y + y^2, for x from -2 to 2 and y from -2 to 2.")
    // f(-2, -2) = -12 and f(2, 2) = 20.
    #expect(words[1] == "The values of f go from -12 to 20.")
    #expect(words[2] == "There is 1 degenerate point: (0, 0) with f = 0.")
    #expect(words.count == 3, "no symmetry and no hole: \(words)")
  }

  @Test func `minima, saddles and symmetries are told`() throws {
    let words = try words("contour", "(x^2 - 1)^2 + y^2", "--x", "-2:2", "--y", "-2:2")
    let minima = try #require(words.first { $0.hasPrefix("There are 2 minima: ") })
    #expect(minima.contains("(-1, 0)") && minima.contains("(1, 0)"))
    #expect(words.contains("There is 1 saddle: (0, 0) with f = 1."))
    #expect(words.contains("f stays the same when x becomes -x."))
    #expect(words.contains("f stays the same when y becomes -y."))
    #expect(!words.contains { $0.contains("change places") })
  }

  @Test func `signs that change and places that change are told`() throws {
    let product = try words("heat", "x y", "--x", "-2:2", "--y", "-2:2")
    #expect(product.contains("f changes its sign when x becomes -x."))
    #expect(product.contains("f stays the same when x and y change places."))
    #expect(
      try words("heat", "x - y", "--x", "-2:2", "--y", "-2:2").contains {
        $0.hasPrefix("f changes its sign when x and")
      })
  }

  @Test func `what is undefined is told`() throws {
    let words = try words("contour", "sqrt(x)", "--x", "-1:1", "--y", "-1:1")
    // The 41st of 81 columns of samples stands on the edge and has values.
    #expect(words.contains("The function is undefined unless x >= 0, in about 49 % of the window."))
  }

  @Test func `a curve's values, extrema and symmetry are told`() throws {
    let words = try words("plot", "x^3 - 3x", "--x", "-3:3")
    #expect(words[0] == "f(x) = x^3 - 3x.")
    #expect(words[1].hasPrefix("The picture shows x from -3 to 3 and f from "))
    // f(-3) = -18, f' = 3(x^2 - 1), f(-1) = 2, f(1) = -2.
    #expect(words[2] == "The values of f go from -18 to 18.")
    #expect(words.contains("f has 1 minimum: (1, -2), local."))
    #expect(words.contains("f has 1 maximum: (-1, 2), local."))
    #expect(words.contains("f changes its sign when x becomes -x."))
  }

  @Test(arguments: [
    ("sin(x)", "-2pi:2pi", "The values of f go from -1 to 1."),
    ("abs(x)", "-2:2", "f has 1 minimum: (0, 0), a kink."),
    ("1/x", "-2:2", "f is unbounded, above and below."),
    ("1/x^2", "-2:2", "f goes from 0.25 up without bound."),
    ("log(x)", "-1:1", "f is unbounded below and goes up to 0."),
    ("exp(x)", "0:1", "f rises throughout."),
    ("-x^3", "-1:1", "f falls throughout."),
    ("7", "-1:1", "f is 7 everywhere."),
    ("mod(x, 1)", "0:4", "The values of f go from 0 to 1."),
    ("x + 1e9", "-5:5", "The values of f go from 999999995 to 1000000005."),
    ("sin(1000x)", "-5:5", "f has extrema too close together to be told apart."),
    ("((2+d)^2 - 4)/d", "-1:1", "hole o at d = 0."),
    ("exp(-1/x^2)", "-1:1", "hole o at x = 0."),
  ])
  func `what a curve does is said`(formula: String, window: String, sentence: String) throws {
    let words = try words("plot", formula, "--x=\(window)")
    #expect(words.contains { $0 == sentence }, "\(words)")
  }

  @Test(arguments: [
    ("x/y", "The function is undefined where y = 0."),
    ("sqrt(1-x^2-y^2)", "The function is undefined unless 1 - x^2 - y^2 >= 0, in about "),
    // A minimum between the samples.
    ("(x - 0.123)^2 + (y - 0.321)^2", "The values of f go from 0 to "),
    ("sin x cos y", "The values of f go from -1 to 1."),
    ("x + y + 1e9", "The values of f go from 999999996 to 1000000004."),
    ("floor(x) + y", "The values of f go from -4 to 4, with jumps."),
  ])
  func `what a map is like is said`(formula: String, sentence: String) throws {
    let words = try words("contour", formula, "--x=-2:2", "--y=-2:2")
    #expect(words.contains { $0.hasPrefix(sentence) }, "\(words)")
  }

  @Test func `a pole between the samples is not passed over`() throws {
    // tan x is finite at every double.
    let words = try words("heat", "tan(x) + y", "--x=-5:5", "--y=-5:5")
    #expect(words[1].hasPrefix("The values of f are shown from -") && words[1].hasSuffix(", unbounded at a pole."))
  }

  @Test func `every curve of several is described by its name`() throws {
    let words = try words("plot", "x^2", "x^3", "--x", "-1:1")
    #expect(words.contains("a stays the same when x becomes -x."))
    #expect(words.contains("b changes its sign when x becomes -x."))
    #expect(words.contains("a has 1 minimum: (0, 0)."))
  }

  @Test func `a document holds the description`() throws {
    for format in ["svg", "html"] {
      let text = try Nabla.run("contour", "x^2 + y^2", "--format", format).output
      #expect(text.contains("There is 1 minimum: (0, 0) with f = 0."), "\(format)")
    }
  }

  @Test func `a hostile title stays in its line`() throws {
    let words = try Nabla.run("plot", "x", "--title", "a\u{1B}[31m\u{7}", "--describe").output
    #expect(!words.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `numbers about the picture go to standard error`() throws {
    let outcome = try Nabla.run("contour", "x y", "--stats")
    #expect(outcome.output == (try Nabla.run("contour", "x y").output))
    #expect(outcome.error.hasPrefix("80 x 24 cells, 1944 bytes, ") && outcome.error.hasSuffix(" ms\n"))
  }
}
