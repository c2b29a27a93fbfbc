import CellGraphics
import InputEvents
import Lessons
import Scenes
import TestSupport
import Testing

@testable import Explorer
@testable import Plotting
@testable import nabla

/// A picture of a lesson in the student's hands is the same picture: its window, layers, marks and descents.
@Suite struct TouchedPicturesTests {
  private static let page = Size(columns: 80, rows: 24)

  /// The pictures of a lesson, each once.
  private static func commands(of file: String) throws -> [[String]] {
    let blocks = try CourseLessons.read(file).lesson.stages.flatMap(\.steps).flatMap(\.blocks)
    var seen: Set<[String]> = []
    return blocks.flatMap { block -> [[String]] in
      if case .picture(let pictures) = block { pictures.commands.map { $0.words.map(\.text) } } else { [] }
    }.filter { seen.insert($0).inserted }
  }

  @Test(arguments: CourseLessons.files)
  func `every picture of a lesson can be moved about in as it is, or says why not`(
    file: String
  ) throws {
    for words in try Self.commands(of: file) {
      guard let command = try nabla.Nabla.command(words) as? any DrawingCommand, command.drawsPicture else { continue }
      let drawing = try command.drawing(size: Self.page, style: .plain)
      if case .fit(let pictures) = drawing.content, pictures.isEmpty { continue }
      switch try command.liveness(size: Self.page) {
      case .still(let reason): #expect(reason.contains("still") && reason.count <= 45, "\(words): \(reason)")
      case .live(let scenes):
        #expect(!scenes.isEmpty)
        for (place, scene) in scenes.enumerated() { try Self.compare(drawing, scene, place, words) }
      }
    }
  }

