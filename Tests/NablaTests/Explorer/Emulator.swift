import Foundation
import InputEvents
import Testing

/// A terminal emulator (tmux) with a shell in it that runs one line after the other, each between two looks at the modes of
/// the terminal.
struct Emulator {
  private static let socket = "nabla-tests-\(ProcessInfo.processInfo.processIdentifier)"
  /// A folder of its own, in which the lines run.
  let folder: String
  private let session = UUID().uuidString

  /// Where tmux is, if it is there.
  private static let program: URL? = {
    let path = (try? Nabla.runShell("command -v tmux"))?.output.split(separator: "\n").first
    return path.map { URL(fileURLWithPath: String($0)) }
  }()

  static var isPresent: Bool { program != nil }

  /// An interactive shell, since others give up when a job of theirs is interrupted or stopped. Whenever a line is done it
  /// says how, and keeps the modes of the terminal.
  private static let settings = """
    unset NO_COLOR COLORTERM CLICOLOR_FORCE FORCE_COLOR LINES COLUMNS; export LC_ALL=C.UTF-8 TERM=tmux-256color
    PS1=; PROMPT_COMMAND='status=$?; stty -a > after; echo "status $status"'
    """

  init(columns: Int, rows: Int, folder: String) throws {
    self.folder = folder
    try Self.settings.write(toFile: folder + "/settings", atomically: true, encoding: .utf8)
    // The server outlives the command that starts it and must not keep any pipe of this process open.
    let start = """
      for fd in /proc/$$/fd/*; do fd=${fd##*/}; [ "$fd" -gt 2 ] && eval "exec $fd>&-"; done
      cd '\(folder)' && LC_ALL=C.UTF-8 timeout 20 tmux -f /dev/null -L \(Self.socket) \
      new-session -d -s \(session) -x \(columns) -y \(rows) "exec bash --noprofile --noediting --rcfile settings -i" </dev/null >/dev/null 2>&1
      """
    try start.write(toFile: folder + "/start", atomically: true, encoding: .utf8)
    let started = try Nabla.runShell("bash '\(folder)/start'")
    #expect(started.status == 0)
  }

  @discardableResult
  private func tmux(_ words: String..., keys: [String] = []) throws -> String {
    let options = ["-f", "/dev/null", "-L", Self.socket]
    let program = try #require(Self.program)
    return try Nabla.run(options + words + keys, of: program).output
  }

  // MARK: Input

  /// Has the shell run a line on an empty screen.
  func start(_ line: String) throws {
    try expect("status")
    try tmux("send-keys", "-R", "-t", session)
    try type("clear; stty -a > before; \(line)")
    try send("Enter")
  }

  /// Presses keys by their names.
  func send(_ keys: String...) throws { try tmux("send-keys", "-t", session, keys: keys) }

