/// Evaluates a program of two variables on a grid, a block of a row at a time.
///
/// A value that depends on x alone is computed once per column, one that depends on y alone once per row; only what
/// depends on both is computed at every point. Results may differ from the scalar evaluator in the last bits, but are
/// the same for any number of threads and on any processor.
///
/// It owns scratch memory that every evaluation overwrites: call it from one thread at a time.
public final class GridEvaluator {
  private let plan: GridPlan
  /// One for each thread, made when first needed.
  private var workers: [GridWorker] = []

  /// - Parameters:
  ///   - program: Compiled with `Program.forBlocks`; variables other than x and y count as 0.
  ///   - x: The place of the variable that varies along a row.
  ///   - y: The place of the variable that varies from row to row.
  public init(_ program: Program, x: Int = 0, y: Int = 1) { plan = GridPlan(program, x: x, y: y) }

  /// Evaluates at every (x, y).
  ///
  /// - Parameters:
  ///   - samples: Of the grid's size, with a plane per output; overwritten.
  ///   - threads: Among how many threads the rows are shared out; `nil` for two where the grid is large.
  ///   - isCancelled: Asked on every thread before every row; once it says yes, the samples are left unfinished.
  /// - Returns: Whether the samples are complete.
  /// - Complexity: O(columns · rows · steps that depend on both variables).
  @discardableResult
  public func evaluate(
    xs: [Double], ys: [Double], into samples: inout GridSamples, threads: Int? = nil,
    unless isCancelled: @Sendable () -> Bool = { false }
  ) -> Bool {
    precondition(
      samples.columns == xs.count && samples.rows == ys.count && samples.planes == plan.program.outputs.count)
    let columns = plan.axisValues(of: .x, along: xs)
    let rows = plan.axisValues(of: .y, along: ys)
    let count = max(1, min(threads ?? worthwhileThreads(points: xs.count * ys.count), ys.count))
    while workers.count < count { workers.append(GridWorker(plan)) }
    let (stride, planeSpacing) = (samples.stride, samples.planeSpacing)
    samples.withUniquePlanes { planes in
      let target = GridWorker.Target(planes: planes, stride: stride, planeSpacing: planeSpacing)
      // Each thread has a worker of its own and writes rows of its own; what they share they only read.
      nonisolated(unsafe) let (workers, columns, rows) = (workers, columns, rows)
      onThreads(count) { thread in
        workers[thread].fill(
          target, columns: columns, rows: rows, which: Swift.stride(from: thread, to: ys.count, by: count),
          unless: isCancelled)
      }
    }
    return !isCancelled()
  }

  /// Two where half of the work takes many times as long as a thread takes to start, some 20 µs.
  private func worthwhileThreads(points: Int) -> Int {
    let coupledSteps = plan.dependence.count { $0 == .both }
    return points * coupledSteps > 4_000_000 && processorCount() > 1 ? 2 : 1
  }

  /// Evaluates at every (x, y) into a fresh grid.
  public func evaluate(xs: [Double], ys: [Double]) -> GridSamples {
    var samples = GridSamples(columns: xs.count, rows: ys.count, planes: plan.program.outputs.count)
    evaluate(xs: xs, ys: ys, into: &samples)
    return samples
  }
}
