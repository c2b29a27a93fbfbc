import Optimization

/// A descent on the map, alone or in a race: computed at once, shown step by step.
package struct DescentRun {
  package let start: [Double]
  package let settings: DescentSettings
  /// One for each method, in order; the first is the one that a single descent has.
  package let lanes: [DescentLane]
  /// The iterate that is shown last, in lanes that get that far.
  package private(set) var step = 0
  package var isPlaying = true

  /// The steps of a single descent, and the gradient evaluations of every method in a race, unless others are asked for.
  package static let budget = 500
  /// Those of this run.
  package var budget: Int { settings.rules.mostSteps }
  /// A run is played within about this many frames, however long it is.
  private static let mostFrames = 120

  /// - Parameters:
  ///   - start: d coordinates.
  ///   - steps: The most steps, or gradients of each method in a race; those of the settings if absent.
  /// - Complexity: O(lanes · steps) evaluations.
  package init(_ objective: Objective, from start: [Double], with settings: DescentSettings, steps: Int? = nil) {
    self.start = start
    self.settings = settings
    let entrants = settings.entries.map { (entry: $0, optimizer: $0.make(settings.values(for: $0))) }
    var rules = settings.rules
    if let steps { rules.mostSteps = steps }
    if entrants.count == 1 {
      lanes = entrants.map {
        DescentLane(entry: $0, trajectory: Trajectory(objective, by: $1, from: start, rules: rules), optimizer: $1)
      }
    } else {
      let race = Race(
        entrants.map { (name: $0.entry.name, title: $0.entry.title, optimizer: $0.optimizer) }, on: objective,
        from: start, budget: rules.mostSteps, rules: rules)
      lanes = zip(entrants, race.lanes).map {
        DescentLane(entry: $0.entry, trajectory: $1.trajectory, optimizer: $0.optimizer)
      }
    }
  }

  package var isRace: Bool { lanes.count > 1 }
  /// The run of the first method.
  package var trajectory: Trajectory { lanes[0].trajectory }
  package var rate: Double { settings.rate }
  /// The steps of the longest lane.
  package var lastStep: Int { lanes.map(\.trajectory.steps).max() ?? 0 }
  package var isAtEnd: Bool { step >= lastStep }
  /// The iterates of the first method that are shown.
  package var shownRecords: ArraySlice<Trajectory.Record> { lanes[0].records(upTo: step) }
  /// The iterate of the first method that is shown last.
  package var current: Trajectory.Record { lanes[0].current(at: step) }

  package mutating func show(step: Int) { self.step = min(max(step, 0), lastStep) }

  /// Goes on by one frame of the animation; stops at the end.
  package mutating func play() {
    guard isPlaying else { return }
    show(step: step + max(1, lastStep / Self.mostFrames))
    if isAtEnd { isPlaying = false }
  }

  /// The lane that is lowest at its end; runs that got away do not count. `nil` if all did.
  package var winner: Int? {
    lanes.indices.filter { lanes[$0].trajectory.verdict.divergence == nil }
      .filter { !lanes[$0].trajectory.end.value.isNaN }
      .min { lanes[$0].trajectory.end.value < lanes[$1].trajectory.end.value }
  }
}

/// One method on its way.
package struct DescentLane {
  package let entry: OptimizerCatalogue.Entry
  package let trajectory: Trajectory
  package let optimizer: any Optimizer

  /// The iterates up to a step, or all of a run that ends before.
  package func records(upTo step: Int) -> ArraySlice<Trajectory.Record> {
    trajectory.records.prefix(min(step + 1, trajectory.records.count))
  }

  package func current(at step: Int) -> Trajectory.Record { records(upTo: step).last ?? trajectory.start }

  /// The iterate up to a step at which the rate is judged: the last one, or, of a run that gets away, the last one in the
  /// window, because far out the numbers mean nothing.
  func judged(upTo step: Int, in view: MapView) -> Trajectory.Record {
    let last = current(at: step)
    guard trajectory.verdict.divergence != nil, !view.contains(last.point) else { return last }
    return records(upTo: step).last { view.contains($0.point) } ?? trajectory.start
  }

  package func isAtEnd(at step: Int) -> Bool { step >= trajectory.steps }
}
