import CellGraphics
import InputEvents
import Lessons
import TestSupport
import Testing

@testable import Explorer

@Suite struct LessonPlayerTests {
  @Test func `space reveals step by step and then goes to the next stage`() throws {
    var player = try PlayedLesson.player()
    #expect(try !player.page().contains("More words"))
    try player.press(.character(" "))
    #expect(try player.page().contains("More words"))
    #expect(player.openQuestion != nil)
    // An open question is looked up first.
    try player.press(.character(" "))
    #expect(player.given[player.position] == .skipped && player.openQuestion == nil)
    // The answer is not the student's.
    #expect(try player.page().contains("* b) yes") && !player.page().contains("> b)"))
    #expect(player.message?.hasPrefix("looked up") ?? false)
    try player.press(.character(" "), .character(" "))
    #expect(player.position == LessonPosition(stage: 1))
    try player.press(.arrow(.left))
    #expect(player.position == LessonPosition(stage: 0, step: 2))
  }

  @Test func `nothing is before the beginning and nothing after the end`() throws {
    var player = try PlayedLesson.player()
    try player.press(.arrow(.left))
    #expect(player.position == LessonPosition() && player.message != nil)
    try player.press(.end)
    #expect(player.position == LessonPosition(stage: 2) && player.openQuestion != nil, "no exercise is given away")
    for _ in 0..<8 { try player.press(.character(" ")) }
    #expect(player.position == player.lesson.end && !player.wantsToQuit)
  }

  @Test(arguments: [("a", false), ("b", true)] as [(Unicode.Scalar, Bool)])
  func `a letter answers, and the page says what is right and why`(letter: Unicode.Scalar, isRight: Bool) throws {
    var player = try PlayedLesson.player()
    try player.press(.character(" "), .character(letter))
    #expect(player.message?.hasPrefix(isRight ? "right" : "not quite") ?? false)
    let page = try player.page()
    #expect(page.contains(isRight ? "> b) yes" : "* b) yes") && page.contains("It is one more."))
    #expect(page.contains("It is less.") == !isRight)
  }

  @Test func `a letter without a choice answers nothing`() throws {
    var player = try PlayedLesson.player()
    try player.press(.character("a"))
    #expect(player.given.isEmpty && player.message != nil)
    try player.press(.character(" "), .character("e"))
    #expect(player.given.isEmpty && player.message == "there are 2 choices")
  }

  // MARK: The picture in the student's hands

  @Test func `a place is answered by moving the cross-hair`() throws {
    var player = try PlayedLesson.player()
    try player.press(.character("i"), .arrow(.down), .enter)
    #expect(player.position == LessonPosition(stage: 1))
    try player.press(.enter)
    let touched = try #require(player.touched)
    #expect(touched.explorer.view.crossHair == .init(x: 0, y: 0))
    try player.press(.enter)
    #expect(player.touched == nil)
    #expect(player.given[player.position] == .place(x: 0, y: 0) && player.message?.hasPrefix("right") ?? false)
    #expect(try player.page().contains("At the origin."))
  }

  @Test func `a wrong place is told`() throws {
    var player = try PlayedLesson.player()
    player.position = LessonPosition(stage: 1)
    try player.press(.enter)
    for _ in 0..<20 { try player.press(.arrow(.right)) }
    try player.press(.enter)
    #expect(player.message?.hasPrefix("not quite") ?? false)
  }

  @Test func `Escape gives the lesson's own view back`() throws {
    var player = try PlayedLesson.player()
    let before = try player.page()
    try player.press(.tab)
    #expect(player.touched != nil)
    try player.press(.character("+"), .arrow(.left), .character("L"))
    #expect(try player.page() != before)
    try player.press(.escape)
    #expect(player.touched == nil)
    #expect(try player.page() == before)
  }

  @Test func `the explorer stands in the place of the picture and the text stays`() throws {
    var player = try PlayedLesson.player(size: Size(columns: 120, rows: 40))
    try player.press(.tab)
    let page = try player.page()
    #expect(page.contains("Some words.") && page.contains("f(x, y) = x^2 + y^2"))
  }

  @Test func `the mouse reaches the picture in its own cells`() throws {
    var player = try PlayedLesson.player(size: Size(columns: 120, rows: 40))
    try player.press(.tab)
    let before = try #require(player.touched)
    let plot = before.explorer.layout.plot
    let place = (column: before.area.column + plot.column + 1, row: before.area.row + plot.row + 1)
    _ = player.take(.mouse(Mouse(.press, column: place.column, row: place.row)))
    _ = player.take(.mouse(Mouse(.release, column: place.column, row: place.row)))
    let crossHair = try #require(player.touched).explorer.view.crossHair
    #expect(crossHair.x < -1.8 && crossHair.y > 1.5)
  }

