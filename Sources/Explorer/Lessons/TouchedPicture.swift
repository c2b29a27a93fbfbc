import CellGraphics
import Formulas
import InputEvents
import Lessons
import Plotting
import Scenes

/// A picture of a lesson in the student's hands: the explorer in its place, with the lesson's window to begin with.
package struct TouchedPicture {
  package var explorer: ExplorerState
  /// The cells of the page that the explorer takes.
  package let area: Rect
  /// Whether Enter answers the question of the page with the cross-hair.
  let answersQuestion: Bool

  /// - Parameters:
  ///   - area: The place of the pictures, where the explorer has room; otherwise it takes the whole page.
  ///   - style: The characters and colours of the lesson.
  init?(_ live: LiveScene, area: Rect, page: Size, style: PictureStyle, answersQuestion: Bool) {
    guard let function = try? ExploredFunction(live.scene.formula.source, values: live.parameters) else { return nil }
    let hasRoom = area.columns >= ScreenLayout.smallest.columns && area.rows >= ScreenLayout.smallest.rows
    self.area = hasRoom ? area : Rect(column: 0, row: 0, columns: page.columns, rows: page.rows)
    self.answersQuestion = answersQuestion
    explorer = ExplorerState(function, scene: live.scene, size: self.area.size, style: style)
    if let start = live.start, start.count == function.dimension {
      explorer.begin(at: start, rate: live.rate)
    } else if !answersQuestion, let place = live.scene.study?.place ?? live.scene.points.first {
      // The point that the lesson speaks of.
      explorer.point(at: place)
    }
  }

  /// What a key or the mouse does; the rows and columns of the mouse count from the top left corner of the page.
  mutating func take(_ event: InputEvent) {
    var event = event
    if case .mouse(var mouse) = event {
      mouse.column -= area.column
      mouse.row -= area.row
      event = .mouse(mouse)
    }
    if let action = explorer.action(for: event) { explorer.update(action) }
  }
}

extension ExplorerState {
  fileprivate mutating func point(at place: Scene.Place) {
    if view.x.contains(place.x), view.y.contains(place.y) { view.crossHair = place }
  }

  /// Puts the cross-hair at the start of a descent and lets it run.
  fileprivate mutating func begin(at start: [Double], rate: Double?) {
    point(at: Scene.Place(x: start[0], y: start.count > 1 ? start[1] : view.y.middle))
    if let rate { self.rate = rate }
    update(.descend)
    run?.show(step: .max)
  }
}
