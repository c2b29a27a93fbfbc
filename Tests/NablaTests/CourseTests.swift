import Foundation
import TestSupport
import Testing

/// The exact results of a first course in calculus for machine learning, as `nabla derive --json` gives them.
@Suite struct CourseTests {
  private struct Report: Decodable {
    struct Quotients: Decodable {
      struct Row: Decodable { let delta, quotient: Double }
      struct MixedRow: Decodable { let delta, first, second: Double }

      let rows: [Row]
      let fromAbove, fromBelow: Double
      let hasDerivative: Bool
      let mixed: [MixedRow]?
    }

    struct Section: Decodable {
      struct Row: Decodable {
        let length: Double
        let estimate, change, remainder: [Double]
        let ratio: Double
      }

      let direction: [Double]
      let rows: [Row]
    }

    struct Approach: Decodable {
      struct Row: Decodable {
        let direction: [Double]
        let limit: Double?
      }

      let rows: [Row]
      let limit: Double?
    }

    struct Formulas: Decodable {
      let gradient: [String]?
      let jacobian: [[String]]?
      let hessian: [[String]]?
    }

    let formulas: Formulas
    let gradient: [Double]?
    let steepestAscent: [Double]?
    let heading: Double?
    let directional: Double?
    let directionalUnit: Double?
    let jacobian: [[Double]]?
    let hessian: [[Double]]?
    let eigenvalues: [Double]?
    let definiteness: String?
    let rank: Int?
    let determinant: Double?
    let quotients: Quotients?
    let remainder: [Section]?
    let approach: Approach?
  }

  private func derive(_ words: String...) throws -> Report {
    let outcome = try Nabla.run(["derive"] + words + ["--json"])
    #expect(outcome.status == 0, "\(outcome.error)")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(Report.self, from: Data(outcome.output.utf8))
  }

  private func expectClose(_ values: [Double]?, _ expected: [Double], relative: Double = 1e-9) throws {
    let values = try #require(values)
    #expect(values.count == expected.count)
    for (value, expected) in zip(values, expected) {
      #expect((value - expected).magnitude <= relative * max(expected.magnitude, 1e-3), "\(value), not \(expected)")
    }
  }

  // MARK: One variable

  @Test(arguments: [
    ("0", [0, -1, -1.5, -1.9, -2.1, -3, -4]), ("1", [2, 1, 0.5, 0.1, -0.1, -1, -2]),
    ("2", [4, 3, 2.5, 2.1, 1.9, 1, 0]), ("3", [6, 5, 4.5, 4.1, 3.9, 3, 2]),
  ])
  func `B3: difference quotients of x^2 - 2x + 1`(place: String, expected: [Double]) throws {
    let quotients = try #require(try derive("x^2 - 2x + 1", "--at", place, "--quotients").quotients)
    #expect(quotients.rows.map(\.delta) == [2, 1, 0.5, 0.1, -0.1, -1, -2])
    try expectClose(quotients.rows.map(\.quotient), expected)
    #expect(quotients.hasDerivative && quotients.fromAbove == 2 * (Double(place) ?? .nan) - 2)
  }

  @Test func `B2: those of a linear function are all the same`() throws {
    for place in ["-3", "0", "1/3"] {
      let quotients = try #require(try derive("-2x", "--at", place, "--quotients").quotients)
      try expectClose(quotients.rows.map(\.quotient), [Double](repeating: -2, count: 7))
    }
  }

  @Test func `B5: abs has two one-sided limits at 0 and no derivative`() throws {
    let quotients = try #require(try derive("abs x", "--at", "0", "--quotients").quotients)
    #expect(quotients.fromAbove == 1 && quotients.fromBelow == -1 && !quotients.hasDerivative)
  }

  @Test(arguments: [("0", -2.0), ("1", 0), ("2", 2), ("3", 4)])
  func `B7: the derivative of x^2 - 2x + 1`(place: String, slope: Double) throws {
    let report = try derive("x^2 - 2x + 1", "--at", place)
    #expect(report.gradient == [slope] && report.hessian == [[2]])
    #expect(report.formulas.gradient == ["2x - 2"] && report.formulas.hessian == [["2"]])
  }

  @Test func `B9: the product rule on a pair`() throws {
    let report = try derive("(x^2 - 2x + 1)(x^2 + 1)", "--at", "3/2")
    // 4x^3 - 6x^2 + 4x - 2
    try expectClose(report.gradient, [13.5 - 13.5 + 6 - 2])
  }

