import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Leaves the terminal as it was when the program is stopped from outside, by calls that are allowed in signal handlers.
///
/// Everything a handler needs is laid out in memory before it can run: the bytes that leave and enter the screen, and the
/// terminal's modes outside and inside.
enum Restoration {
  private struct Memory {
    var leave: UnsafeMutablePointer<UInt8>
    var leaveCount = 0
    var enter: UnsafeMutablePointer<UInt8>
    var enterCount = 0
    var outside = termios()
    var inside = termios()
    /// Whether the screen is ours.
    var isActive: Int32 = 0
    /// Whether the program was suspended since it was last asked.
    var wasSuspended: Int32 = 0
  }

  private static let capacity = 1024

  nonisolated(unsafe) private static let memory: UnsafeMutablePointer<Memory> = {
    let memory = UnsafeMutablePointer<Memory>.allocate(capacity: 1)
    memory.initialize(to: Memory(leave: .allocate(capacity: capacity), enter: .allocate(capacity: capacity)))
    return memory
  }()

  /// Signals that end the program, asked for or by a trap.
  private static let fatalSignals = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGPIPE, SIGALRM, SIGUSR1,
    SIGUSR2, SIGXCPU, SIGXFSZ,
  ]

  /// Remembers the modes of the terminal before anything changes them.
  static func rememberOutside() { _ = tcgetattr(STDIN_FILENO, &memory.pointee.outside) }

  /// Takes over the signals once the screen is set up.
  static func arm(leave: String, enter: String) {
    memory.pointee.leaveCount = copy(leave, to: memory.pointee.leave)
    memory.pointee.enterCount = copy(enter, to: memory.pointee.enter)
    _ = tcgetattr(STDIN_FILENO, &memory.pointee.inside)
    memory.pointee.isActive = 1
    for signal in fatalSignals { handle(signal, by: die) }
    handle(SIGTSTP, by: suspend)
    handle(SIGCONT, by: resume)
  }

  /// Gives the terminal back; does nothing the second time.
  static func disarm() {
    leaveScreen()
    for signal in fatalSignals + [SIGTSTP, SIGCONT] { handle(signal, by: SIG_DFL) }
  }

  /// Sets the modes of the terminal as they were outside.
  static func restoreModes() { withoutStopping { _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &memory.pointee.outside) } }

  /// Whether the program went on after having been suspended since the last call.
  static func takeResumption() -> Bool {
    defer { memory.pointee.wasSuspended = 0 }
    return memory.pointee.wasSuspended != 0
  }

  private static func copy(_ text: String, to bytes: UnsafeMutablePointer<UInt8>) -> Int {
    let source = Array(text.utf8.prefix(capacity))
    for (place, byte) in source.enumerated() { bytes[place] = byte }
    return source.count
  }

  private static func handle(_ signal: Int32, by handler: __sighandler_t?) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, nil)
  }

  // MARK: In handlers

  private static let die: @convention(c) (Int32) -> Void = { number in
    Restoration.leaveScreen()
    // Blocked while the handler runs, so it acts on the return: the parent sees the true cause.
    signal(number, SIG_DFL)
    raise(number)
  }

  private static let suspend: @convention(c) (Int32) -> Void = { _ in
    let code = errno
    Restoration.leaveScreen()
    raise(SIGSTOP)
    errno = code
  }

  private static let resume: @convention(c) (Int32) -> Void = { _ in
    let code = errno
    Restoration.enterScreen()
    errno = code
  }

  private static func leaveScreen() {
    guard memory.pointee.isActive != 0 else { return }
    memory.pointee.isActive = 0
    send(memory.pointee.leave, memory.pointee.leaveCount)
    restoreModes()
  }

  private static func enterScreen() {
    memory.pointee.isActive = 1
    memory.pointee.wasSuspended = 1
    withoutStopping { _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &memory.pointee.inside) }
    send(memory.pointee.enter, memory.pointee.enterCount)
  }

  /// A job in the background is stopped for changing the terminal unless it ignores that signal.
  private static func withoutStopping(_ body: () -> Void) {
    let before = signal(SIGTTOU, SIG_IGN)
    body()
    signal(SIGTTOU, before)
  }

  private static func send(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) {
    var sent = 0
    while sent < count {
      let written = write(STDOUT_FILENO, bytes + sent, count - sent)
      if written < 0 && errno != EINTR { return }
      sent += max(written, 0)
    }
  }
}
