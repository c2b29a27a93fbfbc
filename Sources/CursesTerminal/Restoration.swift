import CNcurses

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
    /// The signals that are handled here, with what they did before.
    var before: [(signal: Int32, action: sigaction)] = []
  }

  private static let capacity = 1024

  nonisolated(unsafe) private static let memory: UnsafeMutablePointer<Memory> = {
    let memory = UnsafeMutablePointer<Memory>.allocate(capacity: 1)
    memory.initialize(to: Memory(leave: .allocate(capacity: capacity), enter: .allocate(capacity: capacity)))
    nabla_make_signal_stack()
    return memory
  }()

  /// Signals that end the program, asked for or by a trap.
  private static let fatalSignals = [
    SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGPIPE, SIGALRM, SIGUSR1,
    SIGUSR2, SIGXCPU, SIGXFSZ, SIGSYS, SIGVTALRM, SIGPROF,
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

  /// Gives the signals back once the screen has been left, and sets the modes of the terminal as they were outside.
  static func disarm() {
    memory.pointee.isActive = 0
    restoreModes()
    for before in memory.pointee.before {
      withUnsafePointer(to: before.action) { _ = sigaction(before.signal, $0, nil) }
    }
    memory.pointee.before = []
  }

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

  /// What the caller wants ignored, as `nohup` does, stays ignored.
  private static func handle(_ signal: Int32, by handler: @convention(c) (Int32) -> Void) {
    if nabla_ignores(signal) != 0 { return }
    var before = sigaction()
    sigaction(signal, nil, &before)
    memory.pointee.before.append((signal, before))
    nabla_handle(signal, handler)
  }

  // MARK: In handlers

  private static let die: @convention(c) (Int32) -> Void = { number in
    Restoration.leaveScreen()
    // Blocked while the handler runs, so it acts on the return: the parent sees the true cause.
    nabla_handle_by_default(number)
    raise(number)
  }

  /// Stops by the signal itself: the system does not do that to a program that nobody could continue.
  private static let suspend: @convention(c) (Int32) -> Void = { number in
    let code = nabla_errno()
    Restoration.leaveScreen()
    nabla_handle_by_default(number)
    nabla_let_through(number)
    raise(number)
    nabla_handle(number, Restoration.suspend)
    if Restoration.memory.pointee.isActive == 0 { Restoration.enterScreen() }
    nabla_set_errno(code)
  }

  private static let resume: @convention(c) (Int32) -> Void = { _ in
    let code = nabla_errno()
    Restoration.enterScreen()
    nabla_set_errno(code)
  }

  private static func leaveScreen() {
    guard memory.pointee.isActive != 0 else { return }
    memory.pointee.isActive = 0
    send(memory.pointee.leave, memory.pointee.leaveCount)
    restoreModes()
  }

  private static func enterScreen() {
    // In the background the terminal belongs to others: the program stops as one that writes to it would.
    if isInBackground { raise(SIGTTOU) }
    if isInBackground { return }
    memory.pointee.isActive = 1
    memory.pointee.wasSuspended = 1
    withoutStopping { _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &memory.pointee.inside) }
    send(memory.pointee.enter, memory.pointee.enterCount)
  }

  private static var isInBackground: Bool {
    let owner = tcgetpgrp(STDIN_FILENO)
    return owner > 0 && owner != getpgrp()
  }

  private static func restoreModes() {
    withoutStopping { _ = tcsetattr(STDIN_FILENO, TCSADRAIN, &memory.pointee.outside) }
  }

  /// A job in the background is stopped for changing the terminal unless it ignores that signal.
  private static func withoutStopping(_ body: () -> Void) {
    var before = sigaction()
    sigaction(SIGTTOU, nil, &before)
    nabla_ignore(SIGTTOU)
    body()
    sigaction(SIGTTOU, &before, nil)
  }

  private static func send(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) {
    var sent = 0
    while sent < count {
      let written = write(STDOUT_FILENO, bytes + sent, count - sent)
      if written < 0 && nabla_errno() != EINTR { return }
      sent += max(written, 0)
    }
  }
}
