import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A function with its gradient and its breaks written by hand, so that what it says about continuity is the truth.
struct AnalyticField: ScalarField, Sendable {
  var function: @Sendable (_ x: Double, _ y: Double) -> Double
  var gradient: @Sendable (_ x: Double, _ y: Double) -> (dx: Double, dy: Double)
  /// Whether it is continuous on a rectangle.
  var isContinuous: @Sendable (_ box: FieldBox) -> Bool = { _ in true }
  /// Whether it has no value anywhere on a rectangle.
  var isUndefined: @Sendable (_ box: FieldBox) -> Bool = { _ in false }

  func values(xs: [Double], ys: [Double]) -> [Double] { ys.flatMap { y in xs.map { function($0, y) } } }

  func valuesAndGradients(xs: [Double], ys: [Double]) -> (values: [Double], dx: [Double], dy: [Double]) {
    let gradients = zip(xs, ys).map { gradient($0, $1) }
    return (zip(xs, ys).map { function($0, $1) }, gradients.map(\.dx), gradients.map(\.dy))
  }

  func continuity(over boxes: [FieldBox]) -> [Continuity] {
    boxes.map { isContinuous($0) ? .continuous : isUndefined($0) ? .undefined : .unknown }
  }
}

extension AnalyticField {
  /// x² + y²: circles.
  static let circle = AnalyticField(function: { $0 * $0 + $1 * $1 }, gradient: { (2 * $0, 2 * $1) })

  /// x·y: hyperbolas around a saddle at the origin.
  static let saddle = AnalyticField(function: { $0 * $1 }, gradient: { ($1, $0) })

  /// Himmelblau's function with four minima of value 0.
  static let himmelblau = AnalyticField(
    function: { x, y in
      let (u, v) = (x * x + y - 11, x + y * y - 7)
      return u * u + v * v
    },
    gradient: { x, y in
      let (u, v) = (x * x + y - 11, x + y * y - 7)
      return (4 * x * u + 2 * v, 2 * u + 4 * y * v)
    })

  /// 1/x: a pole along the vertical axis.
  static let pole = AnalyticField(
    function: { x, _ in 1 / x }, gradient: { x, _ in (-1 / (x * x), 0) },
    isContinuous: { !$0.x.contains(0) })

  /// tan x: poles at odd multiples of π/2, which are no binary numbers.
  static let tangent = AnalyticField(
    function: { x, _ in tan(x) }, gradient: { x, _ in (1 / (cos(x) * cos(x)), 0) },
    isContinuous: { $0.x.upperBound - $0.x.lowerBound < .pi && cos($0.x.lowerBound) * cos($0.x.upperBound) > 0 })

  /// ⌊x⌋: jumps at the integers.
  static let floor = AnalyticField(
    function: { x, _ in x.rounded(.down) }, gradient: { _, _ in (0, 0) }, isContinuous: hasNoStep)

  /// x − ⌊x⌋: rises with slope 1, falls in jumps.
  static let sawtooth = AnalyticField(
    function: { x, _ in x - x.rounded(.down) }, gradient: { _, _ in (1, 0) }, isContinuous: hasNoStep)

  /// Whether no integer x, at which ⌊x⌋ jumps from the left, is inside.
  @Sendable private static func hasNoStep(_ box: FieldBox) -> Bool {
    box.x.lowerBound.rounded(.down) == box.x.upperBound.rounded(.down)
  }

  /// y + |x|: continuous everywhere, but said to be so only away from x = 0.
  static let unprovenKink = AnalyticField(
    function: { $1 + $0.magnitude }, gradient: { x, _ in (x == 0 ? .nan : x < 0 ? -1 : 1, 1) },
    isContinuous: { !$0.x.contains(0) })

  /// a·x + b·y.
  static func plane(_ a: Double, _ b: Double) -> AnalyticField {
    AnalyticField(function: { a * $0 + b * $1 }, gradient: { _, _ in (a, b) })
  }

  /// x²/a² + sign · y²/b²: ellipses or hyperbolas.
  static func conic(_ a: Double, _ b: Double, sign: Double) -> AnalyticField {
    AnalyticField(
      function: { $0 * $0 / (a * a) + sign * $1 * $1 / (b * b) },
      gradient: { (2 * $0 / (a * a), sign * 2 * $1 / (b * b)) })
  }

  /// A saddle whose value at the origin is `height`, while it is x·y at the nodes around.
  static func raisedSaddle(_ height: Double) -> AnalyticField {
    @Sendable func bump(_ x: Double, _ y: Double) -> Double { height * exp(-1e4 * (x * x + y * y)) }
    return AnalyticField(
      function: { $0 * $1 + bump($0, $1) },
      gradient: { ($1 - 2e4 * $0 * bump($0, $1), $0 - 2e4 * $1 * bump($0, $1)) })
  }

  /// A polynomial of the third degree with the given ten coefficients.
  static func cubic(_ c: [Double]) -> AnalyticField {
    AnalyticField(
      function: { x, y in
        let quadratic = c[0] + c[1] * x + c[2] * y + c[3] * x * x + c[4] * x * y + c[5] * y * y
        return quadratic + c[6] * x * x * x + c[7] * x * x * y + c[8] * x * y * y + c[9] * y * y * y
      },
      gradient: { x, y in
        (
          c[1] + 2 * c[3] * x + c[4] * y + 3 * c[6] * x * x + 2 * c[7] * x * y + c[8] * y * y,
          c[2] + c[4] * x + 2 * c[5] * y + c[7] * x * x + 2 * c[8] * x * y + 3 * c[9] * y * y
        )
      })
  }

  /// The same function where a condition holds, undefined elsewhere.
  ///
  /// - Parameters:
  ///   - condition: One that holds on a rectangle if it holds at the corners.
  ///   - isUndefined: Where it is known that the condition holds nowhere on a rectangle.
  func defined(
    where condition: @escaping @Sendable (Double, Double) -> Bool,
    isUndefined: @escaping @Sendable (FieldBox) -> Bool = { _ in false }
  ) -> AnalyticField {
    AnalyticField(
      function: { [function] in condition($0, $1) ? function($0, $1) : .nan },
      gradient: { [gradient] in condition($0, $1) ? gradient($0, $1) : (.nan, .nan) },
      isContinuous: { [isContinuous] box in
        let corners = [box.x.lowerBound, box.x.upperBound].flatMap { x in
          [box.y.lowerBound, box.y.upperBound].map { (x, $0) }
        }
        return isContinuous(box) && corners.allSatisfy { condition($0.0, $0.1) }
      }, isUndefined: isUndefined)
  }

  /// The function seen in a mirror: f(−x, y).
  var mirrored: AnalyticField {
    AnalyticField(
      function: { [function] in function(-$0, $1) },
      gradient: { [gradient] x, y in
        let (dx, dy) = gradient(-x, y)
        return (-dx, dy)
      },
      isContinuous: { [isContinuous] box in
        isContinuous(FieldBox(x: -box.x.upperBound...(-box.x.lowerBound), y: box.y))
      })
  }
}

extension AxisRange {
  /// A range known to be one.
  static func from(_ lower: Double, to upper: Double) -> AxisRange {
    guard let range = AxisRange(lower: lower, upper: upper) else { fatalError("not a range: \(lower) to \(upper)") }
    return range
  }
}
