import Formulas
import Plotting
import TestSupport
import Testing

@testable import Scenes

/// Against the values of the literature, to all digits given there.
@Suite struct CriticalPointFinderTests {
  struct Known: Sendable, CustomTestStringConvertible {
    let name: String
    let source: String
    let reach: Double
    let points: [(x: Double, y: Double, value: Double, kind: CriticalPoint.Kind)]
    var testDescription: String { name }

    static let all: [Known] = [
      Known(
        name: "Himmelblau", source: "(x^2+y-11)^2 + (x+y^2-7)^2", reach: 5,
        points: [
          (3, 2, 0, .minimum), (-2.805118086953, 3.131312518251, 0, .minimum),
          (-3.779310253378, -3.283185991286, 0, .minimum), (3.584428340330, -1.848126526964, 0, .minimum),
          (-0.27084459, -0.92303856, 181.6165215, .maximum), (-0.12796135, -1.953715, 178.3372392, .saddle),
          (-3.0730258, -0.081353044, 104.0151629, .saddle), (0.086677505, 2.8842547, 67.71915009, .saddle),
          (3.3851542, 0.07385188, 13.31192627, .saddle),
        ]),
      Known(
        name: "Goldstein-Price",
        source: "(1+(x+y+1)^2 (19-14x+3x^2-14y+6x y+3y^2)) * (30+(2x-3y)^2 (18-32x+12x^2+48y-36x y+27y^2))", reach: 2,
        points: [
          (0, -1, 3, .minimum), (-0.6, -0.4, 30, .minimum), (1.8, 0.2, 84, .minimum), (1.2, 0.8, 840, .minimum),
          (-0.4, -0.6, 35, .saddle), (1.2, -0.2, 99, .saddle), (1.4, 0.6, 980, .saddle), (0.6, 0.4, 990, .saddle),
          (0.8, 0.2, 1155, .maximum),
        ]),
      Known(
        name: "three-hump camel", source: "2x^2 - 1.05x^4 + x^6/6 + x y + y^2", reach: 5,
        points: [
          (0, 0, 0, .minimum), (1.747552345830, -0.873776172915, 0.298638442237, .minimum),
          (-1.747552345830, 0.873776172915, 0.298638442237, .minimum), (1.070542, -0.5352711, 0.8773615578, .saddle),
          (-1.070542, 0.5352711, 0.8773615578, .saddle),
        ]),
      Known(
        name: "course", source: "x^3 + x^2 y + y^2", reach: 6,
        points: [(0, 0, 0, .degenerate), (3, -4.5, 6.75, .saddle)]),
      Known(
        name: "Styblinski-Tang", source: "(x^4-16x^2+5x+y^4-16y^2+5y)/2", reach: 5,
        points: [
          (-2.903534027771, -2.903534027771, -78.332331407543, .minimum),
          (2.746802771, -2.903534028, -64.195612359, .minimum), (-2.903534028, 2.746802771, -64.195612359, .minimum),
          (2.746802771, 2.746802771, -50.058893311, .minimum), (0.1567313, 0.1567313, 0.3912247181, .maximum),
        ]),
      Known(name: "Rosenbrock", source: "(1-x)^2 + 100(y-x^2)^2", reach: 3, points: [(1, 1, 0, .minimum)]),
      Known(name: "saddle", source: "x^2 - y^2", reach: 2, points: [(0, 0, 0, .saddle)]),
      Known(name: "monkey saddle", source: "x^3 - 3x y^2", reach: 2, points: [(0, 0, 0, .degenerate)]),
      Known(name: "ravine", source: "(x^2 + 100y^2)/2", reach: 1, points: [(0, 0, 0, .minimum)]),
      Known(name: "Matyas", source: "0.26(x^2+y^2) - 0.48x y", reach: 10, points: [(0, 0, 0, .minimum)]),
      Known(name: "Booth", source: "(x+2y-7)^2 + (2x+y-5)^2", reach: 10, points: [(1, 3, 0, .minimum)]),
      Known(
        name: "Easom", source: "-cos x cos y exp(-(x-pi)^2-(y-pi)^2)", reach: 10,
        points: [(3.141592653589793, 3.141592653589793, -1, .minimum)]),
      Known(
        name: "Levy 13", source: "sin^2(3pi x) + (x-1)^2 (1+sin^2(3pi y)) + (y-1)^2 (1+sin^2(2pi y))", reach: 1.2,
        points: [(1, 1, 0, .minimum)]),
      Known(
        name: "McCormick", source: "sin(x+y) + (x-y)^2 - 1.5x + 2.5y + 1", reach: 4,
        points: [(-0.547197551197, -1.547197551197, -1.913222954981, .minimum)]),
    ]
  }

  private func survey(_ source: String, reach: Double) throws -> CriticalPointSurvey {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    let range = try #require(AxisRange(lower: -reach, upper: reach))
    return try #require(CriticalPointFinder(formula, patience: .long)).survey(x: range, y: range)
  }

