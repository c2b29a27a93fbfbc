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

  /// The lessons of the course by the names of their files, one line each.
  package static var lessons: [(file: String, text: [UInt8])] {
    [
      ("01-why-derivatives.md", PackageResources._1_why_derivatives_md),
      ("02-difference-quotient.md", PackageResources._2_difference_quotient_md),
      ("03-best-linear-approximation.md", PackageResources._3_best_linear_approximation_md),
      ("04-rules-and-linearity.md", PackageResources._4_rules_and_linearity_md),
      ("05-directions.md", PackageResources._5_directions_md),
      ("06-gradient-and-jacobian.md", PackageResources._6_gradient_and_jacobian_md),
      ("07-total-derivative.md", PackageResources._7_total_derivative_md),
      ("08-steepest-ascent.md", PackageResources._8_steepest_ascent_md),
      ("09-the-hessian.md", PackageResources._9_the_hessian_md),
      ("10-chain-rule.md", PackageResources._0_chain_rule_md),
      ("11-matrix-calculus.md", PackageResources._1_matrix_calculus_md),
      ("12-least-squares.md", PackageResources._2_least_squares_md),
      ("13-bowl-and-trough.md", PackageResources._3_bowl_and_trough_md),
      ("14-derivation.md", PackageResources._4_derivation_md),
      ("15-two-routes.md", PackageResources._5_two_routes_md),
      ("16-positive-semidefinite.md", PackageResources._6_positive_semidefinite_md),
      ("17-gradient-descent.md", PackageResources._7_gradient_descent_md),
      ("18-not-done.md", PackageResources._8_not_done_md),
      ("19-a-fair-race.md", PackageResources._9_a_fair_race_md),
      ("tour.md", PackageResources.tour_md),
    ]
  }
}
