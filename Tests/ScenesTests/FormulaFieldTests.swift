import Formulas
import TestSupport
import Testing

@testable import Plotting
@testable import Scenes

/// Contours and surfaces of formulas end where textbooks say that the function breaks, and only there.
@Suite struct FormulaFieldTests {
  /// A function with the regions on which it is continuous.
  struct Broken: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// A name for the region that holds a point.
    let region: @Sendable (_ x: Double, _ y: Double) -> Int

    init(_ formula: String, region: @escaping @Sendable (Double, Double) -> Int) {
      testDescription = formula
      self.region = region
    }

    static let all: [Broken] = [
      Broken("floor(x) + y") { x, _ in Int(x.rounded(.down)) },
      Broken("ceil(2x) - y/3") { x, _ in Int((2 * x).rounded(.up)) },
      Broken("y + floor(x)/100") { x, _ in Int(x.rounded(.down)) },
      Broken("mod(x, 2) + y/5") { x, _ in Int((x / 2).rounded(.down)) },
      Broken("1/x + y") { x, _ in x > 0 ? 1 : 0 },
      Broken("1/(x + y/3)") { x, y in x + y / 3 > 0 ? 1 : 0 },
      Broken("x/y") { _, y in y > 0 ? 1 : 0 },
      Broken("tan(x) + y") { x, _ in Int((x / Double.pi + 0.5).rounded(.down)) },
      Broken("sign(x y) + x/2") { x, y in (x > 0 ? 1 : 0) + (y > 0 ? 2 : 0) },
      Broken("x/abs(x) + y") { x, _ in x > 0 ? 1 : 0 },
      Broken("if(x > y, x + 2, y)") { x, y in x > y ? 1 : 0 },
      Broken("x(x - 3)/(x - 3.001) + y") { x, _ in x > 3.001 ? 1 : 0 },
      Broken("gamma(x) + y") { x, _ in x > 0 ? 0 : Int(x.rounded(.down)) },
    ]
  }

  private static let levels = [-3.3, -2, -1.05, -0.4, 0, 0.55, 1, 1.72, 2.9]

  /// A window of 6 × 5 units somewhere around the origin.
  private func window(seed: UInt64) -> (x: AxisRange, y: AxisRange) {
    var random = SeededGenerator(seed: seed)
    let (left, low) = (Double.random(in: -4 ... -2, using: &random), Double.random(in: -3 ... -2, using: &random))
    return (AxisRange(lower: left, upper: left + 6) ?? .unit, AxisRange(lower: low, upper: low + 5) ?? .unit)
  }

  /// The contour lines on 37 × 41 nodes, with points in the plane.
  private func lines(_ source: String, x: AxisRange, y: AxisRange) throws -> [[(x: Double, y: Double)]] {
    let field = FormulaField(try Formula(parsing: source, declaring: ["x", "y"]))
    let samples = FieldSamples(field, x: x, y: y, columns: 37, rows: 41)
    return MarchingSquares(samples, levels: Self.levels).lines(on: field).map { line in
      line.points.map { (x.value(at: $0.x / 36), y.value(at: $0.y / 40)) }
    }
  }

  @Test(arguments: Broken.all, 0..<4 as Range<UInt64>)
  func `no contour crosses a pole or a jump`(function: Broken, seed: UInt64) throws {
    let window = window(seed: seed)
    let lines = try lines(function.testDescription, x: window.x, y: window.y)
    #expect(!lines.isEmpty)
    for line in lines {
      for (point, next) in zip(line, line.dropFirst()) {
        let (here, there) = (function.region(point.x, point.y), function.region(next.x, next.y))
        #expect(here == there, "from \(point) to \(next)")
      }
    }
  }

  @Test(arguments: 0..<4 as Range<UInt64>)
  func `no contour crosses the cut of the angle`(seed: UInt64) throws {
    let window = window(seed: seed)
    for line in try lines("atan2(y, x)", x: window.x, y: window.y) {
      for (point, next) in zip(line, line.dropFirst()) {
        let staysOnASide = point.y * next.y >= 0 || max(point.x, next.x) >= 0
        #expect(staysOnASide, "from \(point) to \(next)")
      }
    }
  }

  @Test(
    arguments: [
      "x^2 + y^2", "x^3 - 3x y + y", "sin(x) cos(y)", "exp(x/3) - y", "abs(x) + abs(y) - 2", "hypot(x, y)",
      "max(x, y)", "min(x^2, y + 1)", "cbrt(x) + y", "sqrt(abs(x)) + y", "atan(20x) + y", "if(x < 0, x, x^2) + y",
      "mod(x, 1) (1 - mod(x, 1)) + y",
    ], 0..<3 as Range<UInt64>)
  func `lines of a continuous function end only on the frame`(source: String, seed: UInt64) throws {
    let window = window(seed: seed)
    let lines = try lines(source, x: window.x, y: window.y)
    #expect(!lines.isEmpty)
    for line in lines {
      let (first, last) = (try #require(line.first), try #require(line.last))
      if first == last { continue }
      for end in [first, last] {
        let across = min((end.x - window.x.lower).magnitude, (end.x - window.x.upper).magnitude)
        let down = min((end.y - window.y.lower).magnitude, (end.y - window.y.upper).magnitude)
        #expect(min(across, down) < 1e-9, "\(end)")
      }
    }
  }

  @Test(arguments: Broken.all, 0..<2 as Range<UInt64>)
  func `no facet of a surface crosses a pole or a jump`(function: Broken, seed: UInt64) throws {
    let window = window(seed: seed)
    let field = FormulaField(try Formula(parsing: function.testDescription, declaring: ["x", "y"]))
    let range = try #require(AxisRange(lower: -40, upper: 40))
    let mesh = SurfaceMesh(field, x: window.x, y: window.y, scale: ValueScale(range: range), lines: 6)
    var count = 0
    mesh.forEachFacet { a, b, c in
      let facet = [a, b, c]
      count += 1
      let regions = facet.map { function.region(window.x.value(at: $0.x), window.y.value(at: $0.y)) }
      #expect(Set(regions).count == 1, "\(facet)")
    }
    #expect(count > 200)
  }

  @Test func `a grid of more points than are computed at once has the value of each`() throws {
    let field = FormulaField(try Formula(parsing: "x^2 - 3x y", declaring: ["x", "y"]))
    let (columns, rows) = (2000, 300)
    let (xs, ys) = ((0..<columns).map { Double($0) }, (0..<rows).map { Double($0) })
    let values = field.values(xs: xs, ys: ys)
    #expect(values.count == columns * rows)
    let wrong = values.indices.first { place in
      let (x, y) = (xs[place % columns], ys[place / columns])
      return values[place] != x * x - 3 * x * y
    }
    #expect(wrong == nil)
  }
}
