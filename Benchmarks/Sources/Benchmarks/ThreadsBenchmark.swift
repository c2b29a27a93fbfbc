import Autodiff

/// The same grid on two threads, against one.
struct ThreadsBenchmark: Sendable {
  static let all = GridBenchmark.all.map { ThreadsBenchmark(grid: $0) }

  let grid: GridBenchmark
  var name: String { "threads-" + grid.name }

  func run() throws -> PairedMeasurement {
    let evaluator = GridEvaluator(try grid.program())
    let (size, coordinates) = (GridBenchmark.size, GridBenchmark.coordinates)
    var samples = GridSamples(columns: size, rows: size, planes: grid.hasGradient ? 3 : 1)
    return PairedMeasurement(name) {
      evaluator.evaluate(xs: coordinates, ys: coordinates, into: &samples, threads: 2)
    } reference: {
      evaluator.evaluate(xs: coordinates, ys: coordinates, into: &samples, threads: 1)
    }
  }
}
