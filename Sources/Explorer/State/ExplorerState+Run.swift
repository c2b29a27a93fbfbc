import NumberText
import Optimization

extension ExplorerState {
  /// What concerns the descent.
  mutating func changeRun(_ action: Action) {
    switch action {
    case .descend: startRun()
    case .nextMethod:
      method = (method + 1) % OptimizerCatalogue.all.count
      message = "method: \(OptimizerCatalogue.all[method].title)"
      rerun()
    case .changeRate(let count):
      let next = RateLadder.step(from: rate ?? run?.rate ?? RateLadder.start(limit: limit), by: count)
      rate = next
      message = "rate \(next.text(significant: 3))"
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

  private var limit: Double? { function.probe(view.crossHair)?.rateLimit }

  /// Starts a descent at the cross-hair.
  mutating func startRun() {
    guard let objective = function.objective else { return message = "a field of vectors has nothing to descend" }
    let place = view.crossHair
    run = DescentRun(
      objective, from: function.dimension == 1 ? [place.x] : [place.x, place.y],
      by: OptimizerCatalogue.all[method], rate: rate ?? RateLadder.start(limit: limit))
  }

  /// Runs again from the same start with what has changed; as many steps are shown as before.
  mutating func rerun() {
    guard let old = run, let objective = function.objective, old.start.count == objective.dimension else {
      run = nil
      return
    }
    run = DescentRun(objective, from: old.start, by: OptimizerCatalogue.all[method], rate: rate ?? old.rate)
    run?.show(step: old.isAtEnd ? .max : old.step)
    run?.isPlaying = old.isPlaying
  }

  private mutating func show(step: Int) {
    if run == nil { return message = "no descent yet: Enter starts one" }
    run?.isPlaying = false
    run?.show(step: step)
  }
}
