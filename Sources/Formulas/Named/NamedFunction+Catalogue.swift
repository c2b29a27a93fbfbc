extension NamedFunction {
  /// All named functions: formula, usual window, and what is known of the minima.
  ///
  /// Definitions and windows are those of Surjanovic and Bingham, Virtual Library of Simulation Experiments; minima that
  /// have no closed form are roots of the gradient to twelve digits.
  package static let catalogue: [NamedFunction] = [
    rosenbrock, himmelblau, beale, booth, mccormick, goldsteinprice, matyas, rastrigin, ackley, styblinskiTang,
    threeHumpCamel, easom, levy13, saddle, monkeySaddle, ravine,
  ]

  private static let rosenbrock = NamedFunction(
    "rosenbrock(x, y) = (1 - x)^2 + 100(y - x^2)^2", title: "Rosenbrock's valley",
    x: -2...2, y: -1...3,
    minima: [
      Minimum([1, 1], value: 0, eigenvalues: [0.3993607675, 1001.600639])
    ],
    remark: "the floor of the curved valley is almost flat")

  private static let himmelblau = NamedFunction(
    "himmelblau(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2", title: "Himmelblau",
    x: -5...5, y: -5...5,
    minima: [
      Minimum([3, 2], value: 0, eigenvalues: [25.7157288, 82.2842713]),
      Minimum([-2.805118086953, 3.131312518251], value: 0, eigenvalues: [64.8403728, 80.5500718]),
      Minimum([-3.779310253378, -3.283185991286], value: 0, eigenvalues: [70.7143547, 133.785615]),
      Minimum([3.584428340330, -1.848126526964], value: 0, eigenvalues: [28.6906772, 105.418908]),
    ],
    remark: "four equal minima, four saddles and a maximum")

  private static let beale = NamedFunction(
    "beale(x, y) = (1.5 - x + xy)^2 + (2.25 - x + xy^2)^2 + (2.625 - x + xy^3)^2", title: "Beale",
    x: -4.5...4.5, y: -4.5...4.5,
    minima: [
      Minimum([3, 0.5], value: 0, eigenvalues: [0.3014636465, 48.97978635])
    ],
    remark: "a saddle at (0, 1)")

  private static let booth = NamedFunction(
    "booth(x, y) = (x + 2y - 7)^2 + (2x + y - 5)^2", title: "Booth",
    x: -10...10, y: -10...10,
    minima: [
      Minimum([1, 3], value: 0, eigenvalues: [2, 18])
    ],
    remark: "a quadratic bowl")

  private static let mccormick = NamedFunction(
    "mccormick(x, y) = sin(x + y) + (x - y)^2 - 1.5x + 2.5y + 1", title: "McCormick",
    x: -1.5...4, y: -3...4,
    minima: [
      Minimum(
        [0.5 - .pi / 3, -0.5 - .pi / 3], value: -0.5 * 3.squareRoot() - .pi / 3, eigenvalues: [3.squareRoot(), 4])
    ],
    remark: "unbounded below outside its window")

  private static let goldsteinprice = NamedFunction(
    "goldsteinprice(x, y) = (1 + (x + y + 1)^2 (19 - 14x + 3x^2 - 14y + 6xy + 3y^2)) "
      + "(30 + (2x - 3y)^2 (18 - 32x + 12x^2 + 48y - 36xy + 27y^2))", title: "Goldstein and Price",
    x: -2...2, y: -2...2,
    minima: [
      Minimum([0, -1], value: 3, eigenvalues: [402.8310117, 965.1689883])
    ],
    remark: "values over six orders of magnitude")

  private static let matyas = NamedFunction(
    "matyas(x, y) = 0.26(x^2 + y^2) - 0.48xy", title: "Matyas",
    x: -10...10, y: -10...10,
    minima: [
      Minimum([0, 0], value: 0, eigenvalues: [0.04, 1])
    ],
    remark: "a quadratic trough")

  private static let rastrigin = NamedFunction(
    "rastrigin(x, y) = 20 + x^2 - 10cos(2pi x) + y^2 - 10cos(2pi y)", title: "Rastrigin",
    x: -5.12...5.12, y: -5.12...5.12,
    minima: [
      Minimum([0, 0], value: 0, eigenvalues: [2 + 40 * .pi * .pi, 2 + 40 * .pi * .pi])
    ],
    remark: "a lattice of local minima")

  // With hypot, and not with the root of a sum, the subgradient at the minimum is exact; in this order the value is too.
  private static let ackley = NamedFunction(
    "ackley(x, y) = 20 - 20exp(-hypot(x, y)/(5sqrt(2))) + e - exp((cos(2pi x) + cos(2pi y))/2)", title: "Ackley",
    x: -5...5, y: -5...5,
    minima: [
      Minimum([0, 0], value: 0, eigenvalues: nil)
    ],
    remark: "not differentiable at its minimum")

  private static let styblinskiTang = NamedFunction(
    "styblinskitang(x, y) = (x^4 - 16x^2 + 5x + y^4 - 16y^2 + 5y)/2", title: "Styblinski and Tang",
    x: -5...5, y: -5...5,
    minima: [
      Minimum([-2.903534027771, -2.903534027771], value: -78.332331407543, eigenvalues: [34.5830591, 34.5830591])
    ],
    remark: "three local minima besides")

  private static let threeHumpCamel = NamedFunction(
    "threehumpcamel(x, y) = 2x^2 - 1.05x^4 + x^6/6 + xy + y^2", title: "Three-hump camel",
    x: -5...5, y: -5...5,
    minima: [
      Minimum([0, 0], value: 0, eigenvalues: [3 - 2.squareRoot(), 3 + 2.squareRoot()])
    ],
    remark: "two local minima besides")

  private static let easom = NamedFunction(
    "easom(x, y) = -cos(x) cos(y) exp(-(x - pi)^2 - (y - pi)^2)", title: "Easom",
    x: -100...100, y: -100...100,
    minima: [
      Minimum([.pi, .pi], value: -1, eigenvalues: [3, 3])
    ],
    remark: "flat everywhere but at its minimum")

  private static let levy13 = NamedFunction(
    "levy13(x, y) = sin^2(3pi x) + (x - 1)^2 (1 + sin^2(3pi y)) + (y - 1)^2 (1 + sin^2(2pi y))",
    title: "Levy's number 13",
    x: -10...10, y: -10...10,
    minima: [
      Minimum([1, 1], value: 0, eigenvalues: [2, 2 + 18 * .pi * .pi])
    ],
    remark: "many local minima in a bowl")

  private static let saddle = NamedFunction(
    "saddle(x, y) = x^2 - y^2", title: "Saddle",
    x: -2...2, y: -2...2,
    minima: [],
    remark: "a saddle at (0, 0)")

  private static let monkeySaddle = NamedFunction(
    "monkeysaddle(x, y) = x^3 - 3xy^2", title: "Monkey saddle",
    x: -2...2, y: -2...2,
    minima: [],
    remark: "a degenerate saddle at (0, 0)")

  private static let ravine = NamedFunction(
    "kappa = 100; ravine(x, y) = (x^2 + kappa y^2)/2", title: "Ravine",
    x: -1...1, y: -1...1,
    minima: [
      Minimum([0, 0], value: 0, eigenvalues: [1, 100])
    ],
    remark: "ill-conditioned; --set kappa=10 gives it another condition number")
}
