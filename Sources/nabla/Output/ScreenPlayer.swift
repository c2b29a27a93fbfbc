import CellGraphics
import CursesTerminal
import InputEvents

/// Pictures one after another on the screen of the terminal, until the last one or a key that leaves.
enum ScreenPlayer {
  /// - Parameters:
  ///   - interval: From one picture to the next, in milliseconds.
  ///   - style: What the words of the command line say about colours and glyphs.
  ///   - picture: The picture of a place, counted from 0; `nil` after the last one.
  /// - Returns: Whether there was a screen to play on; without one nothing is written.
  static func play(every interval: Int, style: StyleOptions, picture: (Int) throws -> CellBuffer?) rethrows -> Bool {
    guard var terminal = try? Terminal.open(Terminal.Environment(.current, style)) else { return false }
    var place = 0
    while let shown = try picture(place), show(shown, for: interval, on: &terminal) { place += 1 }
    return true
  }

  /// Shows a picture for some time.
  ///
  /// - Returns: Whether to go on.
  private static func show(_ picture: CellBuffer, for interval: Int, on terminal: inout Terminal) -> Bool {
    let end = ContinuousClock.now + .milliseconds(interval)
    repeat {
      terminal.draw(picture)
      let left = max(Int((end - .now) / .milliseconds(1)), 0)
      switch terminal.nextEvent(within: left) {
      case .key(.character("q")), .key(.escape), .key(.enter), .closed: return false
      default: break
      }
    } while .now < end
    return true
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
