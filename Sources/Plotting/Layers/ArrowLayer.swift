import CellGraphics
import NumberText

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the length of an arrow grows with that of its vector.
package enum ArrowScale: Sendable, Equatable { case linear, logarithmic }

/// Arrows whose lengths stand for magnitudes.
package protocol MeasuredArrows {
  /// The magnitude that the longest arrow stands for.
  var greatestMagnitude: Double { get }
}

/// Arrows along a vector field on a lattice, longer where the vectors are.
///
/// An arrow points the way a point of the picture would move along the vector, so gradients cross contour lines at right
/// angles when both axes have the same scale.
package struct ArrowLayer<Field: VectorField>: Layer, MeasuredArrows {
  private let field: Field
  private let scale: ArrowScale
  /// The magnitude that the longest arrow stands for.
  package let greatestMagnitude: Double
  private let least: Double

  /// Vectors sampled across and down the window for the scale of lengths.
  private static var survey: Int { 24 }

  /// - Parameters:
  ///   - x: The window, for the scale of lengths.
  ///   - y: The window, for the scale of lengths.
  package init(_ field: Field, x: AxisRange, y: AxisRange, scale: ArrowScale = .linear) {
    self.field = field
    self.scale = scale
    let (columns, rows) = (x.values(count: Self.survey), y.values(count: Self.survey))
    let vectors = field.vectors(
      xs: rows.flatMap { _ in columns }, ys: rows.flatMap { y in columns.map { _ in y } })
    let lengths = ValueRange(zip(vectors.u, vectors.v).map(VectorMagnitude.of))
    greatestMagnitude = lengths?.upper ?? 0
    least = max(lengths?.lower ?? 0, greatestMagnitude * 1e-4)
  }

  package var legend: String? { legend(in: .ascii) }

  package func legend(in glyphs: GlyphSet) -> String? {
    let growth = scale == .logarithmic ? " (log)" : ""
    return "\(glyphs.text("→")) \(field.name), longest \(greatestMagnitude.text(significant: 3))\(growth)"
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    let samples = VectorSamples(field, area: area, greatest: greatestMagnitude)
    if let remark = samples.remark { occupied.remark(remark) }
    let lattice = ArrowLattice(samples, glyphs: area.style.glyphs)
    let text = occupied
    for placement in lattice.placements(length: length, occupied: &occupied) {
      let cells = lattice.cells(of: placement)
      // Lines and shades that touched an arrow would change its shape.
      for cell in cells {
        for column in [cell.column - 1, cell.column + 1]
        where column >= 0 && column < area.rect.columns && !text[column, cell.row].isFixed {
          buffer.clear(column: area.rect.column + column, row: area.rect.row + cell.row)
        }
      }
      for cell in cells {
        buffer.draw(
          cell.glyph, .vector, in: area.style, column: area.rect.column + cell.column, row: area.rect.row + cell.row)
      }
    }
  }

  /// One of `ArrowShape.lengths`.
  private func length(of magnitude: Double) -> Int {
    let share: Double
    switch scale {
    case .linear: share = magnitude / greatestMagnitude
    case .logarithmic:
      share =
        magnitude <= least || greatestMagnitude <= least ? 0 : log(magnitude / least) / log(greatestMagnitude / least)
    }
    return Int(min(max(share, 0), 1) * Double(ArrowShape.lengths.upperBound) + 0.5)
  }
}
