import Autodiff
import Formulas
import LinearAlgebra
import NumberText
import Optimization
import Scenes

/// The function under exploration: a formula with values for its parameters, ready to be asked about points.
package struct ExploredFunction {
  /// A free name that is no axis, with its value.
  package struct Parameter: Equatable, Sendable {
    package let name: String
    package var value: Double
  }

  /// The text as typed.
  package let source: String
  /// Of one or two variables, or a vector of two components for arrows.
  package let formula: Formula
  package let parameters: [Parameter]
  private var derivatives: DerivativeEvaluator?

  /// Free names beyond two become parameters, which are 1 unless told otherwise.
  private static let mostAxes = 2

  /// Reads a formula.
  ///
  /// - Parameter values: Values of parameters by name, which are no axes then; names that the formula does not have are
  ///   ignored.
  package init(_ source: String, values: [String: Double] = [:]) throws(FormulaError) {
    let free = try Formula(parsing: source)
    var parameters: [Parameter] = []
    var constants: [String: ConstantExpression] = [:]
    let axes = free.variables.filter { values[$0] == nil }.prefix(Self.mostAxes)
    for name in free.variables where !axes.contains(name) {
      let value = values[name] ?? 1
      parameters.append(Parameter(name: name, value: value))
      constants[name] = try ConstantExpression(parsing: value.shortestText)
    }
    let formula = constants.isEmpty ? free : try Formula(parsing: source, parameters: constants)
    self.source = source
    self.parameters = parameters
    self.formula = formula.extended(toDimension: 1)
    if !formula.isVector {
      derivatives = DerivativeEvaluator(self.formula.graph, of: self.formula.components[0], hasHessian: true)
    }
  }

  /// A function without parameters that nobody typed, under a text that stands for it.
  init(_ formula: Formula, titled source: String) {
    self.source = source
    parameters = []
    self.formula = formula
    derivatives = DerivativeEvaluator(formula.graph, of: formula.components[0], hasHessian: true)
  }

  /// The same formula with another value of a parameter.
  package func setting(_ name: String, to value: Double) -> ExploredFunction? {
    var values = Dictionary(parameters.map { ($0.name, $0.value) }) { first, _ in first }
    values[name] = value
    return try? ExploredFunction(source, values: values)
  }

  /// d, 1 or 2.
  package var dimension: Int { formula.variables.count }
  package var isCurve: Bool { dimension == 1 && !formula.isVector }

  /// What is to be said about a place; `nil` for fields of vectors.
  package func probe(_ place: Scene.Place) -> Probe? {
    probe(at: dimension == 1 ? [place.x] : [place.x, place.y])
  }

  /// The same at a point of d coordinates.
  func probe(at point: [Double]) -> Probe? {
    guard var derivatives else { return nil }
    return Probe(derivatives.evaluate(at: point), at: point)
  }

  /// The values at places of the plane, computed in blocks; none for fields of vectors.
  func values(at places: [Scene.Place]) -> [Double] {
    guard !formula.isVector else { return [] }
    let points = PointsEvaluator(Program.forBlocks(formula.graph, outputs: formula.components))
    return points.evaluate(dimension == 1 ? [places.map(\.x)] : [places.map(\.x), places.map(\.y)])[0]
  }

  /// The function for optimisers; `nil` for fields of vectors.
  ///
  /// - Parameter box: What descents are kept in, of as many dimensions as the function.
  package func objective(within box: Box? = nil) -> Objective? {
    formula.isVector ? nil : Objective(formula.graph, output: formula.components[0], within: box)
  }
}
