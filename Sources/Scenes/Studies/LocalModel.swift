import Autodiff
import CellGraphics
import Formulas
import LinearAlgebra

/// A function of two variables near a place: value, gradient and Hessian.
struct LocalModel {
  let place: Scene.Place
  let value: Double
  let gradient: (x: Double, y: Double)
  /// Eigenvalues and eigenvectors of the Hessian.
  let hessian: SymmetricEigensystem
  /// Whether the function is smooth there, so that the numbers mean what they say.
  let isSmooth: Bool

  /// - Parameter formula: A scalar formula of two variables.
  init(_ formula: Formula, at place: Scene.Place) {
    var graph = formula.graph
    let value = formula.components[0]
    let first = graph.gradient(of: value, by: formula.variableNodes)
    let second = graph.hessian(of: value, by: formula.variableNodes)
    let point = [place.x, place.y]
    var evaluator = ScalarEvaluator(Program(graph, outputs: [value] + first + second.flatMap { $0 }))
    let numbers = evaluator.evaluate(at: point)
    var behaviour = ScalarEvaluator(Program(formula.graph, outputs: [value]))
    isSmooth = behaviour.status(at: point) == .smooth && numbers[0...2].allSatisfy(\.isFinite)
    self.place = place
    self.value = numbers[0]
    gradient = (numbers[1], numbers[2])
    hessian = SymmetricEigensystem([[numbers[3], numbers[4]], [numbers[5], numbers[6]]])
  }

  /// ‖∇f‖
  var norm: Double { euclideanNorm([gradient.x, gradient.y]) }

  /// ∇f · v
  func slope(along direction: Scene.Place) -> Double { gradient.x * direction.x + gradient.y * direction.y }
}

extension Scene.Place {
  /// ‖v‖, for a place that stands for a vector.
  var length: Double { euclideanNorm([x, y]) }

  /// v / ‖v‖; `nil` for 0.
  var unit: Scene.Place? {
    guard length > 0, length.isFinite else { return nil }
    return Scene.Place(x: x / length, y: y / length)
  }

  func offset(by vector: Scene.Place, times factor: Double) -> Scene.Place {
    Scene.Place(x: x + factor * vector.x, y: y + factor * vector.y)
  }

  var point: Point { Point(x: x, y: y) }
}