  /// Presses a key.
  func press(_ key: Key) throws {
    let arrows: [Key.Direction: String] = [.up: "Up", .down: "Down", .left: "Left", .right: "Right"]
    switch key {
    case .character(let scalar): try type(String(Character(scalar)))
    case .control(let letter): try send("C-\(letter)")
    case .enter: try send("Enter")
    case .escape: try send("Escape")
    case .pageUp: try send("PPage")
    case .pageDown: try send("NPage")
    case .arrow(let direction): try send(try #require(arrows[direction]))
    case .shiftArrow(let direction): try send("S-" + (try #require(arrows[direction])))
    case .function(let number): try send("F\(number)")
    case .tab, .backspace, .delete, .home, .end: Issue.record("a name for \(key) is missing here")
    }
  }

  /// Sends a text as it is, control characters included.
  func type(_ text: String) throws { try tmux("send-keys", "-t", session, "-l", text) }

  /// Reports of the mouse as xterm sends them (SGR), with columns and rows from 0.
  func mouse(button: Int, column: Int, row: Int, isRelease: Bool = false) throws {
    try type("\u{1B}[<\(button);\(column + 1);\(row + 1)\(isRelease ? "m" : "M")")
  }

  /// Presses the left button at a place and lets it go at another, or the same, one.
  func drag(from: (column: Int, row: Int), to: (column: Int, row: Int)) throws {
    try mouse(button: 0, column: from.column, row: from.row)
    if from != to { try mouse(button: 32, column: to.column, row: to.row) }
    try mouse(button: 0, column: to.column, row: to.row, isRelease: true)
  }

  /// Pastes a text as a terminal does: between marks, if the program has asked for them.
  func paste(_ text: String) throws {
    try text.write(toFile: folder + "/pasted", atomically: true, encoding: .utf8)
    try tmux("load-buffer", folder + "/pasted")
    try tmux("paste-buffer", "-p", "-r", "-t", session)
  }

  /// Has another program write on the screen.
  func scribble(_ text: String) throws {
    let terminal = try tmux("display-message", "-p", "-t", session, "#{pane_tty}").trimmingCharacters(in: .newlines)
    _ = try Nabla.runShell("printf '\\033[5;20H%s' \"\(text)\" > \(terminal)")
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-t", session, "-x", "\(columns)", "-y", "\(rows)")
  }

  /// The process of the program, which is a child of the shell.
  func processID() throws -> Int32 {
    let shell = try tmux("list-panes", "-t", session, "-F", "#{pane_pid}").filter(\.isNumber)
    let children = try Nabla.runShell("pgrep -P \(shell) nabla").output
    return try #require(Int32(children.filter(\.isNumber)))
  }

  /// Sends a signal to the program itself.
  func signal(_ name: String) throws { _ = try Nabla.runShell("kill -\(name) \(try processID())") }

  // MARK: Output

  /// The characters of the screen, a line for each row.
  var screen: String { get throws { try tmux("capture-pane", "-p", "-t", session) } }
  var rows: [String] { get throws { try screen.components(separatedBy: "\n") } }
  /// The screen with the sequences that set its colours.
  var colored: String { get throws { try tmux("capture-pane", "-e", "-p", "-t", session) } }

  /// What the screen is set to: whether there is a second screen, a cursor, a mouse, application keys.
  var flags: String {
    get throws {
      try tmux(
        "display-message", "-p", "-t", session, "#{alternate_on}#{cursor_flag}#{mouse_any_flag}#{keypad_cursor_flag}"
      ).trimmingCharacters(in: .newlines)
    }
  }

  /// Waits until something holds.
  func wait(
    for what: String, sourceLocation: SourceLocation = #_sourceLocation, until holds: () throws -> Bool
  ) throws {
    for _ in 0..<250 {
      if try holds() { return }
      usleep(40_000)
    }
    Issue.record("\(what):\n\(try screen)", sourceLocation: sourceLocation)
  }

  /// Waits until the screen shows a text.
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try wait(for: "'\(text)' is not on the screen", sourceLocation: sourceLocation) { try screen.contains(text) }
  }

  /// Checks that the line has been run to its end, and that the program left the terminal as it was.
  func expectRestored(status: Int, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect("status \(status)", sourceLocation: sourceLocation)
    try expectOutside(sourceLocation: sourceLocation)
    try expectModes("after", toEqual: "before", sourceLocation: sourceLocation)
    // What is written now has the terminal's own colours.
    let lines = try colored.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix("status \(status)") }, sourceLocation: sourceLocation)
  }

  /// Checks that the shell has its screen with a cursor and without mouse and application keys.
  func expectOutside(sourceLocation: SourceLocation = #_sourceLocation) throws {
    let flags = try flags
    #expect(flags == "0100", sourceLocation: sourceLocation)
  }

  /// Checks that the shell saw the same modes twice.
  func expectModes(
    _ file: String, toEqual other: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (modes, others) = (try modes(file), try modes(other))
    #expect(!modes.isEmpty && modes == others, sourceLocation: sourceLocation)
  }

  /// The modes in a file that the shell wrote, but for the size, which a test may have changed.
  private func modes(_ file: String) throws -> String {
    let lines = try text(file).split(separator: "\n")
    return lines.dropFirst().joined(separator: "\n")
  }

  /// The text of a file in the folder; empty if there is none yet.
  func text(_ file: String) throws -> String {
    let path = folder + "/" + file
    guard FileManager.default.fileExists(atPath: path) else { return "" }
    return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }

  /// Has everything that is sent to the terminal from now on written to a file too.
  func record(to file: String) throws {
    try tmux("pipe-pane", "-t", session, "cat >> '\(folder)/\(file)'")
  }

  func close() { _ = try? tmux("kill-session", "-t", session) }
}

/// The explorer as a person meets it: the built program in a terminal emulator.
///
/// In continuous integration a missing emulator is an error, not an excuse.
@Suite(
  "The explorer in a terminal", .serialized,
  .enabled(
    if: Emulator.isPresent || ProcessInfo.processInfo.environment["CI"] == "true", "tmux is not installed"))
struct ExplorerInTerminal {
  /// Runs a body with an emulator of a size.
  static func withEmulator(columns: Int = 100, rows: Int = 30, _ body: (Emulator) throws -> Void) throws {
    try #require(Emulator.isPresent, "tmux is not installed: apt-get install tmux")
    try withTemporaryFolder { folder in
      let emulator = try Emulator(columns: columns, rows: rows, folder: folder)
      defer { emulator.close() }
      try body(emulator)
    }
  }
}
