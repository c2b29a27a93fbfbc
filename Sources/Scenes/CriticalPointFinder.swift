import Autodiff
import Formulas

/// Finds points where the gradient of a function of two variables vanishes, by Newton's method from many starts.
///
/// Good enough to choose a window by; it proves nothing about points it does not find.
struct CriticalPointFinder {
  struct Place: Equatable {
    var x: Double
    var y: Double
  }

  private var evaluator: ScalarEvaluator

  /// - Parameter formula: A scalar formula of two variables; `nil` for one so long that the search would take longer
  ///   than a picture.
  init?(_ formula: Formula) {
    var graph = formula.graph
    guard graph.nodes.count <= Self.mostNodes else { return nil }
    let variables = formula.variableNodes
    let gradient = graph.gradient(of: formula.components[0], by: variables)
    let hessian = graph.jacobian(of: gradient, by: variables)
    evaluator = ScalarEvaluator(Program(graph, outputs: gradient + hessian.flatMap { $0 }))
  }

  private static let mostNodes = 500
  private static let startsAcross = 9
  private static let iterations = 40
  /// Steps longer than this leave the neighbourhood that the start stands for.
  private static let longestStep = 1.5

  /// The points found in the square from −`limit` to `limit`, each once.
  ///
  /// - Complexity: O(81 · 40) evaluations of gradient and Hessian at most.
  mutating func points(within limit: Double) -> [Place] {
    var found: [Place] = []
    for row in 0..<Self.startsAcross {
      for column in 0..<Self.startsAcross {
        // Slightly off the lattice: starts on a line of symmetry would never leave it.
        let start = Place(
          x: -limit * 0.6 + limit * 1.2 * (Double(column) + 0.03) / Double(Self.startsAcross - 1),
          y: -limit * 0.6 + limit * 1.2 * (Double(row) + 0.07) / Double(Self.startsAcross - 1))
        guard let point = refine(start), max(point.x.magnitude, point.y.magnitude) <= limit else { continue }
        if !found.contains(where: { ($0.x - point.x).magnitude + ($0.y - point.y).magnitude < 1e-3 }) {
          found.append(point)
        }
      }
    }
    return found
  }

  private mutating func refine(_ start: Place) -> Place? {
    var place = start
    for _ in 0..<Self.iterations {
      let values = evaluator.evaluate(at: [place.x, place.y])
      guard values.allSatisfy(\.isFinite) else { return nil }
      let (gx, gy, a, b, c) = (values[0], values[1], values[2], values[3], values[5])
      let determinant = a * c - b * b
      let scale = max(a.magnitude, max(b.magnitude, c.magnitude))
      // A flat place has no Hessian to speak of: nothing pulls the iteration anywhere.
      guard scale > 1e-9 else { return nil }
      guard determinant.magnitude > 1e-14 * scale * scale else {
        return max(gx.magnitude, gy.magnitude) < 1e-9 * scale ? place : nil
      }
      var (dx, dy) = ((b * gy - c * gx) / determinant, (b * gx - a * gy) / determinant)
      let length = max(dx.magnitude, dy.magnitude)
      guard length.isFinite else { return nil }
      if length < 1e-9 * (1 + max(place.x.magnitude, place.y.magnitude)) { return place }
      if length > Self.longestStep { (dx, dy) = (dx * Self.longestStep / length, dy * Self.longestStep / length) }
      place = Place(x: place.x + dx, y: place.y + dy)
    }
    // Near a degenerate point every step halves the distance; what is left after all steps is next to nothing.
    let values = evaluator.evaluate(at: [place.x, place.y])
    let isCritical = values.allSatisfy(\.isFinite) && max(values[0].magnitude, values[1].magnitude) < 1e-9
    return isCritical ? place : nil
  }
}
