import CellGraphics
import CursesTerminal
import InputEvents
import SceneCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Frames one after another on the screen of the terminal, which is given back as it was.
struct TerminalPlayer {
  /// How many frames there are.
  let count: Int
  /// Milliseconds from one to the next.
  let interval: Int
  /// Whether the first frame follows the last; else the last one stays for a moment.
  let repeats: Bool
  /// What the screen may show.
  let style: StyleOptions

  /// Milliseconds for which the last frame stays.
  private static let rest = 1500
  private static let hint = " q leaves  space pauses  , . step "

  private struct Progress {
    var place = 0
    var isPaused = false
    var isOver = false
  }

  /// Plays the frames until they are over or the user leaves, by q, Esc or Ctrl-C.
  ///
  /// - Parameter frame: The frame of a number from 0 to `count` − 1, at most as large as the screen.
  /// - Returns: Whether there was a screen to play on.
  func play(_ frame: (_ place: Int, _ screen: Size) throws -> CellBuffer) throws -> Bool {
    var terminal: Terminal
    do throws(TerminalError) {
      terminal = try Terminal.open(Terminal.Environment(.current, style), readsInterrupts: true)
    } catch { return false }
    var progress = Progress()
    while !progress.isOver {
      terminal.draw(compose(try frame(progress.place, terminal.size), on: terminal.size))
      let isLast = progress.place == count - 1 && !repeats
      let patience = progress.isPaused ? Int(Int32.max) : isLast ? Self.rest : interval
      wait(patience, &terminal, &progress)
      guard !progress.isPaused, !progress.isOver else { continue }
      if isLast { progress.isOver = true } else { progress.place = (progress.place + 1) % count }
    }
    return true
  }

  /// Takes events until the next frame is due, or one asks for another picture.
  private func wait(_ milliseconds: Int, _ terminal: inout Terminal, _ progress: inout Progress) {
    let due = ContinuousClock.now + .milliseconds(milliseconds)
    while !progress.isOver {
      let left = max(due - ContinuousClock.now, .zero).components
      let rest = Int(left.seconds) * 1000 + Int(left.attoseconds / 1_000_000_000_000_000)
      guard let event = terminal.nextEvent(within: rest) else { return }
      switch event {
      case .key(.character("q")), .key(.escape), .key(.control("c")), .closed: progress.isOver = true
      // As the terminal would: all of the job stops.
      case .key(.control("z")): kill(0, SIGTSTP)
      case .key(.character(" ")):
        progress.isPaused.toggle()
        return
      case .key(.character(".")), .key(.arrow(.right)): return step(by: 1, &progress)
      case .key(.character(",")), .key(.arrow(.left)): return step(by: -1, &progress)
      case .resized, .resumed:
        // The same frame again, in the new size.
        if !progress.isPaused { progress.place = max(progress.place - 1, 0) }
        return
      default: break
      }
    }
  }

  /// Shows a neighbouring frame and stays there.
  private func step(by number: Int, _ progress: inout Progress) {
    progress.isPaused = true
    let place = progress.place + number
    progress.place = repeats ? (place + count) % count : min(max(place, 0), count - 1)
  }

  /// The frame in the corner of the screen, with the keys in the last row.
  private func compose(_ frame: CellBuffer, on screen: Size) -> CellBuffer {
    var buffer = CellBuffer(size: screen)
    for row in 0..<min(frame.size.rows, screen.rows) {
      for (column, cell) in frame.cells(inRow: row).enumerated() { buffer[column, row] = cell }
    }
    if frame.size.rows < screen.rows { buffer.write(Self.hint, column: 0, row: screen.rows - 1, style: .dim) }
    return buffer
  }
}

extension Size {
  /// The size that is not larger than a screen with room for a line of keys, as far as pictures can be that small.
  func fitting(_ screen: Size, least: Size) -> Size {
    Size(
      columns: max(min(columns, screen.columns), least.columns), rows: max(min(rows, screen.rows - 1), least.rows))
  }
}
