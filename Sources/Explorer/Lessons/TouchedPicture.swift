import CellGraphics
import Formulas
import InputEvents
import Lessons
import Plotting
import Scenes

/// The pictures of a page in the student's hands: the explorer of one of them, as the lesson shows it to begin with.
package struct TouchedPicture {
  package var explorer: ExplorerState
  /// The cells of the page that the explorer takes.
  package let area: Rect
  /// Whether the explorer stands in the place of text and pictures, because it would be too small in that of the pictures.
  let takesPage: Bool
  /// Whether Enter answers the question of the page with the cross-hair.
  let answersQuestion: Bool
  /// The pictures that can be moved about in, and which of them is.
  private let scenes: [LiveScene]
  private let place: Int
  /// The place of the pictures, the page and its look.
  private let frame: (area: Rect, page: Size, style: PictureStyle)

  /// Below so many rows the whole page is better.
  private static let leastRows = 20

  /// - Parameters:
  ///   - area: The place of the pictures.
  ///   - style: The characters and colours of the lesson.
  /// - Returns: `nil` if nothing of it can be moved about in.
  init?(_ scenes: [LiveScene], at place: Int = 0, area: Rect, page: Size, style: PictureStyle, answersQuestion: Bool) {
    guard scenes.indices.contains(place) else { return nil }
    (self.scenes, self.place, frame) = (scenes, place, (area, page, style))
    let hasRoom = area.columns >= ScreenLayout.smallest.columns && area.rows >= Self.leastRows
    takesPage = !hasRoom
    self.area = hasRoom ? area : Self.room(on: page)
    self.answersQuestion = answersQuestion
    guard let explorer = ExplorerState(scenes[place], size: self.area.size, style: style, isMarked: !answersQuestion)
    else { return nil }
    self.explorer = explorer
  }

  /// The page between its heading and its bottom line, or all of it where that is not enough.
  private static func room(on page: Size) -> Rect {
    let rows = page.rows - 2
    if rows < ScreenLayout.smallest.rows { return Rect(column: 0, row: 0, columns: page.columns, rows: page.rows) }
    return Rect(column: 0, row: 1, columns: page.columns, rows: rows)
  }

  var hasOthers: Bool { scenes.count > 1 }

  /// The next picture of the page, as the lesson shows it.
  var next: TouchedPicture? {
    TouchedPicture(
      scenes, at: (place + 1) % scenes.count, area: frame.area, page: frame.page, style: frame.style,
      answersQuestion: answersQuestion)
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
