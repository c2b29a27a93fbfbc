import CellGraphics
import CursesTerminal
import Explorer
import InputEvents
import SceneCommands
import Scenes
import TextExport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The loop of the explorer: event, action, state, picture, screen.
///
/// Input never waits for drawing: all events that have come are taken before a frame is drawn, a frame that will not stay is
/// drawn without the layers that take long, and the full picture follows when nothing more comes.
struct ExplorerSession {
  private var state: ExplorerState
  private var picture: MapPicture?
  private let hasColor: Bool
  private var tracer = SessionTracer()

  /// At most 60 frames a second.
  private static let frameInterval = 1000 / 60
  /// Milliseconds between two steps of a descent that is played.
  private static let stepInterval = 40
  /// Events that are taken before a frame is drawn, so that a mouse that never rests cannot hold it up for ever.
  private static let mostEventsPerFrame = 256

  /// Explores a formula until the user leaves.
  ///
  /// - Returns: Why there is no screen to explore on, or `nil`.
  static func run(_ source: String, _ options: SceneOptions) throws -> String? {
    // Everything that can be wrong with the words is told before the screen is taken.
    let scene = try options.scene(of: source, base: .contour)
    let values = try options.formula.parameterValues()
    let function: ExploredFunction
    do { function = try ExploredFunction(source, values: values) } catch {
      throw UsageError.formula(error)
    }
    return try run { ExplorerState(function, scene: scene, size: $0) }
  }

  /// Explores until the user leaves.
  ///
  /// - Parameter initial: The state to begin with on a screen of a size.
  /// - Returns: Why there is no screen to explore on, or `nil`.
  static func run(_ initial: (Size) -> ExplorerState) throws -> String? {
    let command: String
    do throws(TerminalError) {
      var terminal = try Terminal.open(.current)
      var session = Self(initial(terminal.size), hasColor: terminal.depth > .none)
      session.explore(&terminal)
      command = session.state.command
      if let trouble = session.tracer.finish() { StandardError.write("nabla: \(trouble)\n") }
    } catch { return error.message }
    try StandardOutput.write(command + "\n")
    return nil
  }

  private init(_ state: ExplorerState, hasColor: Bool) {
    self.state = state
    self.hasColor = hasColor
  }

  private mutating func explore(_ terminal: inout Terminal) {
    draw(on: &terminal, isCoarse: false)
    while !state.wantsToQuit {
      let isPlaying = state.run?.isPlaying ?? false
      let isCoarse = picture?.key.isCoarse ?? false
      let patience = isCoarse ? Self.frameInterval : isPlaying ? Self.stepInterval : Int(Int32.max)
      guard let event = terminal.nextEvent(within: patience) else {
        if isPlaying { state.update(.tick) }
        draw(on: &terminal, isCoarse: false)
        continue
      }
      take(event, &terminal)
      let hasMore = takeWaitingEvents(&terminal)
      draw(on: &terminal, isCoarse: hasMore)
    }
  }

  /// - Returns: Whether more events may be waiting.
  private mutating func takeWaitingEvents(_ terminal: inout Terminal) -> Bool {
    for _ in 0..<Self.mostEventsPerFrame {
      if state.wantsToQuit { return false }
      guard let event = terminal.nextEvent(within: 0) else { return false }
      take(event, &terminal)
    }
    return true
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
    let key = MapPicture.key(of: state, isCoarse: isCoarse, hasColor: hasColor)
    let full = MapPicture.key(of: state, isCoarse: false, hasColor: hasColor)
    if state.layout.isLargeEnough, picture?.key != full, picture?.key != key || !isCoarse {
      picture = MapPicture(state, isCoarse: isCoarse, hasColor: hasColor)
    }
    let shown = picture ?? MapPicture(state, isCoarse: true, hasColor: hasColor)
    let frame = Screen.render(state, picture: shown)
    terminal.draw(frame)
    tracer.record(frame, &state)
  }
}

extension Terminal.Environment {
  /// What the variables of the process say.
  static var current: Terminal.Environment {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    let colors = variable("COLORTERM") ?? ""
    let isColorless = !(variable("NO_COLOR") ?? "").isEmpty
    return Terminal.Environment(
      type: variable("TERM"), claimsTruecolor: colors == "truecolor" || colors == "24bit",
      depth: isColorless ? .none : .truecolor)
  }
}
