import Autodiff
import LinearAlgebra
import TestSupport
import Testing

@testable import Formulas

@Suite struct NamedFunctionTests {
  struct Point: CustomTestStringConvertible {
    let source: String
    let x: Double
    let y: Double
    let value: Double
    var gradient: [Double]?
    var testDescription: String { "\(source) at (\(x), \(y))" }

    init(_ source: String, _ x: Double, _ y: Double, _ value: Double, _ gradient: [Double]? = nil) {
      (self.source, self.x, self.y) = (source, x, y)
      self.value = value
      self.gradient = gradient
    }
  }

  // Computed elsewhere, to the digits given.
  @Test(arguments: [
    Point("rosenbrock", -1.2, 1, 24.2, [-215.6, -88]),
    Point("beale", 1, 1, 14.203125, [0, 27.75]), Point("beale", 0, 1, 14.203125, [0, 0]),
    Point("himmelblau", 0, 0, 170, [-14, -22]), Point("himmelblau", -0.27084459, -0.92303856, 181.6165215),
    Point("himmelblau", -0.12796135, -1.953715, 178.3372392),
    Point("himmelblau", -3.0730258, -0.081353044, 104.0151629),
    Point("himmelblau", 0.086677505, 2.8842547, 67.71915009), Point("himmelblau", 3.3851542, 0.07385188, 13.31192627),
    Point("booth", -9, -9, 2180, [-196, -200]), Point("booth", 0, 0, 74),
    Point("mccormick", -1, 2, 17.3414709848, [-6.95969769413, 9.04030230587]),
    Point("mccormick", -3.68879, -4.68879, -5.054815609),
    Point("goldsteinprice", 0.2, -0.5, 304.16104969, [46.8165036, 1457.6003616]),
    Point("goldsteinprice", -0.6, -0.4, 30, [0, 0]), Point("goldsteinprice", 1.8, 0.2, 84, [0, 0]),
    Point("goldsteinprice", 1.2, 0.8, 840, [0, 0]), Point("goldsteinprice", -0.4, -0.6, 35, [0, 0]),
    Point("goldsteinprice", 1.2, -0.2, 99, [0, 0]), Point("goldsteinprice", 1.4, 0.6, 980, [0, 0]),
    Point("goldsteinprice", 0.6, 0.4, 990, [0, 0]), Point("goldsteinprice", 0.8, 0.2, 1155, [0, 0]),
    Point("matyas", -3, 3, 9, [-3, 3]),
    Point("rastrigin", -2, 3.5, 36.25, [-4, 7]), Point("rastrigin", 0.5, 0.5, 40.5),
    Point("rastrigin", 0.994958637652, 0, 0.994959057093, [0, 0]),
    Point("rastrigin", 0.994958637652, 0.994958637652, 1.989918114187, [0, 0]),
    Point("ackley", 1, 1, 3.62538493844, [1.63746150616, 1.63746150616]), Point("ackley", 0.5, 0.5, 4.25365402657),
    Point("ackley", 1, 0, 2.63753109211),
    Point("styblinskitang", 0, 0, 0, [2.5, 2.5]), Point("styblinskitang", 2.746802771, -2.903534028, -64.195612359),
    Point("styblinskitang", 2.746802771, 2.746802771, -50.058893311),
    Point("styblinskitang", 0.1567313, 0.1567313, 0.3912247181),
    Point("threehumpcamel", 1, 1, 3.116666667, [1.8, 3]),
    Point("threehumpcamel", 1.747552345830, -0.873776172915, 0.298638442237, [0, 0]),
    Point("threehumpcamel", -1.070542, 0.5352711, 0.8773615578),
    Point("easom", 2.9, 2.9, -0.838888219213, [-0.612045044043, -0.612045044043]),
    Point("easom", 0, 0, -2.675287991e-9), Point("easom", 100, 100, 0, [0, 0]),
    Point("levy13", 0.9, 1.1, 0.684508497187, [-9.29439819366, 0.4184899088]), Point("levy13", 0, 0, 2),
    Point("saddle", 1, 0.1, 0.99, [2, -0.2]), Point("monkeysaddle", 1, 0.1, 0.97, [2.97, -0.6]),
    Point("ravine", 1, 1, 50.5, [1, 100]),
  ])
  func `Values and gradients are those of the literature`(_ point: Point) throws {
    let formula = try Formula(parsing: point.source)
    var graph = formula.graph
    let gradient = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    let computed = formula.values(of: formula.components + gradient, at: ["x": point.x, "y": point.y], in: graph)
    // Nine digits, because that is how many are given of places and values.
    #expect(abs(computed[0] - point.value) <= 2e-9 * max(1, abs(point.value)), "\(computed)")
    for (component, expected) in zip(computed.dropFirst(), point.gradient ?? []) {
      #expect(abs(component - expected) <= 2e-9 * max(1, abs(expected)), "\(computed)")
    }
  }

