import ArgumentParser
import Formulas
import SceneCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the program ends when it does not end well: a message on standard error and an exit status of sysexits.h.
struct Failure: Error, Equatable {
  enum Status: Int32 {
    case usage = 64
    case data = 65
    case noInput = 66
    case internalError = 70
    case cannotWrite = 73
  }

  let message: String
  let status: Int32
  /// Help was asked for: the message goes to standard output and nothing is wrong.
  private let isHelp: Bool

  init(_ status: Status, _ message: String) {
    self.status = status.rawValue
    self.message = message
    isHelp = false
  }

  private init(help: String) {
    status = 0
    message = help
    isHelp = true
  }

  /// Translates whatever ended a command.
  ///
  /// - Parameter words: The command line, for a hint at a mistyped command.
  init(_ error: any Error, words: [String]) {
    switch error {
    case let failure as Failure: self = failure
    case let error as UsageError: self.init(.usage, error.message)
    case let error as SystemError: self.init(error.status, error.message)
    default:
      let code = Nabla.exitCode(for: error)
      if code == .success {
        self.init(help: Nabla.fullMessage(for: error))
      } else {
        let hint = Self.mistypedCommand(words).map { "\n  did you mean 'nabla \($0)'?" }
        let help = Self.command(words).map { "nabla \($0) --help" } ?? "nabla --help"
        self.init(.usage, Self.plain(Nabla.message(for: error)) + (hint ?? "\n  '\(help)' shows what there is"))
      }
    }
  }

  /// ArgumentParser's message without control characters that a user's word may have brought along.
  private static func plain(_ message: String) -> String {
    String(String.UnicodeScalarView(message.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : $0 }))
  }

  private static var commands: [String] {
    Nabla.configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  private static func command(_ words: [String]) -> String? { words.first.flatMap { commands.contains($0) ? $0 : nil } }

  private static func mistypedCommand(_ words: [String]) -> String? {
    guard let word = words.first, words.count > 1, !commands.contains(word) else { return nil }
    return commands.first { (1...2).contains(editDistance(word, $0)) }
  }

  /// Says what is wrong and ends the program.
  func exit() -> Never {
    if isHelp {
      try? StandardOutput.write(message + "\n")
    } else {
      StandardError.write("error: \(message)\n")
    }
    #if canImport(Glibc)
      Glibc.exit(status)
    #elseif canImport(Musl)
      Musl.exit(status)
    #else
      Darwin.exit(status)
    #endif
  }
}
