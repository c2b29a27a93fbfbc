import CellGraphics
import Plotting
import SceneCommands

extension StyleOptions {
  /// Where a picture goes.
  enum Medium {
    case standardOutput(OutputEnvironment)
    /// A file of text without colours.
    case plainText
    /// A file that can hold all glyphs and colours.
    case document

    /// What pictures are drawn with there when no option says otherwise.
    var usualStyle: PictureStyle {
      switch self {
      case .standardOutput(let environment): PictureStyle(glyphs: environment.glyphs, depth: environment.colorDepth)
      case .plainText: .plain
      case .document: PictureStyle(glyphs: .braille, depth: .truecolor)
      }
    }
  }

  /// What a picture is drawn with; plain text has no colours, whatever is wished.
  func style(for medium: Medium) -> PictureStyle {
    if case .plainText = medium { return style(over: medium.usualStyle, canHaveColor: false) }
    return style(over: medium.usualStyle)
  }

  /// The most that a screen may show, whatever its description says: what is asked for, else no colours if NO_COLOR is set
  /// and the characters of the locale.
  func screenLimits(_ environment: OutputEnvironment) -> (depth: ColorDepth, glyphs: GlyphSet) {
    (depth ?? (environment.variable("NO_COLOR") == nil ? .truecolor : .none), glyphSet ?? environment.glyphs)
  }
}
