import CellGraphics
import Formulas
import Plotting
import Scenes

/// A contour map of 100 × 36 cells in ASCII, from the formula to its cells: what every frame costs.
///
/// The reference is the time allowed, 2 ms.
struct PictureBenchmark {
  static let all = [
    PictureBenchmark(name: "contour-picture", formula: "x^3 + x^2 y + y^2"),
    PictureBenchmark(name: "contour-picture-pole", formula: "1/x + y"),
    PictureBenchmark(name: "contour-picture-poles", formula: "tan(3x) + y"),
    PictureBenchmark(name: "contour-picture-jumps", formula: "floor(2x) + y"),
  ]

  let name: String
  let formula: String

  func run() throws -> PairedMeasurement {
    var scene = Scene(formula: try Formula(parsing: formula))
    scene.size = Size(columns: 100, rows: 36)
    scene.x = AxisRange(lower: -2, upper: 2)
    scene.y = AxisRange(lower: -2, upper: 2)
    _ = try scene.render()
    return PairedMeasurement(name, allowed: .milliseconds(2)) { _ = try? scene.render() }
  }
}
