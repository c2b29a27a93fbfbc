import Autodiff
import Formulas
import Scenes

/// A function of one variable that shows what a function does at a place: the function along one axis, or a derivative of
/// a function of one variable.
struct FunctionSection {
  let formula: Formula
  /// What the section is, as in `f along x, y = 1`.
  let title: String
  /// The place of the cross-hair on its axis, with value and slope there.
  let place: Double
  let value: Double
  let slope: Double

  private init(_ formula: Formula, title: String, at place: Double) {
    (self.formula, self.title, self.place) = (formula, title, place)
    var evaluator = DerivativeEvaluator(formula.graph, of: formula.components[0])
    let derivatives = evaluator.evaluate(at: [place])
    value = derivatives.value
    slope = derivatives.status == .smooth ? derivatives.partials[0] : .nan
  }

  /// The sections at a place: along both axes, or, of a function of one variable, f′ and f″; none of vectors.
  static func all(of function: ExploredFunction, at place: Scene.Place) -> [FunctionSection] {
    guard !function.formula.isVector else { return [] }
    let formula = function.formula
    guard function.dimension == 2 else { return derivatives(of: formula, at: place.x) }
    let point = [place.x, place.y]
    return [0, 1].map { axis in
      let other = 1 - axis
      let title = "along \(formula.variables[axis]), \(formula.variables[other]) = \(point[other].shown)"
      return FunctionSection(slice(of: formula, along: axis, through: point), title: title, at: point[axis])
    }
  }

  private static func slice(of formula: Formula, along axis: Int, through point: [Double]) -> Formula {
    var graph = formula.graph
    let other = 1 - axis
    let node = graph.substitute([graph.variable(other): graph.number(point[other])], in: formula.components)[0]
    var line = ExpressionGraph(variables: [formula.variables[axis]])
    let image = line.adopt([node], from: graph)[0]
    return Formula(line, of: image)
  }

  private static func derivatives(of formula: Formula, at place: Double) -> [FunctionSection] {
    var graph = formula.graph
    let variable = [graph.variable(0)]
    let first = graph.gradient(of: formula.components[0], by: variable)[0]
    let second = graph.gradient(of: first, by: variable)[0]
    return [("f′", first), ("f″", second)].map {
      FunctionSection(Formula(graph, of: $0.1), title: $0.0, at: place)
    }
  }
}