  /// Compares the picture that a command draws with the explorer of one of its scenes.
  private static func compare(_ drawing: Drawing, _ scene: LiveScene, _ place: Int, _ words: [String]) throws {
    let state = try #require(ExplorerState(scene, size: Size(columns: 80, rows: 22), style: .plain), "\(words)")
    let touched = MapPicture(state, depth: .none)
    #expect(touched.complaint == nil, "\(words)")
    switch drawing.content {
    case .map(let still, let figure):
      if figure.panels.isEmpty { expectSame(window: figure, state, isEqual: still.hasEqualAspect, words) }
      expectSameCells(still.withoutCompanions[place], touched, state, words)
    case .curves(_, let figure), .figure(let figure):
      expectSame(window: figure, state, isEqual: false, words)
      #expect(touched.legend == figure.legend, "\(words)")
    case .descent(let still):
      #expect(state.run?.lanes.map(\.trajectory.end.point) == still.lanes.map(\.trajectory.end.point), "\(words)")
      #expect(state.run?.lanes.map(\.trajectory.steps) == still.lanes.map(\.trajectory.steps), "\(words)")
      let isCurve = still.map.formula.variables.count == 1
      #expect(state.view.x == (isCurve ? still.curve.x : still.plane.x), "\(words)")
      if !isCurve { expectSameCells(still.plane, touched, state, words) }
    case .fit:
      let data = try #require(state.data, "\(words)")
      if !state.view.isSurface { #expect(touched.legend.contains(try #require(data.landmarks.legend)), "\(words)") }
    }
  }

  /// What is shown of the plane is what the still picture shows; where both axes have one scale, no less than it asks for.
  private static func expectSame(window figure: Figure, _ state: ExplorerState, isEqual: Bool, _ words: [String]) {
    let (x, y) = (state.view.x, state.view.y)
    if !isEqual { #expect(x == figure.x.range && y == figure.y.range, "\(words)") }
    let plot = state.layout.plot
    let units = (x.span / Double(plot.columns), y.span / Double(2 * plot.rows))
    if isEqual { #expect((units.0 / units.1 - 1).magnitude < 1e-9, "\(words)") }
  }

  /// The scene drawn into the cells of the explorer's plot is what the explorer draws there.
  private static func expectSameCells(
    _ still: Scene, _ touched: MapPicture, _ state: ExplorerState, _ words: [String]
  ) {
    var still = still
    (still.x, still.y, still.style) = (state.view.x, state.view.y, .plain)
    let size = touched.cells.size
    still.size = Size(columns: size.columns + MapPicture.margin.columns, rows: size.rows + MapPicture.margin.rows)
    still.hasEqualAspect = false
    guard let figure = try? still.figure() else { Issue.record("\(words)"); return }
    let area = PlotArea(
      rect: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), x: state.view.x, y: state.view.y)
    var (cells, occupied) = (CellBuffer(size: size), OccupiedCells(size: size))
    for layer in figure.layers { layer.claim(&occupied, area: area) }
    for layer in figure.layers { layer.draw(into: &cells, area: area, occupied: &occupied) }
    #expect(cells.lines == touched.cells.lines, "\(words)")
    let marks = figure.layers.compactMap(\.legend)
    #expect(touched.legend.allSatisfy(marks.contains), "\(words)")
  }

  // MARK: In the hands

  private static func player(_ picture: String) throws -> LessonPlayer {
    let text = "# A lesson\nOf one stage.\n\n## A stage\nWords.\n\n```nabla\n\(picture)\n```\n"
    let reading = Lesson.read(text, file: "lesson.md")
    try #require(reading.errors.isEmpty, "\(reading.errors.map(\.report))")
    let lesson = try EvaluatedLesson(reading.lesson, CommandLineLessonCommands())
    return LessonPlayer(lesson, size: page, style: .plain)
  }

  private static func press(_ keys: Key..., on player: inout LessonPlayer, _ painter: inout LessonPainter) throws {
    for key in keys where player.take(.key(key)) == .touch { try painter.touch(&player) }
  }

  @Test func `marks stay in their places when the window moves, and Escape gives the picture back`() throws {
    var player = try Self.player("nabla contour 'x^2 + y^2' --x -2:2 --y -2:2 --points '1,1 -1,0' --levels=1,2")
    var painter = LessonPainter(CommandLineLessonCommands(), depth: .none)
    let before = try painter.paint(player).lines
    try Self.press(.tab, on: &player, &painter)
    func points(_ player: LessonPlayer) throws -> [Int] {
      let picture = MapPicture(try #require(player.touched).explorer, depth: .none)
      return picture.cells.lines.map { $0.count { $0 == "#" } }
    }
    let first = try points(player)
    #expect(first.reduce(0, +) == 2)
    // One cell further up, the points stand one row lower.
    let rows = Double(try #require(player.touched).explorer.layout.plot.rows)
    player.touched?.explorer.view.pan(x: 0, y: 1 / rows)
    #expect(try points(player) == [0] + first.dropLast())
    try Self.press(.character("+"), .escape, on: &player, &painter)
    #expect(player.touched == nil)
    #expect(try painter.paint(player).lines == before)
  }

  @Test func `Tab goes from one picture of the page to the next`() throws {
    var player = try Self.player(
      "nabla plot 'x^2' --tangent 1\nnabla plot 'd' --log-x --log-y --x 1:9\nnabla heat 'x y'")
    var painter = LessonPainter(CommandLineLessonCommands(), depth: .none)
    try Self.press(.tab, on: &player, &painter)
    #expect(player.touched?.explorer.function.source == "x^2" && player.touched?.hasOthers == true)
    try Self.press(.tab, on: &player, &painter)
    #expect(player.touched?.explorer.function.source == "x y")
    try Self.press(.tab, on: &player, &painter)
    #expect(player.touched?.explorer.function.source == "x^2")
  }

  @Test func `a picture that stands still says so`() throws {
    var player = try Self.player("nabla derive 'x y' --at 1,2 --picture graph")
    var painter = LessonPainter(CommandLineLessonCommands(), depth: .none)
    try Self.press(.tab, on: &player, &painter)
    #expect(player.touched == nil && player.message == "a computation graph stands still")
  }

  @Test func `a descent is run again from elsewhere by the same methods within the same box`() throws {
    var player = try Self.player(
      "nabla descend 'x^2 + y^2' --from 2,1 --method gd,momentum --rate 0.1 --steps 7 --box 1:3,-1:2")
    var painter = LessonPainter(CommandLineLessonCommands(), depth: .none)
    try Self.press(.tab, .character("]"), on: &player, &painter)
    let run = try #require(player.touched?.explorer.run)
    #expect(run.lanes.map(\.entry.name) == ["gd", "momentum"] && run.budget == 7 && run.rate == 0.125)
    #expect(run.lanes.allSatisfy { $0.trajectory.records.allSatisfy { $0.point[0] >= 1 } })
  }
}
