import ArgumentParser
import CellGraphics
import Plotting

/// The characters and colours of pictures.
struct StyleOptions: ParsableArguments {
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

  enum GlyphChoice: String, ExpressibleByArgument, CaseIterable { case auto, ascii, blocks, braille }
  enum ThemeChoice: String, ExpressibleByArgument, CaseIterable { case dark, light }

  enum ColorChoice: String, ExpressibleByArgument, CaseIterable {
    case auto, none
    case ansi16 = "16"
    case indexed256 = "256"
    case truecolor = "true"
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

  /// Where a picture goes.
  enum Medium {
    case standardOutput(OutputEnvironment)
    /// A file of text without colours.
    case plainText
    /// A file that can hold all glyphs and colours.
    case document
  }

  /// What a picture is drawn with.
  func style(for medium: Medium) -> PictureStyle {
    var style: PictureStyle
    switch medium {
    case .standardOutput(let environment):
      style = PictureStyle(glyphs: environment.glyphs, depth: environment.colorDepth)
    case .plainText: style = .plain
    case .document: style = PictureStyle(glyphs: .braille, depth: .truecolor)
    }
    if let glyphs = GlyphSet(rawValue: glyphs.rawValue) { style.glyphs = glyphs }
    // Plain text has no colours, whatever is wished.
    if case .plainText = medium {} else { style.depth = depth ?? style.depth }
    style.colormap = colormap?.colormap
    style.theme = theme == .dark ? .dark : .light
    return style
  }

  /// The depth asked for, if any.
  private var depth: ColorDepth? {
    switch color {
    case .auto: nil
    case .none: ColorDepth.none
    case .ansi16: .ansi16
    case .indexed256: .indexed256
    case .truecolor: .truecolor
    }
  }
}
