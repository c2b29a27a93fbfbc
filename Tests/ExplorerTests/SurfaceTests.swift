import CellGraphics
import InputEvents
import Testing
import TestSupport

@testable import Explorer

@Suite("The surface in the explorer")
struct SurfaceTests {
  @Test("s shows the surface over the same window in the same colours, and the map again")
  func toggle() throws {
    var explored = try Explored("x^2 + y^2")
    let map = explored.state.view
    explored.type("s")
    #expect(explored.state.view.isSurface)
    #expect(explored.state.view.x == map.x && explored.state.view.y == map.y)
    let picture = MapPicture(explored.state)
    #expect(picture.stage != nil)
    let scale = try #require(picture.colors?.scale)
    #expect(scale == MapPicture(try Explored("x^2 + y^2").state).colors?.scale)
    explored.type("s")
    #expect(explored.state.view == map)
  }

  @Test("Arrows turn the surface and bring it back, hjkl move the point on it")
  func turning() throws {
    var explored = try Explored("x^2 + y^2")
    explored.type("s")
    let before = explored.state.view
    explored.press(.arrow(.right))
    #expect(explored.state.view.eye.azimuth == before.eye.azimuth - 10)
    #expect(explored.state.view.crossHair == before.crossHair)
    explored.press(.arrow(.left), .arrow(.down), .arrow(.up))
    #expect(explored.state.view.eye == before.eye)
    explored.type("l")
    #expect(explored.state.view.crossHair.x > before.crossHair.x)
    #expect(explored.state.view.eye == before.eye)
  }

  @Test("The eye goes round and round, and climbs from straight below to straight above")
  func eye() {
    var eye = MapView.Eye(azimuth: 0, elevation: 0)
    for _ in 0..<36 { eye.turn(azimuth: 10, elevation: 10) }
    #expect(eye.azimuth == 0 && eye.elevation == 90)
    eye.turn(azimuth: .nan, elevation: 0)
    #expect(eye.azimuth == 0)
    eye.turn(azimuth: 0, elevation: -1e9)
    #expect(eye.elevation == -90)
  }

  @Test("A drag across the whole picture turns half round, and one undo takes all of it back")
  func drag() throws {
    var explored = try Explored("x^2 + y^2")
    explored.type("s")
    let before = explored.state.view
    let plot = explored.state.layout.plot
    explored.mouse(.press, column: plot.column, row: plot.row)
    for column in 1...plot.columns - 1 {
      explored.mouse(.drag, column: plot.column + column, row: plot.row)
    }
    explored.mouse(.release, column: plot.endColumn - 1, row: plot.row)
    let turned = 180 * Double(plot.columns - 1) / Double(plot.columns)
    let azimuth = explored.state.view.eye.azimuth
    #expect((before.eye.azimuth - turned - azimuth).remainder(dividingBy: 360).isClose(to: 0, absolute: 1e-9))
    explored.type("u")
    #expect(explored.state.view == before)
  }

  @Test("Turning many times is undone at once; what came before is undone next")
  func undo() throws {
    var explored = try Explored("x^2 + y^2")
    explored.type("s")
    let before = explored.state.view
    for _ in 0..<5 { explored.press(.arrow(.right)) }
    explored.type("u")
    #expect(explored.state.view == before)
    explored.type("u")
    #expect(!explored.state.view.isSurface)
    explored.press(.control("r"), .control("r"))
    #expect(explored.state.view.eye.azimuth == before.eye.azimuth - 50)
  }

  @Test("The point and the descent stand on the surface, and only they change while the descent plays")
  func overlay() throws {
    // A plane hides nothing of itself.
    var explored = try Explored("x + y")
    explored.type("s")
    let picture = MapPicture(explored.state)
    let before = Screen.render(explored.state, picture: picture)
    #expect(before.lines.joined().contains("┼"))
    explored.press(.enter, .character("<"))
    explored.type("............")
    // Away from the start, which the cross-hair covers.
    explored.type("hhhhhhhhkkkkkk")
    #expect(MapPicture.key(of: explored.state, isCoarse: false, depth: .truecolor) == picture.key)
    let lines = Screen.render(explored.state, picture: picture).lines
    let plot = explored.state.layout.surface
    let shown = lines.map { String($0.prefix(plot.endColumn)) }.joined()
    #expect(shown.contains("○") && shown.contains("●"))
  }

  @Test("Curves and fields of vectors say that they have no surface", arguments: ["sin x", "(y, -x)"])
  func none(source: String) throws {
    var explored = try Explored(source)
    explored.type("s")
    #expect(!explored.state.view.isSurface)
    #expect(explored.state.message?.contains("surface") == true)
  }

  @Test("A coarse picture of a surface stands where the full one does")
  func coarse() throws {
    var explored = try Explored("x^2 + y^2")
    explored.type("s")
    let (coarse, full) = (MapPicture(explored.state, isCoarse: true), MapPicture(explored.state))
    let points = [(0.0, 0.0, 0.0), (1, 1, 2), (-1, 1, 2)]
    for point in points {
      let places = [coarse, full].map { $0.stage?.cell(of: point) }
      #expect(places[0]?.column == places[1]?.column && places[0]?.row == places[1]?.row)
    }
  }

  @Test("The exported surface is seen from where it is looked at")
  func export() throws {
    var explored = try Explored("x^2 + y^2")
    explored.type("s")
    explored.press(.arrow(.left), .arrow(.down))
    let scene = explored.state.scene
    #expect(scene.base == .surface)
    #expect(scene.surface.azimuth == -50 && scene.surface.elevation == 35)
  }
}
