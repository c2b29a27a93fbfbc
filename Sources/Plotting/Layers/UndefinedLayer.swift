import CellGraphics

/// Hatches the stretches of the horizontal axis on which a function has no value.
package struct UndefinedLayer: Layer {
  private let gaps: [ClosedRange<Double>]

  package init(_ gaps: [ClosedRange<Double>]) { self.gaps = gaps }

  package var legend: String? { nil }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    let rect = area.rect
    for column in 0..<rect.columns where column % 2 == 0 {
      let x = area.x.value(at: (Double(column) + 0.5) / Double(rect.columns))
      guard gaps.contains(where: { $0.contains(x) }) else { continue }
      buffer.draw(area.glyph(.hatch), .absence, in: area.style, column: rect.column + column, row: rect.endRow - 1)
    }
  }
}
