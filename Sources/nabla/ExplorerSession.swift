import CellGraphics
import CursesTerminal
import Explorer
import InputEvents
import Plotting
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
/// drawn coarsely where the full picture takes long, and the full picture follows when nothing more comes.
struct ExplorerSession {
  private var state: ExplorerState
  private var picture: MapPicture?
  /// What the last full picture took.
  private var pictureTime = Duration.zero
  /// The colours of the screen.
  private let depth: ColorDepth

  /// At most 60 frames a second.
  private static let frameInterval = 1000 / 60
  /// Milliseconds between two steps of a descent that is played.
  private static let stepInterval = 40
  /// Events that are taken before a frame is drawn, so that a mouse that never rests cannot hold it up for ever.
  private static let mostEventsPerFrame = 256
  /// A picture that takes longer is drawn coarsely first when the view changes.
  private static let longestPicture = Duration.milliseconds(12)

  /// Explores until the user leaves.
  ///
  /// - Returns: Why there is no screen to explore on, or `nil`.
  static func run(_ source: String, _ options: SceneOptions, _ output: PictureOutputOptions) throws -> String? {
    // Everything that can be wrong with the words is told before the screen is taken.
    let scene = try options.scene(of: source, base: .contour)
    let values = try options.formula.parameterValues()
    let function: ExploredFunction
    do { function = try ExploredFunction(source, values: values) } catch {
      throw UsageError.formula(error)
    }
    let command: String?
    do throws(TerminalError) {
      var terminal = try Terminal.open(.current)
      let style = output.style
      var session = Self(
        function, scene: scene, size: terminal.size, style: style, depth: min(terminal.depth, style.depth))
      session.explore(&terminal)
      command = session.command
    } catch { return error.message }
    if let command { try StandardOutput.write(command + "\n") }
    return nil
  }

  private init(_ function: ExploredFunction, scene: Scene, size: Size, style: PictureStyle, depth: ColorDepth) {
    state = ExplorerState(function, scene: scene, size: size, style: style)
    self.depth = depth
  }

  /// What makes the view again.
  private var command: String? {
    state.function.isCurve
      ? nil : state.scene.command(parameters: state.function.parameters.map { ($0.name, $0.value) })
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
      draw(on: &terminal, isCoarse: hasMore || pictureTime > Self.longestPicture)
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
    if let file = state.takeExportRequest() { state.tell(export(to: file)) }
  }

  private mutating func draw(on terminal: inout Terminal, isCoarse: Bool) {
    let key = MapPicture.key(of: state, isCoarse: isCoarse, depth: depth)
    let full = MapPicture.key(of: state, isCoarse: false, depth: depth)
    if state.layout.isLargeEnough, picture?.key != full, picture?.key != key || !isCoarse {
      let start = ContinuousClock.now
      picture = MapPicture(state, isCoarse: isCoarse, depth: depth)
      if !isCoarse { pictureTime = ContinuousClock.now - start }
    }
    let shown = picture ?? MapPicture(state, isCoarse: true, depth: depth)
    terminal.draw(Screen.render(state, picture: shown))
  }

  /// Writes the picture of the view to a file.
  ///
  /// - Returns: What to tell the user.
  private func export(to path: String) -> String {
    guard !path.isEmpty else { return "no file name, nothing written" }
    do {
      // Without a format that has colours the picture is plain text, as from the commands.
      let format = TextFormat(path: path)
      let isPlain = [nil, PictureOutputOptions.FormatChoice.txt.rawValue].contains(format?.name)
      let figure = try state.figure(in: isPlain ? .plain : state.style(depth: .truecolor))
      let picture = figure.render()
      let presentation = Presentation(title: figure.title, theme: state.theme)
      let text = format?.export(picture, presentation) ?? PlainText.export(picture)
      let file = try OutputFile(path: path)
      try file.replace(with: text)
      return "written to \(path)"
    } catch let error as SystemError { return error.message } catch { return "this view cannot be drawn" }
  }
}

extension Terminal.Environment {
  /// What the variables of the process say.
  fileprivate static var current: Terminal.Environment {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
    let colors = variable("COLORTERM") ?? ""
    let isColorless = !(variable("NO_COLOR") ?? "").isEmpty
    return Terminal.Environment(
      type: variable("TERM"), claimsTruecolor: colors == "truecolor" || colors == "24bit",
      depth: isColorless ? .none : .truecolor)
  }
}
