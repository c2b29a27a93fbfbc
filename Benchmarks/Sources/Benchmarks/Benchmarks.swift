import CReference

/// Prints one line per measurement, separated by tabs: name, ours, reference (both in milliseconds), ratio.
@main
enum Benchmarks {
  static func main() throws {
    let grids = [
      GridBenchmark(name: "grid-polynomial", formula: "x^3 + x^2 y + y^2", reference: reference_polynomial),
      GridBenchmark(
        name: "grid-trig", formula: "exp(-(x^2 + y^2)) sin(3x) cos(3y)", reference: reference_trigonometric),
    ]
    for grid in grids { print(try grid.run().line) }
    if let process = ProcessBenchmark().run() {
      print(process.line)
    } else {
      debugPrint("contour-process left out: it needs gnuplot and the release build of nabla")
    }
  }
}
