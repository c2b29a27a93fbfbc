import Plotting
import Scenes

/// The window in which a function is first shown: that of its still picture.
struct NaturalWindow {
  let x: AxisRange
  let y: AxisRange

  init(_ function: ExploredFunction, x: AxisRange?, y: AxisRange?) {
    let fallback = AxisRange(lower: -5, upper: 5) ?? .unit
    var ranges: (x: AxisRange, y: AxisRange)?
    if function.isCurve {
      var scene = CurveScene(formulas: [function.formula])
      (scene.x, scene.y) = (x, y)
      ranges = (try? scene.figure()).map { ($0.x.range, $0.y.range) }
    } else if x == nil || y == nil {
      var scene = Scene(formula: function.formula)
      (scene.x, scene.y) = (x, y)
      if function.formula.isVector { scene.base = .arrows }
      ranges = (try? scene.figure()).map { ($0.x.range, $0.y.range) }
    }
    self.x = x ?? ranges?.x ?? fallback
    self.y = y ?? ranges?.y ?? fallback
  }
}