  @Test(arguments: NamedFunction.catalogue.map(\.name))
  func `At every minimum the value and the curvature are as listed and the gradient vanishes`(name: String) throws {
    let function = try #require(NamedFunction.named(name))
    let formula = try Formula(parsing: name)
    var graph = formula.graph
    let gradient = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    let hessian = graph.hessian(of: formula.components[0], by: formula.variableNodes)
    for minimum in function.minima {
      let point = ["x": minimum.point[0], "y": minimum.point[1]]
      let numbers = formula.values(of: formula.components + gradient + hessian.flatMap(\.self), at: point, in: graph)
      #expect(abs(numbers[0] - minimum.value) <= 1e-12 * max(1, abs(minimum.value)), "\(numbers)")
      // The places are known to twelve digits, and the curvature is at most a thousand.
      #expect(numbers[1...2].allSatisfy { abs($0) <= 1e-9 }, "\(numbers)")
      guard let listed = minimum.eigenvalues else { continue }
      let eigenvalues = symmetricEigenvalues([[numbers[3], numbers[4]], [numbers[5], numbers[6]]])
      for (eigenvalue, expected) in zip(eigenvalues, listed) {
        #expect(abs(eigenvalue - expected) <= 5e-9 * expected, "\(eigenvalues)")
      }
    }
  }

  @Test func `The catalogue has the functions of the language, each with a window around its minima`() {
    #expect(
      NamedFunction.catalogue.map(\.name) == [
        "rosenbrock", "himmelblau", "beale", "booth", "mccormick", "goldsteinprice", "matyas", "rastrigin", "ackley",
        "styblinskitang", "threehumpcamel", "easom", "levy13", "saddle", "monkeysaddle", "ravine",
      ])
    for function in NamedFunction.catalogue {
      #expect(NamedFunction.definitions[function.name]?.parameters == ["x", "y"], "\(function.name)")
      #expect(function.minima.allSatisfy { function.x.contains($0.point[0]) && function.y.contains($0.point[1]) })
    }
  }

  @Test(arguments: NamedFunction.catalogue.map(\.name))
  func `The formula that is shown is the one that is computed`(name: String) throws {
    let function = try #require(NamedFunction.named(name))
    let shown = (function.parameters + [function.formula]).joined(separator: "; ")
    #expect(
      try values(of: shown, at: ["x": 0.7, "y": -1.3]) == values(of: name, at: ["x": 0.7, "y": -1.3]))
  }

  // At x = 3 and y = 5.
  @Test(arguments: [
    ValueCase("booth(1, 3)", 0), ValueCase("booth(x, y) + 1", 73), ValueCase("booth + 1", 73),
    ValueCase("-saddle", 16), ValueCase("saddle^2", 256), ValueCase("(x + 1) saddle", -64),
    ValueCase("saddle(2x, y + 1)", 0), ValueCase("f(u, v) = (u, v); saddle(f(y, x))", 16),
    ValueCase("f(x) = saddle; f(y)", 0),
    ValueCase("ravine", 1254.5), ValueCase("kappa = 2; ravine", 29.5), ValueCase("kappa = 2; ravine(1, 2)", 4.5),
    ValueCase("g = ravine(1, 1); kappa = 2; g + ravine(1, 1)", 52), ValueCase("2 cos 0 saddle", -32),
    ValueCase("saddle / matyas", -16 / 1.64),
  ])
  func `A named function can stand anywhere`(_ item: ValueCase) throws {
    #expect(abs(try value(of: item.source, at: ["x": 3, "y": 5]) - item.expected) <= 1e-12)
  }

  @Test func `A parameter from outside reaches a named function`() throws {
    let formula = try Formula(parsing: "ravine", parameters: ["kappa": ConstantExpression(parsing: "4")])
    #expect(formula.variables == ["x", "y"])
    #expect(formula.names.contains("kappa"))
    #expect(formula.values(of: formula.components, at: ["x": 1, "y": 1]) == [2.5])
  }

  @Test func `A named function can be recognised`() throws {
    #expect(try Formula(parsing: "himmelblau").namedFunction?.title == "Himmelblau")
    #expect(try Formula(parsing: "himmelblau(x, y)").namedFunction?.name == "himmelblau")
    for other in ["himmelblau(y, x)", "himmelblau(x, 2y)", "himmelblau + 1", "x^2", "f(x, y) = himmelblau"] {
      #expect(try Formula(parsing: other).namedFunction == nil, "\(other)")
    }
  }

  @Test(arguments: [
    FormulaCase(
      "rosenbrok",
      """
      unknown name 'rosenbrok'
        rosenbrok
        ^^^^^^^^^
        did you mean 'rosenbrock'?
      """),
    FormulaCase(
      "1 + himelblau(x, y)",
      """
      unknown function 'himelblau'
        1 + himelblau(x, y)
            ^^^^^^^^^
        did you mean 'himmelblau'?
      """),
    FormulaCase(
      "beale(x)",
      """
      'beale' takes two arguments, not 1
        beale(x)
        ^^^^^^^^
      """),
    FormulaCase(
      "beale x",
      """
      the arguments of 'beale' stand in parentheses
        beale x
        ^^^^^
        write beale(x, y)
      """),
    FormulaCase(
      "beale((x, y), 1)",
      """
      'beale' needs a number, not a vector of 2
        beale((x, y), 1)
        ^^^^^^^^^^^^^^^^
      """),
    FormulaCase(
      "kappa = (1, 2); ravine",
      """
      'kappa' of 'ravine' needs a number, not a vector of 2
        kappa = (1, 2); ravine
                        ^^^^^^
      """),
  ])
  func `A misused named function is pointed at`(_ item: FormulaCase) {
    #expect(report(of: item.source) == item.expected)
  }
}
