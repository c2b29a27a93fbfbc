import CellGraphics
import Explorer
import TextExport

/// The explorer without a terminal: keys from a script, and time that passes as the script says. What its screen shows
/// depends on nothing else, so equal scripts give equal pictures.
struct ScriptedSession {
  private(set) var state: ExplorerState
  private var painter: ScreenPainter
  private var tracer = SessionTracer()
  /// Milliseconds since the start.
  private var time = 0

  /// Milliseconds that pass after a key, and after a character of a text.
  private static let (afterKey, afterCharacter) = (400, 120)

  init(_ state: ExplorerState, depth: ColorDepth) {
    self.state = state
    painter = ScreenPainter(depth: depth)
  }

  /// Presses the keys, up to one that leaves.
  ///
  /// - Parameter show: Takes every screen that differs from the one before, with its time in milliseconds.
  mutating func play(_ script: KeyScript, show: (_ screen: CellBuffer, _ milliseconds: Int) -> Void) {
    show(screen, time)
    for step in script.steps {
      switch step {
      case .wait(let milliseconds): pass(milliseconds, show: show)
      case .press(let key):
        let isTyped = state.mode != .map
        guard let action = state.action(for: .key(key)) else { continue }
        state.update(action)
        tracer.serve(&state)
        if state.wantsToQuit { return }
        show(screen, time)
        pass(isTyped && state.mode != .map ? Self.afterCharacter : Self.afterKey, show: show)
      }
    }
  }

  /// What the screen shows now.
  private var screen: CellBuffer {
    mutating get { painter.paint(state, isCoarse: false) }
  }

  /// Lets time pass, in which a descent is played.
  private mutating func pass(_ milliseconds: Int, show: (CellBuffer, Int) -> Void) {
    let end = time + milliseconds
    while state.run?.isPlaying ?? false, time + ExplorerSession.millisecondsPerStep <= end {
      time += ExplorerSession.millisecondsPerStep
      state.update(.tick)
      show(screen, time)
    }
    time = end
  }
}