  // MARK: Exercises

  @Test func `a typed answer may be tried again`() throws {
    var player = try PlayedLesson.player()
    player.position = LessonPosition(stage: 2)
    try player.press(.enter)
    try player.type("3x")
    try player.press(.enter)
    #expect(player.mode == .answer && player.given.isEmpty && player.message?.hasPrefix("not yet") ?? false)
    #expect(player.line.text.isEmpty)
    try player.type("x + x")
    try player.press(.enter)
    #expect(player.mode == .page && player.given[player.position] == .typed("x + x"))
    #expect(player.message?.hasPrefix("right") ?? false)
  }

  @Test func `a slip of the keyboard is no answer`() throws {
    var player = try PlayedLesson.player()
    player.position = LessonPosition(stage: 2)
    try player.press(.enter)
    try player.type("2 +")
    try player.press(.enter)
    #expect(player.mode == .answer && player.given.isEmpty && player.message != nil)
    try player.press(.escape)
    #expect(player.mode == .page && player.openQuestion != nil)
  }

  // MARK: Everything else

  @Test func `a word is searched for from here on, around the end`() throws {
    var player = try PlayedLesson.player()
    player.position = LessonPosition(stage: 2)
    try player.press(.character("/"))
    try player.type("WORDS")
    try player.press(.enter)
    #expect(player.position == LessonPosition(stage: 0))
    try player.press(.character("/"))
    try player.type(" of wisdom")
    try player.press(.enter)
    #expect(player.position == LessonPosition(stage: 0) && player.message?.contains("no stage") ?? false)
  }

  @Test func `notes, timer, blank and help are shown and taken away`() throws {
    var player = try PlayedLesson.player()
    let before = try player.page()
    try player.press(.character("N"))
    #expect(try player.page().contains("Ask slowly."))
    try player.press(.character("N"), .character("t"))
    player.seconds = 75
    #expect(try player.page().contains("1:15"))
    try player.press(.character("t"), .character("."))
    #expect(try player.page().allSatisfy { $0.isWhitespace })
    try player.press(.character("x"))
    #expect(try player.page() == before, "the first key brings the page back and does nothing else")
    try player.press(.character("?"))
    #expect(try player.page().contains("speaker's notes"))
    try player.press(.escape)
    #expect(try player.page() == before)
  }

  @Test func `a lesson that plays itself goes to its end, and any key takes over`() throws {
    let lesson = try PlayedLesson.player().lesson
    var player = LessonPlayer(lesson, size: Size(columns: 80, rows: 24), style: .plain, playsItself: true)
    var steps = 0
    while !player.wantsToQuit, steps < 100 {
      player.goOn()
      steps += 1
    }
    #expect(player.position == lesson.end && steps < 100)
    player = LessonPlayer(lesson, size: Size(columns: 80, rows: 24), style: .plain, playsItself: true)
    _ = player.take(.key(.character(" ")))
    #expect(!player.playsItself && player.position == LessonPosition())
  }

  @Test func `a place that the lesson does not have is the beginning`() throws {
    let lesson = try PlayedLesson.player().lesson
    for place in [LessonPosition(stage: 9), LessonPosition(stage: 0, step: 9), LessonPosition(stage: -1)] {
      let player = LessonPlayer(lesson, at: place, size: Size(columns: 80, rows: 24), style: .plain)
      #expect(player.position == LessonPosition())
    }
  }

  @Test(arguments: [(10, 3), (39, 12), (40, 12), (60, 20), (80, 24), (100, 30), (200, 60)])
  func `pages have the size of the screen`(columns: Int, rows: Int) throws {
    var player = try PlayedLesson.player(size: Size(columns: columns, rows: rows))
    var painter = LessonPainter(PlayedLesson(), depth: .none)
    for key in [.character("N"), .character("i"), .escape, .character("?"), .escape, .tab, .escape] as [Key] {
      try player.press(key)
      #expect(try painter.paint(player).size == player.size)
    }
  }

  @Test func `2,000 random events neither end nor break it`() throws {
    var player = try PlayedLesson.player(size: Size(columns: 60, rows: 20))
    var generator = SeededGenerator(seed: 7)
    let keys: [Key] =
      LessonKeyMap.rows.flatMap { $0.bindings.keys }.filter { $0 != .character("q") } + [
        .escape, .arrow(.up), .arrow(.down), .character("m"), .character("s"), .backspace, .character("1"),
      ]
    for _ in 0..<2_000 {
      try player.press(keys.sorted { "\($0)" < "\($1)" }.randomElement(using: &generator) ?? .escape)
      let isThere = player.lesson.stages.indices.contains(player.position.stage)
      #expect(isThere)
    }
    #expect(try player.page().isEmpty == false)
  }
}
