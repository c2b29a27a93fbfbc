import Autodiff
import LinearAlgebra

/// ‖Xw − y‖² of a user's own data as an expression in w, to draw, to differentiate and to descend on.
///
/// Coefficients of few digits are exact: x = (1, −1), y = (3, −3) gives 2w² − 12w + 18 and, square completed, 2(w − 3)².
package struct LeastSquaresObjective: Sendable {
  /// A graph whose variables are the coefficients.
  package let graph: ExpressionGraph
  /// The expanded quadratic: d squares, the mixed products, d linear terms and the constant.
  package let expanded: NodeID
  /// Σ aᵢ(wᵢ − ŵᵢ)² + minimum, if XᵀX is diagonal and the numbers are short; always so in one dimension.
  package let completedSquares: NodeID?
  package let equations: NormalEquations

  /// - Parameter names: One name for each coefficient; those of the model if `nil`.
  /// - Complexity: O(n d²).
  package init(_ design: DesignMatrix, names: [String]? = nil) {
    let names = names ?? design.model.coefficientNames
    precondition(names.count == design.columns.count, "one name for each coefficient")
    let equations = NormalEquations(design)
    var graph = ExpressionGraph(variables: names)
    expanded = Self.expanded(equations, in: &graph)
    completedSquares = Self.completedSquares(equations, in: &graph)
    self.graph = graph
    self.equations = equations
  }

  private static func expanded(_ equations: NormalEquations, in graph: inout ExpressionGraph) -> NodeID {
    var sum = SignedSum()
    for row in 0..<equations.dimension {
      let square = graph.apply(.power, graph.variable(row), graph.integer(2))
      sum.add(equations.gram[row][row], times: square, in: &graph)
      for column in (row + 1)..<max(equations.dimension, row + 1) {
        let product = graph.apply(.multiply, graph.variable(row), graph.variable(column))
        sum.add(equations.gram[row][column] * 2, times: product, in: &graph)
      }
    }
    for row in 0..<equations.dimension {
      sum.add(equations.moments[row] * -2, times: graph.variable(row), in: &graph)
    }
    sum.add(equations.squares, times: nil, in: &graph)
    return sum.total ?? graph.integer(0)
  }

  private static func completedSquares(_ equations: NormalEquations, in graph: inout ExpressionGraph) -> NodeID? {
    var sum = SignedSum()
    var minimum = equations.squares
    for row in 0..<equations.dimension {
      let isDiagonal = equations.gram[row].indices.allSatisfy { $0 == row || equations.gram[row][$0] == .zero }
      guard isDiagonal else { return nil }
      let curvature = equations.gram[row][row]
      if curvature == .zero { continue }
      let minimiser = equations.moments[row] / curvature
      guard case .rational? = exactConstant(minimiser) else { return nil }
      minimum -= equations.moments[row] * minimiser
      var shifted = SignedSum()
      shifted.add(.one, times: graph.variable(row), in: &graph)
      shifted.add(-minimiser, times: nil, in: &graph)
      guard let base = shifted.total else { return nil }
      sum.add(curvature, times: graph.apply(.power, base, graph.integer(2)), in: &graph)
    }
    // What cancellation leaves of yᵀy is not a minimum.
    if minimum.high.magnitude > 1e-28 * equations.squares.high { sum.add(minimum, times: nil, in: &graph) }
    return sum.total
  }
}

/// A sum of terms with constant factors, written with + and − as a person would.
private struct SignedSum {
  var total: NodeID?

  /// Adds factor · term, or the factor alone; nothing if the factor is 0.
  mutating func add(_ factor: DoubleDouble, times term: NodeID?, in graph: inout ExpressionGraph) {
    guard factor != .zero else { return }
    let isNegative = factor.high < 0
    let coefficient = graph.constant(exactConstant(factor.magnitude) ?? Constant(factor.magnitude.high))
    let product = term.map { graph.apply(.multiply, coefficient, $0) } ?? coefficient
    guard let sum = total else {
      total = isNegative ? graph.apply(.negate, product) : product
      return
    }
    total = graph.apply(isNegative ? .subtract : .add, sum, product)
  }
}

/// The short decimal, or fraction with a small denominator, that a number is to 28 digits; `nil` if there is none.
func exactConstant(_ value: DoubleDouble) -> Constant? {
  guard value.isFinite else { return nil }
  if value == .zero { return .rational(.zero, isDecimal: false) }
  func fraction(over denominator: Int64) -> Rational? {
    let numerator = value * Double(denominator)
    let nearest = numerator.high.rounded()
    guard nearest.magnitude < 0x1p52, let integer = Int64(exactly: nearest),
      (numerator - DoubleDouble(nearest)).high.magnitude <= 1e-28 * nearest.magnitude
    else { return nil }
    return Rational(integer, denominator)
  }
  var power: Int64 = 1
  for _ in 0...12 {
    if let decimal = fraction(over: power) { return .rational(decimal, isDecimal: power > 1) }
    power *= 10
  }
  for denominator in Int64(3)...999 {
    if let fraction = fraction(over: denominator) { return .rational(fraction, isDecimal: false) }
  }
  return nil
}
