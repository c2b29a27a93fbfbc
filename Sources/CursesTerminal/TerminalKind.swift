import Assets
import CNcurses
import CellGraphics

/// Which description of the terminal suits, and what it can do.
struct TerminalKind {
  /// The name of the description.
  let name: String
  let hasTruecolor: Bool

  /// Looks the terminal up.
  ///
  /// True colour needs a description with direct colour, such as `xterm-direct`; it is taken where the terminal claims
  /// 24-bit colour (`COLORTERM`), from the system or, where that has none, from the program itself.
  init(type: String?, claimsTruecolor: Bool) throws(TerminalError) {
    guard let type, !type.isEmpty else { throw .noType }
    guard nabla_knows_terminal(type) != 0 else { throw .unknownType(type) }
    guard nabla_capability("cup") != nil, nabla_capability("clear") != nil else { throw .cannotPlaceText(type) }
    let direct = claimsTruecolor ? Self.directDescription(for: type) : nil
    // The description that was looked up last is the one in use.
    name = direct ?? type
    hasTruecolor = direct != nil
    _ = nabla_knows_terminal(name)
  }

  /// The name of a description with direct colour that can be looked up.
  private static func directDescription(for type: String) -> String? {
    guard let name = directName(of: type) else { return nil }
    if knows(name) { return name }
    // Terminals that claim 24-bit colour understand what xterm does.
    let variable = "TERMINFO"
    let before = getenv(variable).map { String(cString: $0) }
    let carried = String(decoding: EmbeddedAssets.directColorTerminal, as: UTF8.self)
    setenv(variable, String(carried.prefix { $0 != "\n" }), 1)
    if knows("xterm-direct") { return "xterm-direct" }
    if let before { setenv(variable, before, 1) } else { unsetenv(variable) }
    return nil
  }

  private static func knows(_ name: String) -> Bool { nabla_knows_terminal(name) != 0 }

  /// `xterm-256color` and `xterm` have the direct-colour relative `xterm-direct`.
  static func directName(of type: String) -> String? {
    if type.hasSuffix("-direct") { return type }
    guard let family = type.split(separator: "-").first else { return nil }
    return family == "screen" ? nil : "\(family)-direct"
  }
}

/// Why there is no screen to draw on.
package enum TerminalError: Error, Equatable, Sendable {
  case notATerminal
  /// `TERM` is not set.
  case noType
  case unknownType(String)
  /// The terminal cannot place text anywhere on its screen.
  case cannotPlaceText(String)

  /// One line in plain words.
  package var message: String {
    switch self {
    case .notATerminal: "standard input or output is not a terminal"
    case .noType: "TERM is not set"
    case .unknownType(let type): "the terminal '\(CellText.sanitised(type))' is not known"
    case .cannotPlaceText(let type): "the terminal '\(CellText.sanitised(type))' cannot place text"
    }
  }
}
