import CellGraphics
import Testing

@testable import Plotting

/// Reads the glyphs of a drawn curve back as ink and measures how far it is from the true curve, and whether a mirrored
/// function gives a mirrored picture.
@Suite struct CurveFidelityTests {
  static let sizes = [Size(columns: 40, rows: 18), Size(columns: 71, rows: 25), Size(columns: 100, rows: 50)]
  /// In heights of a cell.
  private static let bound = 0.6
  private static let window = AxisRange.from(-3, to: 3)

  private func draw(_ curve: AnalyticCurve, size: Size) -> CellBuffer {
    var buffer = CellBuffer(size: size)
    CurveLayer([curve.curve(over: Self.window, role: .construction)]).draw(into: &buffer, area: area(size))
    return buffer
  }

  private func area(_ size: Size) -> PlotArea {
    PlotArea(
      rect: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), x: Self.window, y: .from(-2, to: 2))
  }

  @Test(arguments: [0, 0.07, 0.3, -0.5, 1, -2, 7, 40], sizes)
  func straightLinesAreNearTheTruth(slope: Double, size: Size) {
    let (curve, area) = (AnalyticCurve.line(slope, 0.13), area(size))
    let ink = InkRaster(draw(curve, size: size)) { _, _ in false }.points
    let truth = (0...8000).compactMap { step -> Point? in
      let x = -3 + 6 * Double(step) / 8000
      let row = (1 - area.y.fraction(of: curve.function(x))) * Double(size.rows)
      guard row >= 0, row <= Double(size.rows) else { return nil }
      return InkRaster.place(x: area.x.fraction(of: x) * Double(size.columns), y: row)
    }
    #expect(InkRaster.farthest(of: ink, from: truth).distance <= Self.bound)
    #expect(InkRaster.farthest(of: truth, from: ink).distance <= Self.bound)
  }

  @Test(arguments: [
    AnalyticCurve.line(0.37, 0.11), .parabola, AnalyticCurve(function: { 1 / ($0 - 0.137) }, breaks: [0.137]),
    AnalyticCurve(function: { $0 * $0 * $0 / 5 - $0 + 0.13 }),
  ])
  func mirroringTheFunctionMirrorsTheInk(curve: AnalyticCurve) {
    for size in [Size(columns: 60, rows: 20), Size(columns: 61, rows: 20), Size(columns: 35, rows: 18)] {
      let (straight, mirrored) = (draw(curve, size: size), draw(curve.mirrored, size: size))
      var (inked, different) = (0, 0)
      for row in 0..<size.rows {
        for column in 0..<size.columns {
          let (here, there) = (straight[column, row].glyph, mirrored[size.columns - 1 - column, row].glyph)
          if here != " " { inked += 1 }
          if (here == " ") != (there == " ") { different += 1 }
        }
      }
      // A stroke exactly on the boundary of two cells belongs to one of them, always the same one.
      #expect(inked > 0 && different * 20 <= inked, "\(different) of \(inked)")
    }
  }
}
