import CellGraphics
import Plotting
import Scenes

/// The descents over the picture: a thread with the steps as beads, arrows where it leaves the window, and the iterate
/// that is shown.
struct PathTrace {
  let run: DescentRun
  let isCurve: Bool
  let area: PlotArea

  func draw(into buffer: inout CellBuffer) {
    for (place, lane) in run.lanes.enumerated() {
      let records = lane.records(upTo: run.step)
      let points = records.map { (x: $0.point[0], y: isCurve ? $0.value : $0.point[1]) }
      let letter = run.isRace ? LaneLetter.glyph(place) : nil
      let layer = PathLayer(
        points: points, x: area.x, y: area.y, letter: letter, ink: run.isRace ? .series(place) : .path,
        numbersSteps: !run.isRace)
      layer.draw(into: &buffer, area: area)
      guard let last = points.last, let cell = area.cell(x: last.x, y: last.y) else { continue }
      buffer.draw(
        letter ?? Mark.step.glyph(in: area.style.glyphs), style: Ink.runner(place, of: run),
        column: area.rect.column + cell.column, row: area.rect.row + cell.row)
    }
  }
}

extension Ink {
  /// The colour of a lane; a single run is red.
  static func lane(_ place: Int, of run: DescentRun) -> Style {
    run.isRace ? Style(foreground: PictureStyle(depth: .truecolor).seriesColor(place), attributes: .bold) : bad
  }

  /// The iterate that is shown, which stands out from the letters of the steps before.
  fileprivate static func runner(_ place: Int, of run: DescentRun) -> Style {
    var style = lane(place, of: run)
    if run.isRace { style.attributes.insert(.reverse) }
    return style
  }
}
