import Formulas
import Plotting
import Testing

@testable import Scenes

@Suite struct AutomaticWindowTests {
  private func window(_ source: String, x: AxisRange? = nil, y: AxisRange? = nil) throws -> (x: AxisRange, y: AxisRange)
  {
    AutomaticWindow(try Formula(parsing: source, declaring: ["x", "y"])).window(x: x, y: y)
  }

  /// Minima, maxima and saddles that the window must hold, with room around them.
  private static let criticalPoints: [(source: String, points: [[Double]])] = [
    ("x^3 + x^2 y + y^2", [[0, 0], [3, -4.5]]),
    ("(x^2+y-11)^2 + (x+y^2-7)^2", [[3, 2], [-2.805118, 3.131312], [-3.779310, -3.283186], [3.584428, -1.848126]]),
    ("100(y - x^2)^2 + (1 - x)^2", [[1, 1], [0, 0]]), ("x^2 + y^2", [[0, 0]]), ("x y", [[0, 0]]),
    ("(x - 7)^2 + (y + 6)^2", [[7, -6]]), ("exp(-(x^2 + y^2))", [[0, 0]]),
  ]

  @Test(arguments: criticalPoints)
  func `critical points are in the picture`(source: String, points: [[Double]]) throws {
    let window = try window(source)
    for point in points {
      let (across, up) = (window.x.fraction(of: point[0]), window.y.fraction(of: point[1]))
      #expect(across > 0.05 && across < 0.95 && up > 0.05 && up < 0.95, "\(source): \(window)")
    }
  }

  @Test func `a function without critical points shows the square around the origin`() throws {
    let window = try window("x + y")
    #expect([window.x.lower, window.x.upper, window.y.lower, window.y.upper] == [-5, 5, -5, 5])
  }

  @Test func `so does one with a pattern of them`() throws {
    let window = try window("sin(x) cos(y)")
    #expect([window.x.lower, window.y.upper] == [-5, 5])
  }

  @Test func `an undefined half is not shown`() throws {
    let window = try window("log(x) + y^3 + y")
    #expect(window.x.lower >= -0.5 && window.x.upper == 5)
    #expect([window.y.lower, window.y.upper] == [-5, 5])
  }

  @Test func `a range that is asked for is kept`() throws {
    let asked = try #require(AxisRange(lower: -1, upper: 8))
    #expect(try window("(x^2+y-11)^2 + (x+y^2-7)^2", x: asked).x == asked)
    #expect(try window("x + y", y: asked).y == asked)
  }
}