  @Test func `B10: sandwiches are a linear map`() throws {
    let recipe = "(a + b, a + b, a + b, a, c, 2c, b + c)"
    let report = try derive(recipe, "--at", "2,1,3")
    let columns: [[Double]] = [[1, 1, 1, 1, 0, 0, 0], [1, 1, 1, 0, 0, 0, 1], [0, 0, 0, 0, 1, 2, 1]]
    #expect(report.jacobian == (0..<7).map { row in columns.map { $0[row] } })
    #expect(report.rank == 3)
    let output = try Nabla.run("derive", recipe, "--at", "2,1,3").output
    #expect(output.contains("f               (3, 3, 3, 2, 3, 6, 4)"))
  }

  @Test func `B13: the error of the linear estimate of x^2 is delta squared`() throws {
    let sections = try #require(try derive("x^2", "--at", "1", "--remainder").remainder)
    let rows = sections[0].rows
    #expect(rows.map(\.length) == [1, 0.1, 0.01])
    try expectClose(rows.map { $0.estimate[0] }, [2, 0.2, 0.02])
    try expectClose(rows.map { $0.change[0] }, [3, 0.21, 0.0201])
    try expectClose(rows.map { $0.remainder[0] }, [1, 0.01, 0.0001], relative: 1e-6)
    let output = try Nabla.run("derive", "x^2", "--at", "1", "--remainder").output
    #expect(output.contains("-33.3 %"), "2 instead of 3 is a third too low")
  }

  // MARK: Several variables

  @Test func `C4: a function without a limit at the origin`() throws {
    let approach = try #require(try derive("x y/(x^2 + y^2)", "--at", "0,0", "--approach").approach)
    #expect(approach.rows.map(\.limit) == [0, 0, 0, 0, 0.5, 0.5])
    #expect(approach.limit == nil)
  }

  @Test func `C10: partial derivatives of a vector function`() throws {
    let report = try derive("(x^2 y, cos y)", "--at", "1,2")
    try expectClose(report.jacobian?.flatMap { $0 }, [4, 1, 0, -0.909297426825682])
    #expect(report.rank == 2)
    try expectClose(report.determinant.map { [$0] }, [-3.63718970730273])
  }

  @Test func `C15: its Jacobian at (pi, pi) is singular, exactly`() throws {
    let report = try derive("(x^2 y, cos y)", "--at", "pi,pi")
    #expect(report.formulas.jacobian == [["2xy", "x^2"], ["0", "-sin(y)"]])
    #expect(report.rank == 1 && report.determinant == 0)
    #expect(report.jacobian?[1] == [0, 0])
  }

  @Test func `C17: remainders of x^3 + x^2 y + y^2 shrink faster than the step`() throws {
    let words = ["x^3 + x^2 y + y^2", "--at", "1,1", "--remainder"]
    let sections = try #require(try derive(words[0], words[1], words[2], words[3]).remainder)
    #expect(sections.map(\.direction) == [[1, 0], [0, 1], [1, 1]])
    try expectClose(sections[0].rows.map(\.ratio), [5, 0.41, 0.0401])
    try expectClose(sections[1].rows.map(\.ratio), [1, 0.1, 0.01])
    try expectClose(sections[2].rows.map(\.ratio), [4.20710678, 0.357071068, 0.0350707107], relative: 1e-8)
  }

  @Test(arguments: [
    ("1,2", [3.0, 0.5], 3.041381265149110), ("1,1", [1.5, 0.5], 1.58113883008419), ("1,0", [0, 0.5], 0.5),
  ])
  func `C23: the gradient of x^3 y/2 and its length`(place: String, gradient: [Double], length: Double) throws {
    let report = try derive("1/2 x^3 y", "--at", place)
    #expect(report.gradient == gradient)
    let square = gradient.reduce(0) { $0 + $1 * $1 }
    try expectClose([square.squareRoot()], [length], relative: 1e-13)
  }

  @Test func `C23: its steepest ascent`() throws {
    let report = try derive("1/2 x^3 y", "--at", "1,2")
    try expectClose(report.steepestAscent, [0.986393923832144, 0.164398987305357], relative: 1e-14)
    try expectClose(report.heading.map { [$0] }, [9.46232220802562], relative: 1e-14)
    try expectClose(try derive("1/2 x^3 y", "--at", "1,1").heading.map { [$0] }, [18.434948822922], relative: 1e-13)
    #expect(try derive("x^2 + y^2", "--at", "0,0").heading == nil, "a gradient of length 0 has no direction")
  }

