/// Chooses the glyph whose shape is nearest to the ink in a cell.
///
/// Ink and glyph are compared after a Gaussian blur, so a near miss by one sub-cell costs little; the glyph may be up to
/// 1.6 times as strong or half as strong as the ink. With B the blur, t the ink and g the glyph's coverage, the squared
/// distance ‖Bt − aBg‖² is least where 2a⟨t, BᵀBg⟩ − a²‖Bg‖² is greatest, so only BᵀBg is needed and it is computed once
/// per glyph. After the shape metric of Xu, Zhang and Wong, Structure-based ASCII Art (2010), simplified.
package struct ShapeMatcher: Sendable {
  private struct Template: Sendable {
    let glyph: Unicode.Scalar
    /// BᵀBg, one vector per row of sub-cells.
    let kernel: [SIMD8<Float>]
    /// ‖Bg‖².
    let energy: Float
    /// What a match counts, less than 1 for a glyph moved out of its place.
    let weight: Float
    var isMoved: Bool { weight < 1 }
    var isSteep: Bool { "|/\\".unicodeScalars.contains(glyph) }

    init(_ coverage: GlyphCoverage, shift: Int, _ weights: [Float]) {
      let (columns, rows) = (GlyphCoverage.columns, GlyphCoverage.rows)
      let ink = (0..<rows).map { row in
        var moved = SIMD8<Float>.zero
        for column in max(0, shift)..<min(columns, columns + shift) {
          moved[column] = coverage.ink[row * columns + column - shift]
        }
        return moved
      }
      glyph = coverage.glyph
      kernel = ShapeMatcher.blur(ink, weights)
      energy = zip(ink, kernel).reduce(0) { energy, rows in
        (0..<columns).reduce(energy) { $0 + rows.0[$1] * rows.1[$1] }
      }
      weight = 1 - 0.03 * Float(abs(shift))
    }
  }

  private let templates: [Template]
  /// Cells with less ink than this many full sub-cells stay blank.
  private let leastInk: Float

  /// The glyphs that read as lines; letters and brackets match some shapes better but read as text.
  package static let lines = ShapeMatcher(alphabet: ".,'`-_~/\\|", leastInk: 2.6)

  /// - Parameters:
  ///   - alphabet: Printable ASCII glyphs.
  ///   - blur: Standard deviation of the blur in sub-cells.
  init(alphabet: String, leastInk: Float, blur: Float = 2) {
    self.leastInk = leastInk
    let weights = Self.gaussian(deviation: blur * Float(2).squareRoot())
    templates = GlyphCoverage.measured(alphabet.unicodeScalars).flatMap { coverage in
      Self.shifts(of: coverage.glyph).map { Template(coverage, shift: $0, weights) }
    }
  }

  /// How far a glyph may stand beside the ink: an upright line is one wherever in the cell it runs.
  private static func shifts(of glyph: Unicode.Scalar) -> ClosedRange<Int> { glyph == "|" ? -3...3 : 0...0 }

  /// The glyph for the ink of one cell: 16 rows of 8 sub-cells, each from 0 to 255; `nil` for a blank.
  func match(_ ink: UnsafePointer<UInt8>) -> Unicode.Scalar? {
    let lines = UnsafeRawPointer(ink)
    var total: Float = 0
    var inkedRows = 0
    var widest: Float = 0
    var best: (glyph: Unicode.Scalar, score: Float)?
    return withUnsafeTemporaryAllocation(of: SIMD8<Float>.self, capacity: GlyphCoverage.rows) { rows in
      for row in 0..<GlyphCoverage.rows {
        let bytes = lines.loadUnaligned(fromByteOffset: row * GlyphCoverage.columns, as: SIMD8<UInt8>.self)
        rows[row] = SIMD8<Float>(bytes) * (1 / 255)
        let inRow = rows[row].sum()
        total += inRow
        if inRow > 0.5 { inkedRows += 1 }
        widest = max(widest, inRow)
      }
      guard total >= leastInk else { return nil }
      // Only a stroke through the whole height of the cell is an upright line beside its place.
      let isThrough = inkedRows >= GlyphCoverage.rows - 2
      // Several level strokes fill the height of a cell as well, and are no steep line.
      let isLevel = widest > 0.7 * Float(GlyphCoverage.columns)
      for template in templates where (isThrough || !template.isMoved) && !(isLevel && template.isSteep) {
        var product = SIMD8<Float>.zero
        for row in 0..<GlyphCoverage.rows { product += rows[row] * template.kernel[row] }
        let correlation = product.sum()
        let amplitude = min(max(correlation / template.energy, 0.5), 1.6)
        let score = template.weight * (2 * amplitude * correlation - amplitude * amplitude * template.energy)
        if score > best?.score ?? 0 { best = (template.glyph, score) }
      }
      return best?.glyph
    }
  }

  private static func gaussian(deviation: Float) -> [Float] {
    let radius = Int((3 * deviation).rounded(.up))
    let weights = (-radius...radius).map { offset -> Float in
      let scaled = Float(offset) / deviation
      return exponential(-scaled * scaled / 2)
    }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }

  /// eˣ for x ≤ 0 by halving the argument and a short series: no C library needed for a table.
  private static func exponential(_ x: Float) -> Float {
    if x < -0.5 {
      let half = exponential(x / 2)
      return half * half
    }
    return 1 + x * (1 + x / 2 * (1 + x / 3 * (1 + x / 4 * (1 + x / 5))))
  }

  /// Separable convolution within the cell, of rows of sub-cells; ink outside it counts as none.
  private static func blur(_ ink: [SIMD8<Float>], _ weights: [Float]) -> [SIMD8<Float>] {
    let radius = weights.count / 2
    func weight(_ offset: Int) -> Float { abs(offset) <= radius ? weights[offset + radius] : 0 }
    // What each sub-cell of a row gives to all of them.
    let shares = (0..<GlyphCoverage.columns).map { source in
      SIMD8<Float>((0..<GlyphCoverage.columns).map { weight(source - $0) })
    }
    let across = ink.map { row in shares.indices.reduce(.zero) { $0 + shares[$1] * row[$1] } }
    return ink.indices.map { target in
      ink.indices.reduce(.zero) { $0 + weight($1 - target) * across[$1] }
    }
  }
}
