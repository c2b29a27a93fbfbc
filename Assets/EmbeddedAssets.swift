/// The files of `Assets/` that travel inside the program, as bytes.
package enum EmbeddedAssets {
  /// Ink coverage of every printable ASCII glyph: code point, glyph, 16 rows × 8 columns in percent, tab-separated.
  ///
  /// Mean over three common monospaced fonts.
  package static var glyphCoverage: [UInt8] { PackageResources.coverage_tsv }

  /// The description of a terminal with direct colour (ncurses' `xterm-direct`) in the form in which ncurses reads it from
  /// the variable TERMINFO, made by `infocmp -Q2`.
  package static var directColorTerminal: [UInt8] { PackageResources.xterm_direct_b64 }

  /// Published colormaps by name: comment lines (`#`), then 256 sRGB colours as hexadecimal triplets.
  package static var colormaps: [(name: String, text: [UInt8])] {
    [
      ("viridis", PackageResources.viridis_txt), ("cividis", PackageResources.cividis_txt),
      ("magma", PackageResources.magma_txt), ("inferno", PackageResources.inferno_txt),
      ("plasma", PackageResources.plasma_txt),
    ]
  }
}
