import CellGraphics
import CursesTerminal
import Explorer
import InputEvents
import Plotting
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
  /// Characters for the line that is edited, which it does not have yet.
  private var typed = ""
  /// When the next step of a descent that is played is due.
  private var nextStep = ContinuousClock.now

  /// Between two steps of a descent that is played.
  static let millisecondsPerStep = 40
  /// Events that are taken before a frame is drawn, so that a mouse that never rests cannot hold it up for ever.
  private static let mostEventsPerFrame = 256
  /// Bytes of typed text that are taken at once besides.
  private static let mostTyped = 1 << 16

  /// Explores a formula until the user leaves.
  ///
  /// - Returns: Why there is no screen to explore on, or `nil`.
  static func run(
    _ source: String, _ options: SceneOptions, _ style: StyleOptions, script: KeyScript? = nil
  ) throws -> String? {
    // Everything that can be wrong with the words is told before the screen is taken.
    let picture = style.style(for: .standardOutput(.current))
    let initial = try initialState(source, options, picture)
    return try run(style, script: script, initial)
  }

  /// The state to begin with on a screen of a size.
  static func initialState(
    _ source: String, _ options: SceneOptions, _ style: PictureStyle
  ) throws -> (Size) -> ExplorerState {
    let curve = try options.curve(of: source)
    var scene = try options.scene(of: source, base: .contour)
    // As in the natural still picture.
    scene.showsHeat = true
    let values = try options.formula.parameterValues()
    let function: ExploredFunction
    do { function = try ExploredFunction(source, values: values) } catch {
      throw UsageError.formula(error)
    }
    return { size in
      var state = ExplorerState(function, scene: scene, curve: curve, size: size, style: style)
      if scene.levels == .automatic { state.chooseLevels() }
      return state
    }
  }

  /// Explores until the user leaves.
  ///
  /// - Parameters:
  ///   - script: Keys that are pressed before the user can press any.
  ///   - initial: The state to begin with on a screen of a size.
  /// - Returns: Why there is no screen to explore on, or `nil`.
  static func run(
    _ style: StyleOptions, script: KeyScript? = nil, _ initial: (Size) -> ExplorerState
  ) throws -> String? {
    let (command, trouble): (String, String?)
    do throws(TerminalError) {
      var terminal = try Terminal.open(Terminal.Environment(.current, style))
      var state = initial(terminal.size)
      if let script {
        var scripted = ScriptedSession(state, depth: terminal.depth)
        scripted.play(script) { _, _ in }
        state = scripted.state
      }
      var session = Self(state, depth: terminal.depth)
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
        insertTyped()
      }
      if state.run?.isPlaying ?? false, nextStep <= .now {
        state.update(.tick)
        nextStep = .now + .milliseconds(Self.millisecondsPerStep)
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
    var count = 0
    while count < Self.mostEventsPerFrame {
      guard !state.wantsToQuit, let event = terminal.nextEvent(within: frames.millisecondsLeft()) else { return }
      take(event, &terminal)
      // Typed characters wait to be inserted together and take no time until then.
      count += typed.isEmpty || typed.utf8.count > Self.mostTyped ? 1 : 0
    }
  }

  private mutating func take(_ event: InputEvent, _ terminal: inout Terminal) {
    if event == .resized || event == .resumed {
      state.update(.resize(columns: terminal.size.columns, rows: terminal.size.rows))
    }
    guard let action = state.action(for: event) else { return }
    if case .edit(.insert(let scalar)) = action {
      typed.unicodeScalars.append(scalar)
      return
    }
    insertTyped()
    // What is typed may have changed what the event means.
    guard let action = state.action(for: event) else { return }
    if action == .redraw { terminal.repaint() }
    state.update(action)
    tracer.serve(&state)
  }

  /// Inserts what has been typed since the last frame at once: a formula is read once, not at every letter of a text that
  /// a terminal pastes as if it were typed.
  private mutating func insertTyped() {
    if typed.isEmpty { return }
    state.update(.edit(.insertText(typed)))
    typed = ""
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
