#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The explorer on a pseudo-terminal of 200 × 50 cells and 256 colours: from a key to the last byte of its frame.
struct ExplorerBenchmark {
  static let name = "explorer"

  private static let words = ["explore", "himmelblau", "--x", "-5:5", "--y", "-5:5", "--arrows"]
  private static let environment = ["TERM=xterm-256color", "LC_ALL=C.UTF-8"]

  private func open() -> PseudoTerminal? {
    PseudoTerminal(InstalledBuild.nabla, Self.words, environment: Self.environment, columns: 200, rows: 50)
  }

  /// `nil` when the installed build is missing.
  func run() -> [Allowance]? {
    guard access(InstalledBuild.nabla, X_OK) == 0, let start = timeOfFirstFrame(), let terminal = open() else {
      return nil
    }
    terminal.read(silence: 300)

    // The window wanders about and comes back.
    let pan = series(on: terminal, keys: "LJLLKHHH", count: 500)
    let crossHair = series(on: terminal, keys: "ljlkhh", count: 200)
    // A small rate, so that there are steps enough.
    terminal.type(String(repeating: "[", count: 20) + "\r<")
    terminal.read(silence: 300)
    let step = series(on: terminal, keys: ".", count: 100)
    let idle = terminal.read(silence: 1000)
    let memory = terminal.peakMegabytes
    terminal.type("q")
    terminal.finish()
    return [
      Allowance("explorer-start", start, allowed: 50),
      Allowance("explorer-pan", pan.medianMilliseconds, allowed: 10),
      Allowance("explorer-pan-worst", pan.mostMilliseconds, allowed: 20),
      Allowance("explorer-cross-hair", crossHair.medianMilliseconds, allowed: 1),
      Allowance("explorer-cross-hair-bytes", crossHair.medianBytes, allowed: 800),
      Allowance("explorer-step", step.medianMilliseconds, allowed: 2),
      Allowance("explorer-step-bytes", step.medianBytes, allowed: 1000),
      Allowance("explorer-idle-bytes", Double(idle), allowed: 0),
      Allowance("explorer-megabytes", memory, allowed: 60),
    ]
  }

  /// Milliseconds from starting the program to its first frame: the median of some starts.
  private func timeOfFirstFrame() -> Double? {
    var series = FrameSeries()
    for _ in 0..<11 {
      guard let terminal = open() else { return nil }
      let bytes = terminal.read(silence: 2000, toFrameEnd: true)
      series.add(.now - terminal.start, bytes: bytes)
      terminal.type("q")
      terminal.finish()
    }
    return series.medianMilliseconds
  }

  /// Presses keys in turn, each when the last frame is done and another one may be shown.
  private func series(on terminal: borrowing PseudoTerminal, keys: String, count: Int) -> FrameSeries {
    var series = FrameSeries()
    let keys = keys.map(String.init)
    for place in 0..<count {
      terminal.read(silence: 20)
      let start = ContinuousClock.now
      terminal.type(keys[place % keys.count])
      let bytes = terminal.read(silence: 1000, toFrameEnd: true)
      series.add(.now - start, bytes: bytes)
    }
    return series
  }
}
