import Formulas
import Plotting
import Testing

@testable import Scenes

@Suite struct StudyWindowTests {
  private func window(
    _ source: String, at x: Double, _ y: Double, x across: AxisRange? = nil, y up: AxisRange? = nil
  ) throws -> (x: AxisRange, y: AxisRange) {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    return StudyWindow(LocalModel(formula, at: .init(x: x, y: y))).window(x: across, y: up)
  }

  /// The reach is twice ‖∇f‖ / ‖H‖, at most 5, and 2 where that says nothing.
  private static let reaches: [(source: String, x: Double, y: Double, reach: Double)] = [
    // ∇f = (6, 8), H = diag(2, 8)
    ("x^2 + 4y^2", 3, 1, 2.5),
    // ∇f = (5, 3), eigenvalues 5 ± √13
    ("x^3 + x^2 y + y^2", 1, 1, 1.3552),
    // A plane and a stationary point.
    ("3x - y", 1, 2, 2), ("x^2 + y^2", 0, 0, 2),
    // Hardly bent: ∇f = (100, 0), H = diag(2, 0)
    ("x^2 + 98x", 1, 0, 5),
    // Bent within a thousandth.
    ("sin(1000x) + y", 0.001, 0, 0.0012841),
    ("abs x + y", 0, 0, 2),
  ]

  @Test(arguments: reaches)
  func `the point is in the middle and the function bends in the picture`(
    source: String, x: Double, y: Double, reach: Double
  ) throws {
    let window = try window(source, at: x, y)
    for (range, place) in [(window.x, x), (window.y, y)] {
      // Round ends lie outwards by a step, which goes eight times at least into the range.
      #expect(place - range.lower >= reach * 0.9999 && range.upper - place >= reach * 0.9999, "\(range)")
      #expect(place - range.lower <= reach * 1.2501 && range.upper - place <= reach * 1.2501, "\(range)")
    }
  }

  @Test func `a range that is given stays, and the other is as wide`() throws {
    let given = try #require(AxisRange(lower: -1, upper: 7))
    let window = try window("x^2 + 4y^2", at: 3, 1, x: given)
    #expect(window.x == given && window.y == AxisRange(lower: -3, upper: 5))
  }

  @Test(arguments: [(1e9, 1.0), (-1e300, 1e-300), (0, 1e-300)])
  func `the ends can always be told apart`(x: Double, y: Double) throws {
    for source in ["x^2 + y^2", "exp(x) y", "1/x + 1/y", "sin(1e12 x)"] {
      let window = try window(source, at: x, y)
      #expect(window.x.span > 0 && window.x.contains(x) && window.y.contains(y), "\(source)")
    }
  }
}
