import TestSupport

/// Makes up formulas of every kind, and damages them.
struct FormulaGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// An input of any sort: mostly formulas, whole or damaged; some soups of words and some bytes.
  mutating func input() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: bytes()
    case 1: soup()
    case 2...5: damaged(program())
    default: program()
    }
  }

  /// A point for the variables.
  mutating func coordinate() -> Double {
    let special: [Double] = [0, 1, -1, 0.5, 2, -3, .pi, 1e-8, 1e8]
    return Bool.random(using: &random) ? pick(special) : Double.random(in: -4...4, using: &random)
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: 0..<elements.count, using: &random)]
  }

  // MARK: Formulas

  private mutating func program() -> String {
    var statements: [String] = []
    for _ in 0..<pick([0, 0, 0, 1, 2]) {
      let head = pick(["a", "b", "f(x)", "g(u, v)", "f(x, y)", "rate", "A", "saddle(t)"])
      statements.append("\(head) = \(expression(2))")
    }
    statements.append(expression(pick([1, 2, 3, 4])))
    return statements.joined(separator: pick(["; ", "\n", ";"]))
  }

  private mutating func expression(_ depth: Int) -> String {
    guard depth > 0 else { return atom() }
    func inner(_ generator: inout FormulaGenerator) -> String { generator.expression(depth - 1) }
    let (a, b) = (inner(&self), inner(&self))
    switch Int.random(in: 0..<16, using: &random) {
    case 0...2: return a + pick([" + ", " - ", "*", "/", " ", "·", "", "÷"]) + b
    case 3: return "(\(a))\(pick(["^", "**"]))\(pick(["2", "-1", "(1/2)", "3", b]))"
    case 4: return "\(pick(Self.functions))(\(a))"
    case 5:
      return "\(pick(["atan2", "hypot", "min", "max", "mod", "log", "root", "f", "g", "dot", "norm"]))(\(a), \(b))"
    case 6: return "\(pick(Self.functions))\(pick(["", "^2", "²", "^-1"])) \(a)"
    case 7: return "if(\(a) \(pick(Self.comparisons)) \(b), \(inner(&self)), \(inner(&self)))"
    case 8: return "{\(a) \(pick(Self.comparisons)) \(b): \(inner(&self)), \(inner(&self))}"
    case 9: return "|\(a)|"
    case 10:
      return
        "\(pick(["sum", "product"]))(\(pick(["i", "k", "x"])), \(pick(["0", "1", "-2"])), \(pick(["3", "n", "4"])), \(a))"
    case 11: return "[\(a), \(b)]\(pick(["", "'", " (x, y)", " [1, 2; 3, 4]"]))"
    case 12: return "(\(a), \(b))"
    case 13: return "-\(a)"
    case 14: return "\(a) \(pick(Self.comparisons)) \(b) \(pick(["and", "or", "<", "=="])) \(inner(&self))"
    default:
      return
        "\(pick(["rosenbrock", "ravine", "saddle", "booth", "ackley"]))\(pick(["", "(\(a), \(b))", "((\(a), \(b)))"]))"
    }
  }

  private mutating func atom() -> String {
    pick([
      "x", "y", "x", "y", "z", "xy", "x1", "w_2", "t", "a", "b", "i", "π", "e", "tau", "inf", "2", "0", "1", "0.5",
      "1e3",
      "3/4", "x²", "y⁻¹", "√x", "∛y", "x₁", "θ", "1e-9", "kappa", "12345678901234567890",
    ])
  }

  private static let functions = [
    "sin", "cos", "tan", "exp", "log", "ln", "sqrt", "abs", "sign", "floor", "ceil", "round", "asin", "atanh",
    "sigmoid",
    "softplus", "relu", "erf", "cbrt", "log2", "tanh", "acosh",
  ]
  private static let comparisons = ["<", "<=", ">", ">=", "==", "!=", "≤", "≥", "≠"]

  // MARK: Damage

  private mutating func damaged(_ formula: String) -> String {
    var scalars = Array(formula.unicodeScalars)
    for _ in 0..<pick([1, 1, 2, 5]) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      let end = min(scalars.count, place + pick([1, 1, 3, 10]))
      switch Int.random(in: 0..<5, using: &random) {
      case 0: scalars.removeSubrange(place..<end)
      case 1: scalars.insert(contentsOf: scalars[place..<end], at: place)
      case 2: scalars.insert(contentsOf: pick(Self.words).unicodeScalars, at: place)
      case 3: scalars.replaceSubrange(place..<end, with: pick(Self.words).unicodeScalars)
      default: scalars.insert(contentsOf: expression(1).unicodeScalars, at: place)
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func soup() -> String {
    (0..<pick([1, 3, 8, 30])).map { _ in pick(Self.words) }.joined(separator: pick(["", " "]))
  }

  private mutating func bytes() -> String {
    let count = pick([1, 4, 20, 60])
    return String(decoding: (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }, as: UTF8.self)
  }

  private static let words = [
    "(", ")", "[", "]", "{", "}", ",", ";", ":", "=", "==", "!=", "≠", "<", "≤", "|", "'", "^", "²", "⁻", "⁻¹", "√",
    "∛",
    "-", "+", "*", "/", "·", "\n", " ", "x", "y", "xy", "f", "f(x)", "f(x) =", "sin", "sinx", "sum(i, 1, 3, ", "sum",
    "if(",
    "norm", "dot", "and", "or", "rosenbrock", "saddle", "π", "e", "2", "1e", "1e9", "9999999999999999999", ".", "..",
    "x₁",
    "₂", "ᵀ", "\u{0}", "\u{1F600}", "é", "\u{2028}", "@", "#", "$", "inf", "0/0", "kappa =", "log(2, ", "root(", "^-1",
  ]
}
