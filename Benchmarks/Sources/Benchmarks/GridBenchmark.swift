import Autodiff
import CReference
import Formulas

/// A function, alone or with its gradient, on a 1024 × 1024 grid, against a hand-written loop in C, on one thread.
struct GridBenchmark: Sendable {
  typealias Reference =
    @Sendable (
      UnsafePointer<Double>, Int32, UnsafePointer<Double>, Int32, UnsafeMutablePointer<Double>,
      UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>
    ) -> Void

  static let size = 1024
  static let coordinates = (0..<size).map { -2 + 4 * Double($0) / Double(size - 1) }

  static let all = [
    GridBenchmark(name: "grid-polynomial", formula: "x^3 + x^2 y + y^2", reference: reference_polynomial),
    GridBenchmark(
      name: "grid-trig", formula: "exp(-(x^2 + y^2)) sin(3x) cos(3y)", reference: reference_trigonometric),
    GridBenchmark(name: "grid-coupled", formula: "sin(x y) exp(-(x - y)^2)", reference: reference_coupled),
    GridBenchmark(name: "grid-separable", formula: "sin(x) cos(y)", hasGradient: false) {
      xs, columns, ys, rows, f, _, _ in
      reference_separable(xs, columns, ys, rows, f)
    },
  ]

  let name: String
  let formula: String
  let hasGradient: Bool
  let reference: Reference

  init(name: String, formula: String, hasGradient: Bool = true, reference: @escaping Reference) {
    self.name = name
    self.formula = formula
    self.hasGradient = hasGradient
    self.reference = reference
  }

  func run() throws -> PairedMeasurement {
    let evaluator = GridEvaluator(try program())
    let (size, coordinates) = (Self.size, Self.coordinates)
    var samples = GridSamples(columns: size, rows: size, planes: hasGradient ? 3 : 1)
    let plane = [Double](repeating: 0, count: size * size)
    var (f, dx, dy) = (plane, plane, plane)
    let measurement = PairedMeasurement(name) {
      evaluator.evaluate(xs: coordinates, ys: coordinates, into: &samples, threads: 1)
    } reference: {
      reference(coordinates, Int32(size), coordinates, Int32(size), &f, &dx, &dy)
    }
    try check(samples, against: [f, dx, dy])
    return measurement
  }

  /// The value and, where it is asked for, the gradient.
  func program() throws -> Program {
    let formula = try Formula(parsing: formula)
    var graph = formula.graph
    let gradient = hasGradient ? graph.gradient(of: formula.components[0], by: formula.variableNodes) : []
    return Program.forBlocks(graph, outputs: formula.components + gradient)
  }

  struct Mismatch: Error { let plane, place: Int, ours, reference: Double }

  /// A fast wrong answer is worth nothing.
  private func check(_ samples: GridSamples, against planes: [[Double]]) throws {
    for (plane, expected) in planes.prefix(samples.planes).enumerated() {
      for (place, (ours, reference)) in zip(samples.values(plane: plane), expected).enumerated()
      where (ours - reference).magnitude > 1e-12 * (1 + reference.magnitude) {
        throw Mismatch(plane: plane, place: place, ours: ours, reference: reference)
      }
    }
  }
}
