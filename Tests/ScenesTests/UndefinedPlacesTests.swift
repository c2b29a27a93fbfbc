import Formulas
import Plotting
import Testing

@testable import Scenes

@Suite struct UndefinedPlacesTests {
  private func places(_ source: String) throws -> UndefinedPlaces? {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    let window = try #require(AxisRange(lower: -2, upper: 2))
    let samples = FieldSamples(FormulaField(formula), x: window, y: window, columns: 81, rows: 81)
    return UndefinedPlaces(formula, samples: samples)
  }

  @Test(arguments: [
    ("sqrt(x)", "unless x >= 0", false), ("x/y", "where y = 0", true), ("log(y) + x", "unless y > 0", false),
    ("sqrt(x) + sqrt(y)", "unless x >= 0 and y >= 0", false), ("asin(x) + y", "unless -1 <= x <= 1", false),
    ("x/y + sqrt(x)", "where y = 0, and unless x >= 0", false),
  ])
  func `what a formula asks for is said`(source: String, reason: String, isThin: Bool) throws {
    let places = try #require(try places(source))
    #expect(places.reason == reason)
    #expect(places.isThin == isThin)
  }

  @Test func `the share is that of the window`() throws {
    // Half of 81 columns, without the one at 0.
    #expect(try #require(try places("sqrt(x)")).share == 40.0 / 81)
  }

  @Test func `a function with a value everywhere has none, whatever it asks for`() throws {
    #expect(try places("sqrt(x^2 + 1) + y") == nil)
    #expect(try places("sqrt(x + 5) + y") == nil)
  }

  @Test func `what holds in the window is not mentioned`() throws {
    #expect(try #require(try places("sqrt(x + 5) + log(y)")).reason == "unless y > 0")
  }
}
