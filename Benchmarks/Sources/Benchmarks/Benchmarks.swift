/// Prints one line per measurement, separated by tabs: name, ours, reference (both in milliseconds), ratio.
///
/// Words on the command line are beginnings of the names to measure; without any, everything is measured.
@main
enum Benchmarks {
  static func main() throws {
    let wanted = CommandLine.arguments.dropFirst()
    func isWanted(_ name: String) -> Bool { wanted.isEmpty || wanted.contains(where: name.hasPrefix) }

    for grid in GridBenchmark.all where isWanted(grid.name) { print(try grid.run().line) }
    for threads in ThreadsBenchmark.all where isWanted(threads.name) { print(try threads.run().line) }
    for compilation in CompilationBenchmark.all where isWanted(compilation.name) { print(try compilation.run().line) }
    for frame in FrameBenchmark.all where isWanted(frame.name) { print(try frame.run().line) }
    for export in ExportBenchmark.all where isWanted(export.name) { print(try export.run().line) }
    for gradient in GradientBenchmark.all where isWanted(gradient.name) { print(gradient.run().line) }
    if isWanted(ProcessBenchmark.name) {
      if let process = ProcessBenchmark().run() {
        print(process.line)
      } else {
        debugPrint("\(ProcessBenchmark.name) left out: it needs gnuplot and nabla's installed build")
      }
    }
    if isWanted(ExplorerBenchmark.name) {
      if let allowances = ExplorerBenchmark().run() {
        for allowance in allowances { print(allowance.line) }
      } else {
        debugPrint("\(ExplorerBenchmark.name) left out: it needs nabla's installed build")
      }
    }
  }
}
