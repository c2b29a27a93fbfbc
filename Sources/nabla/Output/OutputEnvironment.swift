import CellGraphics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is known about the reader of standard output.
struct OutputEnvironment {
  let isTerminal: Bool
  /// The value of an environment variable; `nil` if it is empty or not set.
  let variable: (String) -> String?

  static var current: OutputEnvironment {
    OutputEnvironment(isTerminal: isatty(STDOUT_FILENO) == 1) { name in
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  /// The colours wanted when no option says: none if NO_COLOR is set, some if CLICOLOR_FORCE or FORCE_COLOR is, else those
  /// of the terminal if there is one.
  var colorDepth: ColorDepth {
    if variable("NO_COLOR") != nil { return .none }
    let isForced = ["CLICOLOR_FORCE", "FORCE_COLOR"].contains { (variable($0) ?? "0") != "0" }
    if isForced { return max(terminalDepth, .ansi16) }
    return isTerminal ? terminalDepth : .none
  }

  /// The colours that the terminal says it has.
  private var terminalDepth: ColorDepth {
    let terminal = variable("TERM") ?? "dumb"
    if ["truecolor", "24bit"].contains(variable("COLORTERM") ?? "") || terminal.hasSuffix("-direct") {
      return .truecolor
    }
    if terminal.contains("256color") { return .indexed256 }
    return terminal == "dumb" ? .none : .ansi16
  }

  /// The glyphs that the terminal shows: beyond ASCII in a locale of UTF-8 only.
  var glyphs: GlyphSet {
    guard isTerminal, variable("TERM") != "dumb" else { return .ascii }
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap(variable).first ?? ""
    let isUnicode = ["UTF-8", "UTF8"].contains { locale.uppercased().hasSuffix($0) }
    return isUnicode ? .braille : .ascii
  }
}
