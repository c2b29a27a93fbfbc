import CellGraphics
import InputEvents
import Lessons

extension LessonPlayer {
  /// What an event does, except what needs the pictures of the page: those are the painter's.
  ///
  /// - Returns: The action that is left to whoever has the pictures and the screen: `touch` and `redraw`.
  package mutating func take(_ event: InputEvent) -> LessonAction? {
    if event == .closed {
      wantsToQuit = true
      return nil
    }
    if playsItself, event.isFromAPerson {
      playsItself = false
      return nil
    }
    if touched != nil { return takeTouching(event) }
    guard case .key(let key) = event, let action = action(for: key) else { return nil }
    return perform(action)
  }

  /// The page has another size.
  package mutating func resize(to size: Size) {
    self.size = size
    touched = nil
  }

  /// The time of a step has passed for a lesson that plays itself.
  package mutating func goOn() {
    if position == lesson.end, openQuestion == nil { wantsToQuit = true } else { _ = perform(.next) }
  }

  /// Whether a descent in the student's picture is played.
  package var playsDescent: Bool { touched?.explorer.run?.isPlaying ?? false }

  /// A frame of that descent is over.
  package mutating func playDescent() { touched?.explorer.update(.tick) }

  /// Gives the student the pictures of the page, the first that can be moved about in to begin with.
  ///
  /// - Parameter area: The place of the pictures.
  package mutating func touch(_ pictures: [Liveness], area: Rect) {
    var answers = false
    if case .place = openQuestion?.answer { answers = true }
    touched = TouchedPicture(
      pictures.flatMap(\.scenes), area: area, page: size, style: style, answersQuestion: answers)
    let reasons = pictures.compactMap { picture in if case .still(let reason) = picture { reason } else { nil } }
    message = touched == nil ? reasons.first ?? "there is no picture here to move about in" : nil
  }

  // MARK: The picture in the student's hands

  private mutating func takeTouching(_ event: InputEvent) -> LessonAction? {
    guard var picture = touched else { return nil }
    if picture.explorer.mode == .map {
      if event == .key(.tab) {
        touched = picture.next ?? picture
        return nil
      }
      if event == .key(.escape) {
        leavePicture()
        return nil
      }
      if event == .key(.enter), picture.answersQuestion {
        let place = picture.explorer.view.crossHair
        leavePicture()
        settle(.place(x: place.x, y: place.y))
        return nil
      }
    }
    picture.take(event)
    touched = picture.explorer.wantsToQuit ? nil : picture
    return event == .key(.control("l")) ? .redraw : nil
  }

  private mutating func leavePicture() {
    touched = nil
    message = nil
  }

  // MARK: Keys

  private func action(for key: Key) -> LessonAction? {
    switch mode {
    case .page: return LessonKeyMap.action(for: key)
    case .help: return key == .control("l") ? .redraw : .leave
    case .index: return Self.selecting(key)
    case .search, .answer:
      if key == .enter { return .confirm }
      return key == .escape
        ? .leave
        : ExplorerState.editing(key).flatMap { action -> LessonAction? in
          if case .edit(let edit) = action { return .edit(edit) }
          return action == .redraw ? .redraw : nil
        }
    }
  }

  private static func selecting(_ key: Key) -> LessonAction? {
    switch key {
    case .arrow(.up), .character("k"): .select(by: -1)
    case .arrow(.down), .character("j"): .select(by: 1)
    case .pageUp, .home: .select(by: -100)
    case .pageDown, .end: .select(by: 100)
    case .enter, .arrow(.right), .character(" "): .confirm
    case .control("l"): .redraw
    case .escape, .arrow(.left), .character("i"), .character("q"): .leave
    default: nil
    }
  }
}

extension InputEvent {
  fileprivate var isFromAPerson: Bool {
    switch self {
    case .key, .paste: true
    case .mouse(let mouse): mouse.kind == .press
    case .resized, .resumed, .closed: false
    }
  }
}
