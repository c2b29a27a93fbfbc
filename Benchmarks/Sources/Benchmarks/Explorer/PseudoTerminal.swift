import CPseudoTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A pseudo-terminal with a program on it: what a terminal emulator would send and receive.
struct PseudoTerminal: ~Copyable {
  private let controller: Int32
  private let process: pid_t
  /// When the program was started.
  let start: ContinuousClock.Instant

  /// What a program sends after a frame (the end of synchronised output, mode 2026).
  private static let frameEnd = Array("\u{1B}[?2026l".utf8)

  /// Starts a program as the leader of a session on the terminal; `nil` if it cannot be started.
  init?(_ program: String, _ words: [String], environment: [String], columns: UInt16, rows: UInt16) {
    var arguments = ([program] + words).map { strdup($0) } + [nil]
    var variables = environment.map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var controller: Int32 = -1
    start = .now
    let process = pseudo_terminal_start(program, &arguments, &variables, columns, rows, &controller)
    guard process >= 0 else { return nil }
    self.controller = controller
    self.process = process
  }

  /// Types bytes.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(controller, bytes, bytes.count)
  }

  /// Reads what comes within some milliseconds of silence; stops before that at the end of a frame, if asked to.
  ///
  /// - Returns: How many bytes came.
  @discardableResult
  func read(silence milliseconds: Int32, toFrameEnd stopsAtFrameEnd: Bool = false) -> Int {
    var count = 0
    var tail: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    var file = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    while poll(&file, 1, milliseconds) > 0 {
      let length = systemRead(controller, &block, block.count)
      guard length > 0 else { break }
      count += length
      tail = (tail + block[..<length]).suffix(Self.frameEnd.count)
      if stopsAtFrameEnd && tail == Self.frameEnd { break }
    }
    return count
  }

  private func systemRead(_ file: Int32, _ block: UnsafeMutableRawPointer, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(file, block, count)
    #elseif canImport(Musl)
      Musl.read(file, block, count)
    #else
      Darwin.read(file, block, count)
    #endif
  }

  /// The most memory that the program has had so far, in megabytes; 0 where the system does not tell.
  ///
  /// Not what `wait4` reports: that counts this process too, which the program was a copy of at first.
  var peakMegabytes: Double {
    guard let file = fopen("/proc/\(process)/status", "r") else { return 0 }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, Int32(line.count), file) != nil {
      let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      if text.hasPrefix("VmHWM:") { return (Double(text.filter(\.isNumber)) ?? 0) * 1024 / 1e6 }
    }
    return 0
  }

  /// Waits for the program to end.
  consuming func finish() {
    var status: Int32 = 0
    read(silence: 1000)
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    close(controller)
  }
}
