import Lessons
import Optimization
import Plotting
import SceneCommands
import Scenes

/// Everything a descent needs but its start.
struct DescentPlan {
  let map: Scene
  let methods: [MethodOptions.Method]
  let rules: StoppingRules
  let objective: Objective

  /// A method and its run.
  struct Lane {
    let method: MethodOptions.Method
    let trajectory: Trajectory
  }

  /// What the pictures show, in one line.
  var title: String { map.title ?? "descent on \(map.formula.source)" }

  /// The gradient evaluations that every method of a race may use; `nil` for a single one.
  var budget: Int? { methods.count > 1 ? rules.mostSteps : nil }

  func run(from start: [Double]) -> [Lane] {
    guard let budget else {
      return methods.map { method in
        Lane(method: method, trajectory: Trajectory(objective, by: method.optimizer, from: start, rules: rules))
      }
    }
    let entrants = methods.map { (name: $0.entry.name, title: $0.entry.title, optimizer: $0.optimizer) }
    let race = Race(entrants, on: objective, from: start, budget: budget, rules: rules)
    return zip(methods, race.lanes).map { Lane(method: $0, trajectory: $1.trajectory) }
  }

  /// The descent for others to run again.
  func live(from start: [Double]) -> LiveDescent {
    LiveDescent(
      from: start, by: methods.map(\.entry), methods.first?.settings ?? OptimizerSettings(), rules: rules,
      within: objective.box)
  }

  /// A point of the window, or of the cube from −5 to 5 beyond its axes; inside the box if there is one.
  func randomStart(seed: UInt64) -> [Double] {
    let places = map.formula.variables.indices
    let window = [map.x, map.y]
    func range(_ place: Int) -> (Double, Double) {
      if let box = objective.box, box.lower[place].isFinite, box.upper[place].isFinite {
        return (box.lower[place], box.upper[place])
      }
      if place < 2, let range = window[place] { return (range.lower, range.upper) }
      return (-5, 5)
    }
    let ranges = places.map(range)
    guard let box = Box(lower: ranges.map(\.0), upper: ranges.map(\.1)) else { return places.map { _ in 0 } }
    return randomStarts(1, in: box, seed: seed)[0]
  }

  func explanation(ofStep word: Word, from start: [Double], lanes: [Lane]) throws(UsageError) -> StepExplanation {
    if lanes.count > 1 { throw .oneMethodOnly("--explain") }
    let step = try WholeNumberOption.read(word.text, option: "--explain", most: .max)
    let explanation = StepExplanation(
      ofStep: step, of: objective, by: methods[0].optimizer, from: start, rules: rules)
    guard let explanation else { throw .stepNotReached(step, steps: lanes[0].trajectory.steps) }
    return explanation
  }

  /// The plane of two named variables.
  func slice(_ word: Word) throws(UsageError) -> DescentSlice {
    let names = word.text.split(separator: ",", omittingEmptySubsequences: false)
    let places = names.compactMap { map.formula.variables.firstIndex(of: String($0)) }
    guard map.formula.variables.count > 2, names.count == 2, places.count == 2, places[0] != places[1] else {
      throw .malformedDescentSlice(word.text, variables: map.formula.variables)
    }
    return DescentSlice(horizontal: places[0], vertical: places[1])
  }

  // MARK: Experiments

  /// The most gradients that a map of runs may cost: a few seconds.
  private static let mostGradients = 50_000_000

  /// Refuses a map that would take minutes, or hours.
  private func checkCost(_ option: String) throws(UsageError) {
    let starts = map.size.columns * map.size.rows
    guard rules.mostSteps <= Self.mostGradients / starts else {
      throw .tooManySteps(option, starts: starts, most: Self.mostGradients / starts)
    }
  }

  func basins() throws(UsageError) -> Figure {
    if methods.count > 1 { throw .oneMethodOnly("--basins") }
    guard map.formula.variables.count == 2 else {
      throw .optionNeedsTwoVariables("--basins", got: map.formula.variables.count)
    }
    try checkCost("--basins")
    return ExperimentScene(map: map).basins(
      of: objective, by: methods[0].optimizer, method: methods[0].entry.title, rules: rules)
  }

  /// The range of rates in a map: a hundredth to four times the rate that is set, or that the Hessian allows at the start.
  func rateMap(_ choice: DescendCommand.RateMapChoice, from start: [Double]) throws(UsageError) -> Figure {
    if methods.count > 1 { throw .oneMethodOnly("--rate-map") }
    let method = methods[0]
    guard method.entry.settings.contains(.rate) else {
      throw .settingUnused("--rate-map", methods: [method.entry.name])
    }
    if choice == .momentum && !method.entry.settings.contains(.momentum) {
      throw .settingUnused("--rate-map momentum", methods: [method.entry.name])
    }
    try checkCost("--rate-map")
    var probe = objective
    let allowed = Stability(&probe, at: start, of: method.optimizer)?.rateLimit
    let rate = allowed ?? method.settings.rate?.initial ?? 0.1
    let rates = AxisRange(lower: rate / 100, upper: rate * 4) ?? .unit
    let scene = ExperimentScene(map: map)
    switch choice {
    case .momentum:
      let second = Axis(name: "momentum", range: AxisRange(lower: 0, upper: 1) ?? .unit)
      return scene.rateMap(rates: rates, second: second, title: "steps of \(method.entry.title) to tolerance") {
        rates, momenta in
        RateMap(of: objective, rates: rates, momenta: momenta, by: method.entry, from: start, rules: rules)
      }
    case .start:
      let range =
        map.x ?? AxisRange(lower: -2 * max(1, start[0].magnitude), upper: 2 * max(1, start[0].magnitude)) ?? .unit
      let second = Axis(name: map.formula.variables[0], range: range)
      return scene.rateMap(rates: rates, second: second, title: "steps of \(method.entry.title) to tolerance") {
        rates, starts in
        RateMap(
          of: objective, rates: rates, coordinates: starts, of: 0, by: method.entry, from: start,
          settings: method.settings, rules: rules)
      }
    }
  }
}
