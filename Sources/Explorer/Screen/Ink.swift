import CellGraphics

/// The colours of the screen around the picture. None of them tells anything that words do not tell too.
enum Ink {
  static let frame = Style(foreground: Color(0x5B6472))
  static let label = Style(foreground: Color(0x9AA4B2))
  static let title = Style(attributes: .bold)
  static let key = Style(foreground: Color(0xE5C07B), attributes: .bold)
  static let text = Style.plain
  static let heading = Style(foreground: Color(0x61AFEF), attributes: .bold)
  static let good = Style(foreground: Color(0x98C379), attributes: .bold)
  static let warning = Style(foreground: Color(0xE5A33D), attributes: .bold)
  static let bad = Style(foreground: Color(0xFF6B6B), attributes: .bold)
  static let caret = Style(attributes: .reverse)
}
