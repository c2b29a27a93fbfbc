import CellGraphics
import CursesTerminal
import Plotting
import SceneCommands

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

  /// The size of a picture that fills the terminal but for the line of the prompt below it.
  var pictureSize: Size {
    var window = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return SizeOption.usual }
    let (least, most) = (Figure.smallestSize, Figure.largestSize)
    return Size(
      columns: min(max(Int(window.ws_col), least.columns), most.columns),
      rows: min(max(Int(window.ws_row) - 1, least.rows), most.rows))
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

  /// The richest glyphs that the terminal shows: those to which its locale gives one column each.
  var glyphs: GlyphSet {
    guard isTerminal, variable("TERM") != "dumb" else { return .ascii }
    let locale = TerminalLocale.adopted
    return [GlyphSet.braille, .blocks].first { set in
      (set.specialGlyphs + Mark.allCases.map { $0.glyph(in: set) }).allSatisfy(locale.isOneColumn)
    } ?? .ascii
  }
}
