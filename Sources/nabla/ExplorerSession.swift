import CellGraphics
import CursesTerminal
import Explorer
import InputEvents
import SceneCommands
import Scenes
import TextExport

/// The loop of the explorer: event, action, state, picture, screen.
///
/// Input never waits for drawing: all events that come before a frame is due are taken before it is drawn; where the full
/// picture takes long, one without the layers that cost most comes first, and the full one follows when nothing more comes.
struct ExplorerSession {
  private var state: ExplorerState
  private var painter: ScreenPainter
  private var tracer = SessionTracer()
  private var frames = FrameClock()
  /// When the next step of a descent that is played is due.
  private var nextStep = ContinuousClock.now

  /// Between two steps of a descent that is played.
  private static let stepInterval: Duration = .milliseconds(40)
  /// Events that are taken before a frame is drawn, so that a mouse that never rests cannot hold it up for ever.
  private static let mostEventsPerFrame = 256

  /// Explores a formula until the user leaves.
  ///
  /// - Returns: Why there is no screen to explore on, or `nil`.
  static func run(_ source: String, _ options: SceneOptions, _ style: StyleOptions) throws -> String? {
    // Everything that can be wrong with the words is told before the screen is taken.
    let curve = try options.curve(of: source)
    var scene = try options.scene(of: source, base: .contour)
    // As in the natural still picture.
    scene.showsHeat = true
    let values = try options.formula.parameterValues()
    let function: ExploredFunction
    do { function = try ExploredFunction(source, values: values) } catch {
      throw UsageError.formula(error)
    }
    let picture = style.style(for: .standardOutput(.current))
    return try run(style) {
      ExplorerState(function, scene: scene, curve: curve, size: $0, style: picture)
    }
  }

  /// Explores until the user leaves.
  ///
  /// - Parameter initial: The state to begin with on a screen of a size.
  /// - Returns: Why there is no screen to explore on, or `nil`.
  static func run(_ style: StyleOptions, _ initial: (Size) -> ExplorerState) throws -> String? {
    let (command, trouble): (String, String?)
    do throws(TerminalError) {
      var terminal = try Terminal.open(Terminal.Environment(.current, style))
      var session = Self(initial(terminal.size), depth: terminal.depth)
      session.explore(&terminal)
      (command, trouble) = (session.state.command, session.tracer.finish())
    } catch { return error.message }
    if let trouble { StandardError.write("nabla: \(trouble)\n") }
    try StandardOutput.write(command + "\n")
    return nil
  }

  private init(_ state: ExplorerState, depth: ColorDepth) {
    self.state = state
    painter = ScreenPainter(depth: depth)
  }

  private mutating func explore(_ terminal: inout Terminal) {
    draw(on: &terminal, isCoarse: false)
    while !state.wantsToQuit {
      let event = terminal.nextEvent(within: patience)
      if let event {
        take(event, &terminal)
        takeEventsOfFrame(&terminal)
      }
      if state.run?.isPlaying ?? false, nextStep <= .now {
        state.update(.tick)
        nextStep = .now + Self.stepInterval
      }
      draw(on: &terminal, isCoarse: event != nil && painter.cost > FrameClock.interval)
    }
  }

  /// Milliseconds that may pass without an event before something has to be drawn.
  private var patience: Int {
    if painter.isCoarse { return max(frames.millisecondsLeft(), 1) }
    guard state.run?.isPlaying ?? false else { return Int(Int32.max) }
    let left = Int((ContinuousClock.now.duration(to: nextStep) / .milliseconds(1)).rounded(.up))
    return max(left, frames.millisecondsLeft())
  }

  /// Takes what comes until the next frame is due.
  private mutating func takeEventsOfFrame(_ terminal: inout Terminal) {
    for _ in 0..<Self.mostEventsPerFrame {
      guard !state.wantsToQuit, let event = terminal.nextEvent(within: frames.millisecondsLeft()) else { return }
      take(event, &terminal)
    }
  }

  private mutating func take(_ event: InputEvent, _ terminal: inout Terminal) {
    if event == .resized || event == .resumed {
      state.update(.resize(columns: terminal.size.columns, rows: terminal.size.rows))
    }
    guard let action = state.action(for: event) else { return }
    if action == .redraw { terminal.repaint() }
    state.update(action)
    tracer.serve(&state)
  }

  private mutating func draw(on terminal: inout Terminal, isCoarse: Bool) {
    let frame = painter.paint(state, isCoarse: isCoarse)
    if terminal.draw(frame) { frames.tick() }
    tracer.record(frame, &state)
  }
}

extension Terminal.Environment {
  /// What the variables of the process and the words of the command line say.
  init(_ environment: OutputEnvironment, _ style: StyleOptions) {
    let claims = ["truecolor", "24bit"].contains(environment.variable("COLORTERM") ?? "")
    let limits = style.screenLimits(environment)
    self.init(
      type: environment.variable("TERM"), claimsTruecolor: claims, depth: limits.depth,
      isUnicode: limits.glyphs != .ascii)
  }
}
