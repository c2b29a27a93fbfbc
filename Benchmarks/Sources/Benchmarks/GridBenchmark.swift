import Autodiff
import CReference
import Formulas

/// A function and its gradient on a 1024 × 1024 grid, against a hand-written loop in C.
struct GridBenchmark {
  typealias Reference = (
    UnsafePointer<Double>, Int32, UnsafePointer<Double>, Int32, UnsafeMutablePointer<Double>,
    UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>
  ) -> Void

  private static let size = 1024

  let name: String
  let formula: String
  let reference: Reference

  func run() throws -> PairedMeasurement {
    let formula = try Formula(parsing: formula)
    var graph = formula.graph
    let gradient = graph.gradient(of: formula.components[0], by: formula.variableNodes)
    let evaluator = GridEvaluator(Program.forBlocks(graph, outputs: formula.components + gradient))
    let coordinates = (0..<Self.size).map { -2 + 4 * Double($0) / Double(Self.size - 1) }
    var samples = GridSamples(columns: Self.size, rows: Self.size, planes: 3)
    var planes = (0..<3).map { _ in [Double](repeating: 0, count: Self.size * Self.size) }
    var (f, dx, dy) = (planes[0], planes[1], planes[2])
    let measurement = PairedMeasurement(name) {
      evaluator.evaluate(xs: coordinates, ys: coordinates, into: &samples)
    } reference: {
      reference(coordinates, Int32(Self.size), coordinates, Int32(Self.size), &f, &dx, &dy)
    }
    planes = [f, dx, dy]
    try check(samples, against: planes)
    return measurement
  }

  struct Mismatch: Error { let plane, place: Int, ours, reference: Double }

  /// A fast wrong answer is worth nothing.
  private func check(_ samples: GridSamples, against planes: [[Double]]) throws {
    for (plane, expected) in planes.enumerated() {
      for (place, (ours, reference)) in zip(samples.values(plane: plane), expected).enumerated()
      where (ours - reference).magnitude > 1e-12 * (1 + reference.magnitude) {
        throw Mismatch(plane: plane, place: place, ours: ours, reference: reference)
      }
    }
  }
}
