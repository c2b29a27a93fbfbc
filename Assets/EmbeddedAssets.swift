/// The files of `Assets/` that travel inside the program, as bytes.
package enum EmbeddedAssets {
  /// Ink coverage of every printable ASCII glyph: code point, glyph, 16 rows × 8 columns in percent, tab-separated.
  ///
  /// Mean over three common monospaced fonts.
  package static var glyphCoverage: [UInt8] { PackageResources.coverage_tsv }
}
