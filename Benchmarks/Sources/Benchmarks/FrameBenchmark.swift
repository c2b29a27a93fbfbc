import Formulas
import NablaPictures

/// From the text of a formula to the cells of a picture, within one process: what every frame of a moving picture costs.
///
/// The reference is the time allowed.
struct FrameBenchmark {
  static let all = [
    FrameBenchmark(name: "frame-contours", allowed: .milliseconds(2), columns: 100, rows: 36),
    FrameBenchmark(
      name: "frame-full", allowed: .milliseconds(8), columns: 200, rows: 50, style: .colorBlocks,
      overlays: [.heat, .arrows, .criticalPoints]),
  ]

  let name: String
  let allowed: Duration
  let columns: Int
  let rows: Int
  var style = FunctionMap.Style.ascii
  var overlays: Set<FunctionMap.Overlay> = []

  func run() throws -> PairedMeasurement {
    _ = try frame()
    return PairedMeasurement(name, allowed: allowed) { _ = try? frame() }
  }

  private func frame() throws -> CellPicture {
    var map = FunctionMap(try Formula(parsing: "x^3 + x^2 y + y^2"))
    (map.x, map.y) = (-2...2, -2...2)
    (map.columns, map.rows) = (columns, rows)
    map.style = style
    map.levels = 10
    map.overlays = overlays
    return try map.render()
  }
}
