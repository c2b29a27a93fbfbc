import Formulas
import NablaPictures

/// A contour map of 1000 × 400 cells, drawn and written as text, against as many cells in pictures of 250 × 100: the cost
/// grows with the number of cells and not faster when the ratio is at most about 1.
struct ExportBenchmark {
  static let all = [
    ExportBenchmark(name: "export-txt", format: .txt, style: .ascii),
    ExportBenchmark(name: "export-ans", format: .ans, style: .colorBlocks, overlays: [.heat]),
    ExportBenchmark(name: "export-svg", format: .svg, style: .colorBlocks, overlays: [.heat]),
  ]

  let name: String
  let format: CellPicture.Format
  let style: FunctionMap.Style
  var overlays: Set<FunctionMap.Overlay> = []

  private static let (columns, rows) = (250, 100)
  private static let scale = 4

  func run() throws -> PairedMeasurement {
    let formula = try Formula(parsing: "x^3 + x^2 y + y^2")
    _ = try export(formula, scale: 1)
    return PairedMeasurement(name, pairs: 5) {
      _ = try? export(formula, scale: Self.scale)
    } reference: {
      for _ in 0..<(Self.scale * Self.scale) { _ = try? export(formula, scale: 1) }
    }
  }

  private func export(_ formula: Formula, scale: Int) throws -> String {
    var map = FunctionMap(formula)
    (map.x, map.y) = (-2...2, -2...2)
    (map.columns, map.rows) = (scale * Self.columns, scale * Self.rows)
    map.style = style
    map.overlays = overlays
    return try map.render().exported(as: format)
  }
}