  @Test(arguments: Known.all)
  func `the points of the literature are found and classified`(known: Known) throws {
    let survey = try survey(known.source, reach: known.reach)
    for point in known.points {
      let found = survey.points.first { ($0.x - point.x).magnitude + ($0.y - point.y).magnitude < 1e-4 }
      let match = try #require(found, "(\(point.x), \(point.y)) is missing")
      #expect(match.kind == point.kind)
      #expect((match.x - point.x).magnitude < 1e-6 && (match.y - point.y).magnitude < 1e-6)
      #expect(match.value.isClose(to: point.value, relative: 1e-8, absolute: 1e-8))
    }
  }

  @Test(arguments: ["Himmelblau", "Goldstein-Price", "three-hump camel", "course", "saddle", "monkey saddle"])
  func `nothing else is found`(name: String) throws {
    let known = try #require(Known.all.first { $0.name == name })
    #expect(try survey(known.source, reach: known.reach).points.count == known.points.count)
  }

  @Test func `the saddle of Beale's function is found with its eigenvalues`() throws {
    let survey = try survey("(1.5-x+x y)^2 + (2.25-x+x y^2)^2 + (2.625-x+x y^3)^2", reach: 4.5)
    let minimum = try #require(survey.points.first { $0.kind == .minimum && ($0.x - 3).magnitude < 1e-6 })
    #expect(minimum.y.isClose(to: 0.5, relative: 1e-9))
    #expect(minimum.eigenvalues[0].isClose(to: 0.3014636465, relative: 1e-8))
    #expect(minimum.eigenvalues[1].isClose(to: 48.97978635, relative: 1e-8))
    let saddle = try #require(survey.points.first { $0.kind == .saddle && $0.x.magnitude < 1e-6 })
    #expect(saddle.y.isClose(to: 1, relative: 1e-9))
    #expect(saddle.eigenvalues[0].isClose(to: -27.75, relative: 1e-8))
  }

  @Test(arguments: ["(x+1)^2 + 1", "x^2", "(x^2 + y^2 - 1)^2", "(x + 2y - 1)^2"])
  func `a trough is a line of critical points`(source: String) throws {
    let survey = try survey(source, reach: 3)
    #expect(survey.lines.count == 1)
    #expect(survey.count(of: .degenerate) == 0 && survey.count(of: .minimum) == 0)
  }

  @Test(arguments: [
    "x + y", "3", "log(x^2 + y^2)", "1/x + y^2", "exp(x + y)", "sqrt(x) + sqrt(y)", "floor(x) + floor(y)",
  ])
  func `where there are none, none are found`(source: String) throws {
    let survey = try survey(source, reach: 5)
    #expect(survey.points.isEmpty && survey.lines.isEmpty)
  }

  @Test func `a very flat minimum is a degenerate point`() throws {
    let survey = try survey("x^6 + y^6", reach: 2)
    let point = try #require(survey.points.first)
    #expect(survey.points.count == 1 && point.kind == .degenerate)
    #expect(point.x.magnitude < 0.05 && point.y.magnitude < 0.05)
  }

  @Test func `waves in the tail of an exponential are left out`() throws {
    // cos x cos y alone has 41 critical points in this window.
    let survey = try survey("-cos x cos y exp(-(x-pi)^2-(y-pi)^2)", reach: 10)
    #expect(survey.points.count <= 8)
  }

  @Test func `a point on the edge of the window counts`() throws {
    let formula = try Formula(parsing: "(x - 1)^2 + y^2", declaring: ["x", "y"])
    let (x, y) = (try #require(AxisRange(lower: -1, upper: 1)), try #require(AxisRange(lower: 0, upper: 2)))
    #expect(try #require(CriticalPointFinder(formula, patience: .long)).survey(x: x, y: y).points.count == 1)
  }

  @Test(arguments: ["x^3 + x^2 y + y^2", "x^4 - 3x^2 y + y^3 - y", "sin x cos(y/2) + x/5"])
  func `with x and y in each other's place, the points change places`(source: String) throws {
    let swapped = String(source.map { $0 == "x" ? "y" : $0 == "y" ? "x" : $0 })
    let window = try #require(AxisRange(lower: -5.1, upper: 5.3))
    func points(_ source: String) throws -> [CriticalPoint] {
      let formula = try Formula(parsing: source, declaring: ["x", "y"])
      return try #require(CriticalPointFinder(formula, patience: .long)).survey(x: window, y: window).points
    }
    let (first, second) = (try points(source), try points(swapped))
    #expect(!first.isEmpty && first.count == second.count)
    for point in first {
      let partner = second.first { ($0.x - point.y).magnitude < 1e-6 && ($0.y - point.x).magnitude < 1e-6 }
      #expect(partner?.kind == point.kind, "\(point)")
    }
  }
}
