import CellGraphics
import TestSupport
import Testing

@testable import Plotting
@testable import Scenes

/// What holds for every kind of picture in every glyph set and every depth of colour.
@Suite struct PictureInvariantTests {
  @Test(arguments: PictureSample.all, GlyphSet.allCases)
  func `a picture has its size, its glyphs and its colours, a whole frame, and can be read`(
    sample: PictureSample, glyphs: GlyphSet
  ) throws {
    var words: [[String]] = []
    for depth in ColorDepth.allCases {
      let theme: Theme = depth == .indexed256 ? .light : .dark
      let figure = try sample.figure(PictureStyle(glyphs: glyphs, depth: depth, theme: theme), sample.leastSize)
      let (picture, layout) = figure.drawn
      expectWellFormed(picture, size: figure.size, glyphs: glyphs)
      expectLegible(picture)
      expectNumbers(in: picture)
      expectFrame(of: figure, layout, in: picture, glyphs)
      // Shading darkens the colours of a palette; an export takes the nearest again.
      if sample.testDescription != "shaded" { expectPalette(of: depth, glyphs, in: picture) }
      words.append([picture.lines[0]] + picture.lines[legendRows(of: figure, layout)])
      if depth == .truecolor { #expect(figure.render() == picture, "not the same twice") }
    }
    #expect(Set(words).count == 1, "title or legend depend on the depth of colour: \(words)")
  }

  /// Marks at the very points that the title or a line of the legend tells.
  private static let told: [String: Set<Mark>] = [
    "tangent": [.closed], "secants": [.open, .closed], "gradient-study": [.closed], "eigenvectors": [.closed],
    "approach-plane": [.open], "dial": [.closed], "descent-loss": [.closed],
  ]

  /// In sets whose marks are no letters; a name beside a mark is as good as one in the legend.
  @Test(arguments: PictureSample.all, [GlyphSet.blocks, .braille])
  func `the legend names every mark that occurs, and no other`(sample: PictureSample, glyphs: GlyphSet) throws {
    let figure = try sample.figure(PictureStyle(glyphs: glyphs, depth: .none), sample.size)
    let (picture, layout) = figure.drawn
    let rows = (0..<figure.size.rows).map { picture.cells(inRow: $0).map(\.glyph) }
    let legend = Set(rows[legendRows(of: figure, layout)].joined()).intersection(Self.marks)
    let places = cells(of: layout.plot).filter { Self.marks.contains(rows[$0.row][$0.column]) }
    let unnamed = places.filter { !hasName($0, in: rows) }.map { rows[$0.row][$0.column] }
    let text = picture.lines.joined(separator: "\n")
    let known = legend.union((Self.told[sample.testDescription] ?? []).map { $0.glyph(in: glyphs) })
    #expect(Set(unnamed).isSubset(of: known), "\(Set(unnamed).subtracting(known)) in\n\(text)")
    let shown = Set(places.map { rows[$0.row][$0.column] })
    #expect(legend.isSubset(of: shown), "\(legend.subtracting(shown)) in\n\(text)")
  }

  // MARK: Parts

  private static let marks: Set<Unicode.Scalar> = {
    let others: [Mark] = [.dot, .gap, .zero, .upward, .downward, .leftward, .rightward, .doubt, .hatch]
    return Set(Mark.allCases.filter { !others.contains($0) }.map { $0.glyph(in: .blocks) })
  }()

  private func cells(of rect: Rect) -> [(column: Int, row: Int)] {
    (rect.row..<rect.endRow).flatMap { row in (rect.column..<rect.endColumn).map { ($0, row) } }
  }

  private func legendRows(of figure: Figure, _ layout: FigureLayout) -> Range<Int> {
    min(layout.plot.endRow + (figure.hasFrame ? 2 : 0), figure.size.rows)..<figure.size.rows
  }

  /// Whether a word begins or ends next to a cell.
  private func hasName(_ cell: (column: Int, row: Int), in rows: [[Unicode.Scalar]]) -> Bool {
    func isWord(_ column: Int, _ row: Int) -> Bool {
      guard rows.indices.contains(row), rows[row].indices.contains(column) else { return false }
      let scalar = rows[row][column]
      return scalar.properties.isAlphabetic || scalar == "(" || scalar == ")" || ("0"..."9").contains(scalar)
    }
    let beside = [2, 3, 4, -2, -3, -4].contains { isWord(cell.column + $0, cell.row) }
    return beside || [-1, 1].contains { step in (-1...1).contains { isWord(cell.column + $0, cell.row + step) } }
  }

  // MARK: Expectations

  private func expectNumbers(in picture: CellBuffer) {
    let words = picture.lines.joined(separator: " ").split { !$0.isLetter }
    #expect(!words.contains { ["nan", "NaN"].contains($0) })
  }

  private func expectFrame(of figure: Figure, _ layout: FigureLayout, in picture: CellBuffer, _ glyphs: GlyphSet) {
    guard figure.hasFrame else { return }
    let pieces: Set<Unicode.Scalar> =
      glyphs == .ascii ? ["+", "-", "|"] : Set(BoxLines.characters + CellEdge.allCases.map(\.glyph))
    let plot = layout.plot
    let (columns, rows) = (plot.column - 1...plot.endColumn, plot.row - 1...plot.endRow)
    let edge =
      columns.flatMap { [($0, rows.lowerBound), ($0, rows.upperBound)] }
      + rows.flatMap { [(columns.lowerBound, $0), (columns.upperBound, $0)] }
    let gaps = edge.filter { !pieces.contains(picture[$0.0, $0.1].glyph) }
    #expect(gaps.isEmpty, "the frame is broken at \(gaps)")
  }

  /// Paint has the colours of the depth; ink gets them when it is exported, also where two of them share a block.
  private func expectPalette(of depth: ColorDepth, _ glyphs: GlyphSet, in picture: CellBuffer) {
    let styles = Set((0..<picture.size.rows).flatMap { picture.cells(inRow: $0).map(\.style) })
    let papers = glyphs == .blocks ? [] : Set(styles.compactMap(\.background))
    switch depth {
    case .none: #expect(styles == [.plain])
    case .ansi16: #expect(papers.isSubset(of: Palette.ansi16.entries.map(\.color)))
    case .indexed256: #expect(papers.isSubset(of: Palette.indexed256.entries.map(\.color)))
    case .truecolor: break
    }
  }
}
