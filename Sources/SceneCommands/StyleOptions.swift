import ArgumentParser
import CellGraphics
import Plotting

/// The characters and colours of pictures.
package struct StyleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The glyphs to draw with: 7-bit ASCII, block elements, or braille for lines over blocks; what is best where the "
        + "picture goes (auto).", valueName: "set"))
  var glyphs: GlyphChoice = .auto

  @Option(
    help: ArgumentHelp("How many colours; as many as there are where the picture goes (auto).", valueName: "depth"))
  var color: ColorChoice = .auto

  @Option(
    help: ArgumentHelp(
      "The colours of values; a diverging map for values on both sides of 0 and viridis for others when absent.",
      valueName: "name"))
  var colormap: ColormapChoice?

  @Option(help: ArgumentHelp("The paper that colours are chosen for.", valueName: "theme"))
  var theme: ThemeChoice = .dark

  package init() {}

  enum GlyphChoice: String, ExpressibleByArgument, CaseIterable { case auto, ascii, blocks, braille }
  enum ThemeChoice: String, ExpressibleByArgument, CaseIterable { case dark, light }

  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, none
    case ansi16 = "16"
    case indexed256 = "256"
    case truecolor = "true"

    /// The depth asked for, if any.
    var depth: ColorDepth? {
      switch self {
      case .auto: nil
      case .none: ColorDepth.none
      case .ansi16: .ansi16
      case .indexed256: .indexed256
      case .truecolor: .truecolor
      }
    }
  }

  /// A colormap by name.
  struct ColormapChoice: ExpressibleByArgument {
    let colormap: Colormap

    init?(argument: String) {
      guard let colormap = Colormap.named(argument.lowercased()) else { return nil }
      self.colormap = colormap
    }

    var defaultValueDescription: String { colormap.name }
    static var allValueStrings: [String] { Colormap.names }
  }

  /// The glyphs asked for, if any.
  package var glyphSet: GlyphSet? { GlyphSet(rawValue: glyphs.rawValue) }
  /// The depth asked for, if any.
  package var depth: ColorDepth? { color.depth }

  /// What a picture is drawn with.
  ///
  /// - Parameters:
  ///   - usual: What is best where the picture goes.
  ///   - canHaveColor: Whether colours can be asked for there.
  package func style(over usual: PictureStyle, canHaveColor: Bool = true) -> PictureStyle {
    var style = usual
    style.glyphs = glyphSet ?? style.glyphs
    if canHaveColor { style.depth = depth ?? style.depth }
    style.colormap = colormap?.colormap
    style.theme = theme == .dark ? .dark : .light
    return style
  }
}

extension PictureStyle {
  /// The words that make this style of the plain one.
  var words: [String] {
    var words: [String] = []
    if glyphs != .ascii { words += ["--glyphs", glyphs.rawValue] }
    if depth != .none, let choice = StyleOptions.ColorChoice.allCases.first(where: { $0.depth == depth }) {
      words += ["--color", choice.rawValue]
    }
    if let colormap { words += ["--colormap", colormap.name] }
    if theme != .dark { words += ["--theme", theme.rawValue] }
    return words
  }
}