  @Test(arguments: [
    (0.0, 3.041381), (30, 2.633913), (45, 2.150581), (60, 1.520691), (90, 0), (120, -1.520691), (150, -2.633913),
    (180, -3.041381),
  ])
  func `C22: the slope at an angle to the gradient is its length times the cosine`(
    degrees: Double, slope: Double
  ) throws {
    let angle = "\(degrees)/180 pi + atan2(1/2, 3)"
    let report = try derive("1/2 x^3 y", "--at", "1,2", "--along", "2cos(\(angle)), 2sin(\(angle))")
    let (given, unit) = (try #require(report.directional), try #require(report.directionalUnit))
    #expect((unit - slope).magnitude < 1e-6 && (given - 2 * slope).magnitude < 2e-6)
  }

  @Test func `D4: mixed derivatives that differ at the origin`() throws {
    let formula = "if(x^2 + y^2 > 0, x y (x^2 - y^2)/(x^2 + y^2), 0)"
    let mixed = try #require(try derive(formula, "--at", "0,0", "--quotients").quotients?.mixed)
    for row in mixed {
      #expect((row.first + 1).magnitude < 1e-12 && (row.second - 1).magnitude < 1e-12)
    }
  }

  struct HessianCase: Sendable, CustomTestStringConvertible {
    let formula, place: String
    let hessian: [[Double]]
    let eigenvalues: [Double]
    let definiteness: String
    var testDescription: String { "\(formula) at \(place)" }

    init(_ formula: String, _ place: String, _ hessian: [[Double]], _ eigenvalues: [Double], _ definiteness: String) {
      (self.formula, self.place, self.hessian) = (formula, place, hessian)
      (self.eigenvalues, self.definiteness) = (eigenvalues, definiteness)
    }
  }

  private static let hessians = [
    HessianCase(
      "x^3 + x^2 y + y^2", "1,1", [[8, 2], [2, 2]], [1.394448724536, 8.605551275464], "positive definite"),
    HessianCase("x^3 + x^2 y + y^2", "0,0", [[0, 0], [0, 2]], [0, 2], "positive semidefinite"),
    HessianCase("x^3 + x^2 y + y^2", "3,-9/2", [[9, 6], [6, 2]], [-1.446221995, 12.446221995], "indefinite"),
    HessianCase("x^3 y/2", "1,2", [[6, 1.5], [1.5, 0]], [-0.354101966, 6.354101966], "indefinite"),
    HessianCase("x y", "5,7", [[0, 1], [1, 0]], [-1, 1], "indefinite"),
    // 10 ∓ 2√73
    HessianCase("2x^2 y^2", "1,2", [[16, 16], [16, 4]], [-7.0880074905, 27.0880074905], "indefinite"),
    HessianCase("2x^2 + 4x y + 5y^2", "0,0", [[4, 4], [4, 10]], [2, 12], "positive definite"),
    HessianCase("x^2 - y^2", "0,0", [[2, 0], [0, -2]], [-2, 2], "indefinite"),
    HessianCase("-(x^2 + y^2)", "0,0", [[-2, 0], [0, -2]], [-2, -2], "negative definite"),
    HessianCase("x^2 + 2x y + y^2", "0,0", [[2, 2], [2, 2]], [0, 4], "positive semidefinite"),
    HessianCase("x^2", "0", [[2]], [2], "positive definite"),
  ]

  @Test(arguments: hessians)
  func `D5, D6, G13: Hessians with their eigenvalues`(expected: HessianCase) throws {
    let report = try derive(expected.formula, "--at", expected.place)
    #expect(report.hessian == expected.hessian)
    try expectClose(report.eigenvalues, expected.eigenvalues, relative: 1e-8)
    #expect(report.definiteness == expected.definiteness)
  }

  @Test func `E: the example with three components`() throws {
    let report = try derive("(x^3 y/2, 2x^2 y^2, x y)", "--at", "1,2")
    #expect(report.jacobian == [[3, 0.5], [16, 8], [2, 1]] && report.rank == 2)
    let elsewhere = try derive("(x^3 y/2, 2x^2 y^2, x y)", "--at", "1,0")
    #expect(elsewhere.jacobian == [[0, 0.5], [0, 0], [0, 1]] && elsewhere.rank == 1)
    #expect(report.formulas.jacobian == [["3x^2 y/2", "x^3/2"], ["4x y^2", "4x^2 y"], ["y", "x"]])
  }

  @Test(arguments: [
    ("0,0", [2.0, 0]), ("pi/2,0", [0, 0]), ("0,1", [3.08060461174, -0.909297426826]),
    ("1,1", [3.49315059028, 3.67455573663]), ("1,2", [16.4596072361, 23.2265076928]),
    ("pi,1", [0.919395388264, 17.9402584947]),
  ])
  func `F3: the gradient of a composite function`(place: String, gradient: [Double]) throws {
    try expectClose(try derive("(sin x + cos y)^2 + 2x y^3", "--at", place).gradient, gradient, relative: 1e-11)
  }

  @Test func `F2: the chain rule multiplies Jacobians, the outer one at the inner value`() throws {
    let inner = "f(x1, x2) = (sin x1 + cos x2, x1 x2^3)"
    let outer = "g(y1, y2) = y1^2 + 2y2"
    for (place, value) in [("1,2", "sin 1 + cos 2, 8"), ("0,1", "cos 1, 0"), ("pi/2,0", "2, 0")] {
      let jf = try #require(try derive(inner, "--at", place).jacobian)
      let jg = try #require(try derive(outer, "--at", value).gradient)
      let product = jf[0].indices.map { column in zip(jg, jf).reduce(0) { $0 + $1.0 * $1.1[column] } }
      let composite = try derive("\(inner); \(outer); g(f(x1, x2))", "--at", place)
      let gradient = try #require(composite.gradient)
      for (ours, expected) in zip(product, gradient) { #expect((ours - expected).magnitude < 1e-12) }
    }
    let formulas = try derive("\(inner); \(outer); g(f(x1, x2))").formulas.gradient
    #expect(
      formulas == [
        "2(sin(x1) + cos(x2)) cos(x1) + 2x2^3", "-2(sin(x1) + cos(x2)) sin(x2) + 6x1 x2^2",
      ])
  }

  @Test func `F4: the gradient of a quadratic form is (A + A')x`() throws {
    let form = try derive("[x,y] [1,2;3,4] [x,y]'")
    #expect(form.formulas.gradient == ["2x + 5y", "5x + 8y"])
    #expect(form.formulas.hessian == [["2", "5"], ["5", "8"]])
    #expect(try derive("[1,2;3,4] [x,y]'").formulas.jacobian == [["1", "2"], ["3", "4"]])
    #expect(try derive("dot((3, 4), (x, y))").formulas.gradient == ["3", "4"])
    #expect(try derive("dot((x, y), (3, 4))").formulas.gradient == ["3", "4"])
  }

  // MARK: Hard points

  struct HardPoint: Sendable, CustomTestStringConvertible {
    let formula, place, value, status: String
    let gradient: [String]
    var testDescription: String { "\(formula) at \(place)" }

    init(_ formula: String, _ place: String, _ value: String, _ gradient: [String], _ status: String) {
      (self.formula, self.place, self.value) = (formula, place, value)
      (self.gradient, self.status) = (gradient, status)
    }
  }

  private static let hardPoints = [
    HardPoint("log x", "-1", "\"nan\"", ["\"nan\""], "undefined"),
    HardPoint("abs x", "0", "0", ["0"], "kink"),
    HardPoint("sqrt x", "0", "0", ["\"inf\""], "vertical"),
    HardPoint("sqrt(x^2 + y^2)", "0,0", "0", ["0", "0"], "kink"),
    HardPoint("x^y", "0,2", "0", ["0", "0"], "smooth"),
    HardPoint("x^y", "0,0", "\"nan\"", ["\"nan\"", "\"nan\""], "undefined"),
    HardPoint("x^y", "-2,2", "4", ["-4", "\"nan\""], "undefined"),
    HardPoint("x^0", "0", "1", ["0"], "smooth"),
    HardPoint("max(x, y)", "1,1", "1", ["0.5", "0.5"], "kink"),
    HardPoint("max(x, 0)", "0", "0", ["0"], "kink"),
    HardPoint("if(x > 0, sqrt(x), 0)", "0", "0", ["0"], "vertical"),
    HardPoint("1/(1 + e^-x)", "-800", "0", ["0"], "smooth"),
    HardPoint("log(1 + e^x)", "800", "800", ["1"], "smooth"),
    HardPoint("if(x == 0, 1, sin(x)/x)", "0", "1", ["0"], "smooth"),
    HardPoint("asin x", "1", "1.5707963267948966", ["\"inf\""], "vertical"),
    HardPoint("floor x", "2", "2", ["0"], "jump"),
  ]

  @Test(arguments: hardPoints)
  func `hard points, as the contract has them`(point: HardPoint) throws {
    let output = try Nabla.run("derive", point.formula, "--at", point.place, "--json").output
    #expect(output.contains(#""gradient":[\#(point.gradient.joined(separator: ","))]"#), "\(output)")
    #expect(output.contains(#""value":\#(point.value),"#), "\(output)")
    #expect(output.contains(#""status":"\#(point.status)""#), "\(output)")
  }

  @Test func `the real root of a negative number is named`() throws {
    let output = try Nabla.run("derive", "x^(1/3)", "--at", "-8").output
    #expect(output.contains("undefined") && output.contains("the real root is cbrt(-8)"))
  }
}
