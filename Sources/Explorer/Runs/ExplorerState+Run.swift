import NumberText
import Optimization

extension ExplorerState {
  /// What concerns the descent.
  mutating func changeRun(_ action: Action) {
    switch action {
    case .descend: startRun()
    case .nextMethod:
      descentSettings.changeNewest()
      message = "method: \(descentSettings.entries.last?.title ?? "")"
      rerun()
    case .addRival: addRival()
    case .removeRival:
      let rival = descentSettings.removeRival()
      message = rival.map { "\($0.title) is out of the race" } ?? "no rival to remove: a adds one"
      if rival != nil { rerun() }
    case .changeRate(let count):
      let next = RateLadder.step(from: rate ?? run?.rate ?? RateLadder.start(limit: limit), by: count)
      rate = next
      // Without a panel the line for messages tells about the run.
      if run == nil || layout.panel != nil { message = "rate \(next.text(significant: 3))" }
      rerun()
    case .changeMomentum(let count):
      let next = MomentumLadder.step(from: descentSettings.momentum, by: count)
      descentSettings.momentum = next
      let isTaken = descentSettings.takes(.momentum)
      message = "momentum \(next.text(significant: 4))" + (isTaken ? "" : ", which no method here takes: m changes it")
      rerun()
    case .tick: run?.play()
    case .playOrPause:
      guard let run else { return startRun() }
      if run.isAtEnd { self.run?.show(step: 0) }
      self.run?.isPlaying = !run.isPlaying || run.isAtEnd
    case .step(let count): show(step: (run?.step ?? 0) + count)
    case .showStart: show(step: 0)
    case .showEnd: show(step: run?.lastStep ?? 0)
    default: break
    }
  }

  /// The function for optimisers, within the box if there is one; `nil` for fields of vectors.
  var objective: Objective? { function.objective(within: box) }

  private var limit: Double? { function.probe(view.crossHair)?.rateLimit }

  /// The settings of the next run, whose rate suits the place where none has been chosen.
  private func settings(rate suitable: Double) -> DescentSettings {
    var settings = descentSettings
    settings.rate = rate ?? suitable
    return settings
  }

  /// Starts a descent at the cross-hair.
  mutating func startRun() {
    guard let objective else { return message = "a field of vectors has nothing to descend" }
    roundCrossHair()
    let place = view.crossHair
    let start = function.dimension == 1 ? [place.x] : [place.x, place.y]
    let suitable = rate ?? RateLadder.start(objective, from: start, limit: limit)
    let isFirst = run == nil
    run = DescentRun(objective, from: start, with: settings(rate: suitable))
    if run?.trajectory.stop == .gradient, run?.lastStep == 0 {
      message = "no slope here: arrows or a click start elsewhere"
    } else if isFirst, layout.panel != nil {
      message = "space pauses  [ ] rate  m method  a rival  , . steps  Esc ends it"
    }
  }

  /// Runs again from the same start with what has changed.
  ///
  /// As many steps are shown as before, and the end of a run that was shown to its end.
  mutating func rerun() {
    guard let old = run, let objective, old.start.count == objective.dimension else {
      run = nil
      return
    }
    run = DescentRun(objective, from: old.start, with: settings(rate: old.rate))
    run?.show(step: old.isAtEnd ? .max : old.step)
    run?.isPlaying = old.isPlaying
  }

  /// Lets one more method run from the same start, all of them from the beginning.
  private mutating func addRival() {
    guard let rival = descentSettings.addRival() else { return message = "no room for another rival: A takes one away" }
    run == nil ? startRun() : rerun()
    run?.show(step: 0)
    run?.isPlaying = true
    if let run { message = "\(rival.title) joins: \(run.budget) gradients for each" }
  }

  private mutating func show(step: Int) {
    if run == nil { return message = "no descent yet: Enter starts one" }
    run?.isPlaying = false
    run?.show(step: step)
  }
}
