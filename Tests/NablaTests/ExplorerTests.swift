import Foundation
import Testing

/// A terminal emulator (tmux) with a shell in it that runs the program.
private struct Emulator {
  private static let socket = "nabla-tests-\(ProcessInfo.processInfo.processIdentifier)"
  let folder: String
  private let session = UUID().uuidString

  /// Whether tmux is there.
  static var isPresent: Bool { (try? Nabla.runShell("command -v tmux"))?.status == 0 }

  /// Runs a line between two looks at the modes of the terminal.
  init(_ line: String, columns: Int, rows: Int, folder: String, environment: String = "TERM=tmux-256color") throws {
    self.folder = folder
    let script = """
      stty -a > '\(folder)/before'; env -u NO_COLOR -u COLORTERM \(environment) nabla \(line); \
      echo "status $?"; stty -a > '\(folder)/after'; echo finished; sleep 60
      """
    try script.write(toFile: folder + "/script", atomically: true, encoding: .utf8)
    let start = "new-session -d -s \(session) -x \(columns) -y \(rows) \"exec sh '\(folder)/script'\""
    #expect(try tmux(start).status == 0)
  }

  @discardableResult
  func tmux(_ words: String) throws -> Nabla.Outcome {
    // The server of the emulator outlives the command and must not keep any pipe of this process open.
    let line = """
      for fd in /proc/$$/fd/*; do fd=${fd##*/}; [ "$fd" -gt 2 ] && eval "exec $fd>&-"; done
      LC_ALL=C.UTF-8 timeout 20 tmux -f /dev/null -L \(Self.socket) \(words) </dev/null >'\(folder)/tmux' 2>&1
      """
    try line.write(toFile: folder + "/command", atomically: true, encoding: .utf8)
    let outcome = try Nabla.runShell("timeout 30 bash '\(folder)/command'")
    let output = try String(contentsOfFile: folder + "/tmux", encoding: .utf8)
    return Nabla.Outcome(output: output, error: outcome.error, status: outcome.status)
  }

  func send(_ keys: String...) throws {
    for key in keys { try tmux("send-keys -t \(session) '\(key)'") }
  }

  func type(_ text: String) throws { try tmux("send-keys -t \(session) -l '\(text)'") }

  var screen: String { get throws { try tmux("capture-pane -p -t \(session)").output } }

  /// Waits until the screen shows a text.
  func expect(_ text: String, comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws {
    for _ in 0..<100 {
      if try screen.contains(text) { return }
      usleep(100_000)
    }
    Issue.record("'\(text)' is not on the screen:\n\(try screen)", sourceLocation: sourceLocation)
  }

  func resize(columns: Int, rows: Int) throws { try tmux("resize-window -t \(session) -x \(columns) -y \(rows)") }

  /// Sends a signal to the program itself.
  func signal(_ name: String) throws {
    let shell = try tmux("list-panes -t \(session) -F '#{pane_pid}'").output
    _ = try Nabla.runShell("kill -\(name) $(pgrep -P \(shell.filter(\.isNumber)) nabla)")
  }

  /// Checks that the program has gone and left the terminal as it was.
  func expectRestored(status: Int) throws {
    try expect("status \(status)")
    try expect("finished")
    let modes = try ["before", "after"].map { try String(contentsOfFile: folder + "/" + $0, encoding: .utf8) }
    // The first line holds the size, which a test may have changed.
    #expect(modes[0].split(separator: "\n").dropFirst() == modes[1].split(separator: "\n").dropFirst())
    let flags = try tmux(
      "display-message -p -t \(session) '#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_cursor_flag}'")
    #expect(flags.output == "0 1 0 0\n")
  }

  func close() throws { try tmux("kill-session -t \(session)") }
}

/// In continuous integration a missing emulator is an error, not an excuse.
private let canRun = Emulator.isPresent || ProcessInfo.processInfo.environment["CI"] == "true"

@Suite("The explorer in a terminal", .serialized, .enabled(if: canRun, "tmux is not installed"))
struct ExplorerInTerminalTests {
  private func explore(
    _ line: String, columns: Int = 100, rows: Int = 30, environment: String = "TERM=tmux-256color",
    _ body: (Emulator) throws -> Void
  ) throws {
    try #require(Emulator.isPresent, "tmux is not installed: apt-get install tmux")
    try withTemporaryFolder { folder in
      let emulator = try Emulator(line, columns: columns, rows: rows, folder: folder, environment: environment)
      defer { try? emulator.close() }
      try body(emulator)
    }
  }

  @Test("Moving, a slip while typing, a descent, help, resizing and leaving")
  func session() throws {
    try explore("'x^2 + 3 y^2' --x -2:2 --y -2:2") { terminal in
      try terminal.expect("rate limit 2/λ  0.3333")
      try terminal.send("l", "l", "k")
      try terminal.expect("∇f (")
      try terminal.send("f")
      try terminal.type(" + *")
      try terminal.expect("^ ")
      try terminal.send("BSpace")
      try terminal.type("x")
      try terminal.expect("f(x, y) = x^2 + 3 y^2 + x")
      try terminal.send("Enter")
      try terminal.send("Enter")
      try terminal.expect("gradient descent")
      try terminal.send(">")
      try terminal.expect("minimum")
      try terminal.send("?")
      try terminal.expect("edit the formula")
      try terminal.send("Escape")
      try terminal.resize(columns: 40, rows: 12)
      try terminal.expect("? help  q leave")
      try terminal.resize(columns: 30, rows: 10)
      try terminal.expect("please enlarge")
      try terminal.resize(columns: 120, rows: 40)
      try terminal.expect("gradient descent")
      try terminal.send("q")
      try terminal.expectRestored(status: 0)
      #expect(try terminal.screen.contains("nabla descend 'x^2 + 3 y^2 + x' --from "))
    }
  }

  @Test(
    "Every signal that can be caught leaves the terminal as it was",
    arguments: [("INT", 130), ("TERM", 143), ("HUP", 129), ("SEGV", 139)])
  func signals(name: String, status: Int) throws {
    try explore("'x y'") { terminal in
      try terminal.expect("q leave")
      try terminal.signal(name)
      try terminal.expectRestored(status: status)
    }
  }

  @Test(
    "A terminal that cannot place text gets the still picture and a hint",
    arguments: ["TERM=dumb", "TERM=no-such-terminal", "-u TERM"])
  func badTerminals(environment: String) throws {
    try explore("'x y'", environment: environment) { terminal in
      try terminal.expect("no explorer here")
      try terminal.expectRestored(status: 0)
    }
  }

  @Test("Without colours values are told by characters", arguments: ["NO_COLOR=1 TERM=tmux-256color", "TERM=vt100"])
  func colorless(environment: String) throws {
    try explore("'x y'", environment: environment) { terminal in
      try terminal.expect("q leave")
      try terminal.send("q")
      try terminal.expectRestored(status: 0)
    }
  }
}
