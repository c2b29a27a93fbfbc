import LinearAlgebra

/// A finished run: the iterates, the settings and the verdict.
package struct Trajectory: Sendable {
  /// An iterate that was kept.
  package struct Record: Equatable, Sendable {
    /// The number t of the iterate; 0 is the start.
    package let step: Int
    /// d coordinates.
    package let point: [Double]
    package let value: Double
    /// d numbers.
    package let gradient: [Double]
    /// The vector from iterate t − 1 to this one; zero at the start.
    package let move: [Double]
  }

  /// The names of the variables.
  package let names: [String]
  package let updateRule: String
  package let parameters: [Parameter]
  package let rules: StoppingRules
  /// The iterates in order; always the first and the last, and all of them unless thinned.
  package let records: [Record]
  /// How records were thinned; absent if all were kept.
  package let thinning: Thinning?
  package let stop: StopReason
  package let evaluations: Objective.Evaluations
  package let verdict: Verdict

  /// What was left out of a long run.
  package struct Thinning: Equatable, Sendable {
    /// The iterates of the run, the start included.
    package let iterates: Int
    package let kept: Int
    /// All iterates up to this number were kept,
    package let dense: Int
    /// then every so many, and the last.
    package let stride: Int
  }

  /// The number of iterates that a trajectory keeps unless told otherwise.
  package static let defaultCapacity = 20_000

  /// Runs an optimiser from a start to the end.
  ///
  /// - Parameters:
  ///   - start: d coordinates.
  ///   - capacity: The most records to keep, at least 8; half of them are the first iterates.
  /// - Complexity: O(steps) evaluations; O(capacity · d) memory, whatever the steps.
  package init(
    _ objective: Objective, by optimizer: any Optimizer, from start: [Double], rules: StoppingRules = StoppingRules(),
    capacity: Int = defaultCapacity
  ) {
    var descent = Descent(objective, by: optimizer, from: start, rules: rules)
    var recorder = Recorder(capacity: capacity)
    recorder.record(descent)
    while descent.stop == nil {
      descent.advance()
      if recorder.wants(descent.iterate.step) || descent.stop != nil { recorder.record(descent) }
    }
    names = objective.names
    updateRule = optimizer.updateRule
    parameters = optimizer.parameters
    self.rules = rules
    records = recorder.records
    thinning = recorder.thinning
    stop = descent.stop ?? .iterations
    evaluations = descent.objective.evaluations
    verdict = Verdict(of: descent, records: recorder.records)
  }

  package var start: Record { records[0] }
  package var end: Record { records[records.count - 1] }
  /// The number of steps made.
  package var steps: Int { end.step }
}

/// Keeps the first iterates and thins the later ones, so that memory is bounded.
struct Recorder {
  private(set) var records: [Trajectory.Record] = []
  private let dense: Int
  private let capacity: Int
  private var stride = 1

  init(capacity: Int) {
    self.capacity = max(capacity, 8)
    dense = self.capacity / 2
  }

  func wants(_ step: Int) -> Bool { step <= dense || (step - dense) % stride == 0 }

  mutating func record(_ descent: Descent) {
    let iterate = descent.iterate
    if records.count >= capacity { thin() }
    records.append(
      Trajectory.Record(
        step: iterate.step, point: iterate.point, value: iterate.value, gradient: iterate.gradient,
        move: zip(iterate.point, descent.previous.point).map { $0 - $1 }))
  }

  /// Doubles the stride of the later records.
  private mutating func thin() {
    stride *= 2
    let (dense, stride) = (dense, stride)
    records.removeAll { $0.step > dense && ($0.step - dense) % stride != 0 }
  }

  var thinning: Trajectory.Thinning? {
    guard let last = records.last, records.count < last.step + 1 else { return nil }
    return .init(iterates: last.step + 1, kept: records.count, dense: dense, stride: stride)
  }
}

extension Trajectory.Thinning: CustomStringConvertible {
  /// A sentence for people.
  package var description: String {
    "kept \(kept) of \(iterates) iterates: all up to step \(dense), then every \(stride)th and the last"
  }
}
