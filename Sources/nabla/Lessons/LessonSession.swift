import CellGraphics
import CursesTerminal
import Explorer
import InputEvents
import Lessons
import Plotting
import SceneCommands

/// The loop of a lesson that is played on the screen: event, player, page, screen.
struct LessonSession {
  private var player: LessonPlayer
  private var painter: LessonPainter
  private var frames = FrameClock()
  private var tracer = SessionTracer(
    refusingToRecord: "a whole lesson is recorded: nabla lesson NAME --output FILE.cast")
  private let start = ContinuousClock.now
  /// When the next step of a lesson that plays itself is due, and of a descent that is played.
  private var nextStep = ContinuousClock.now
  private var nextDescentStep = ContinuousClock.now
  /// Between two steps of a lesson that plays itself.
  private let pace: Duration

  private static let descentInterval: Duration = .milliseconds(40)
  private static let mostEventsPerFrame = 256

  /// Plays a lesson until the user leaves.
  ///
  /// - Parameters:
  ///   - position: Where to begin.
  ///   - pace: Seconds for each step of a lesson that plays itself; `nil` for one that waits for keys.
  /// - Returns: Where the user left off; `nil` where there is no screen to play on.
  /// - Throws: What is wrong with a picture of the lesson.
  static func play(
    _ lesson: EvaluatedLesson, _ commands: any LessonCommands, at position: LessonPosition = LessonPosition(),
    pace: Double? = nil, style options: StyleOptions
  ) throws -> LessonPosition? {
    var terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal.open(Terminal.Environment(.current, options))
    } catch { return nil }
    var style = options.style(for: .standardOutput(.current))
    style.depth = terminal.depth
    let player = LessonPlayer(lesson, at: position, size: terminal.size, style: style, playsItself: pace != nil)
    var session = Self(
      player: player, painter: LessonPainter(commands, depth: terminal.depth), pace: .seconds(pace ?? 0))
    try session.play(&terminal)
    return session.player.position
  }

  private init(player: LessonPlayer, painter: LessonPainter, pace: Duration) {
    (self.player, self.painter, self.pace) = (player, painter, pace)
    nextStep = .now + pace
  }

  private mutating func play(_ terminal: inout Terminal) throws {
    try draw(on: &terminal)
    while !player.wantsToQuit {
      if let event = terminal.nextEvent(within: patience) {
        try take(event, &terminal)
        try takeEventsOfFrame(&terminal)
      }
      if player.playsItself, nextStep <= .now {
        player.goOn()
        nextStep = .now + pace
      }
      if player.playsDescent, nextDescentStep <= .now {
        player.playDescent()
        nextDescentStep = .now + Self.descentInterval
      }
      try draw(on: &terminal)
    }
  }

  /// Milliseconds that may pass without an event before something has to be drawn.
  private var patience: Int {
    var due: [ContinuousClock.Instant] = []
    if player.playsItself { due.append(nextStep) }
    if player.playsDescent { due.append(nextDescentStep) }
    if player.showsTimer { due.append(start + .seconds(player.seconds + 1)) }
    guard let next = due.min() else { return Int(Int32.max) }
    let left = Int((ContinuousClock.now.duration(to: next) / .milliseconds(1)).rounded(.up))
    return max(left, frames.millisecondsLeft())
  }

  /// Takes what comes until the next frame is due.
  private mutating func takeEventsOfFrame(_ terminal: inout Terminal) throws {
    for _ in 0..<Self.mostEventsPerFrame {
      guard !player.wantsToQuit, let event = terminal.nextEvent(within: frames.millisecondsLeft()) else { return }
      try take(event, &terminal)
    }
  }

  private mutating func take(_ event: InputEvent, _ terminal: inout Terminal) throws {
    if event == .resized || event == .resumed { player.resize(to: terminal.size) }
    switch player.take(event) {
    case .touch: try painter.touch(&player)
    case .redraw: terminal.repaint()
    default: break
    }
    // A touched picture is exported as in the explorer.
    player.withTouched { tracer.serve(&$0) }
  }

  private mutating func draw(on terminal: inout Terminal) throws {
    player.seconds = Int(start.duration(to: .now) / .seconds(1))
    if terminal.draw(try painter.paint(player)) { frames.tick() }
  }
}
