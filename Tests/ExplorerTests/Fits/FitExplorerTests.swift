import CellGraphics
import InputEvents
import LeastSquares
import Plotting
import Testing
import TestSupport

@testable import Explorer

@Suite struct FitExplorerTests {
  private func explorer(_ points: String, hasIntercept: Bool, size: Size = Size(columns: 120, rows: 36)) throws
    -> ExplorerState
  {
    let observations = try Observations(points: points)
    let fit = try LeastSquaresFit(LinearModel(of: observations, hasIntercept: hasIntercept), to: observations)
    return ExplorerState(try ExploredData(fit, words: ["--points", points]), size: size)
  }

  private func type(_ text: String, into state: inout ExplorerState) {
    for scalar in text.unicodeScalars {
      if let action = state.action(for: .key(Key(scalar: scalar))) { state.update(action) }
    }
  }

  private func screen(_ state: ExplorerState) -> String {
    Screen.render(state, picture: MapPicture(state)).lines.joined(separator: "\n")
  }

  @Test func `one coefficient has a parabola: 2(w - 3)^2 for the points of the course`() throws {
    var state = try explorer("1,3 -1,-3", hasIntercept: false)
    #expect(state.function.isCurve && state.coefficients == [0])
    // At w = 0 the residuals are 3 and -3.
    #expect(state.function.probe(state.view.crossHair)?.derivatives.value == 18)
    type("o", into: &state)
    #expect(state.coefficients == [3])
    #expect(state.message?.contains("y = 3 x, sum of squares 0") == true)
    #expect(screen(state).contains("sum of squares 0"))
  }

  @Test func `moving w moves the line and the sum of squares`() throws {
    var state = try explorer("0,1 1,3 2,4", hasIntercept: true)
    #expect(state.coefficients == [0, 0])
    #expect(screen(state).contains("sum of squares 26"))
    type("llk", into: &state)
    let w = state.coefficients
    let squares = [(0.0, 1.0), (1, 3), (2, 4)].map { x, y in (y - w[0] - w[1] * x) * (y - w[0] - w[1] * x) }
    let value = try #require(state.function.probe(state.view.crossHair)).derivatives.value
    #expect(value.isClose(to: squares.reduce(0, +), relative: 1e-12))
    #expect(screen(state).contains("sum of squares \(value.shown)"))
  }

  @Test func `o is where the normal equations say`() throws {
    // X'X = [3 3; 3 5], X'y = (8, 11): w = (7/6, 3/2).
    var state = try explorer("0,1 1,3 2,4", hasIntercept: true)
    type("o", into: &state)
    #expect(state.coefficients[0].isClose(to: 7.0 / 6, relative: 1e-14))
    #expect(state.coefficients[1].isClose(to: 1.5, relative: 1e-14))
  }

  @Test func `Enter descends on w, and the line goes with the descent until w is moved`() throws {
    var state = try explorer("0,1 1,3 2,4", hasIntercept: true)
    type("\r", into: &state)
    let start = try #require(state.run?.start)
    #expect(start == [0, 0])
    type(">", into: &state)
    let end = try #require(state.run).current.point
    #expect(state.coefficients == end)
    #expect(end[0].isClose(to: 7.0 / 6, relative: 1e-6) && end[1].isClose(to: 1.5, relative: 1e-6))
    type("<", into: &state)
    #expect(state.coefficients == [0, 0])
    type("..", into: &state)
    let second = try #require(state.run).current.point
    #expect(state.coefficients == second && second != [0, 0])
    type("l", into: &state)
    #expect(state.coefficients != second && state.coefficients[1] == second[1])
  }

  @Test func `residuals are drawn, and the equation stands above the data`() throws {
    var state = try explorer("0,1 1,3 2,4", hasIntercept: true)
    type("llllkk", into: &state)
    let rect = try #require(state.layout.data)
    let buffer = Screen.render(state, picture: MapPicture(state))
    let cells = (rect.row..<rect.endRow).flatMap { row in (rect.column..<rect.endColumn).map { buffer[$0, row].glyph } }
    #expect(cells.contains(Mark.residual.glyph(in: state.view.glyphs)))
    #expect(cells.count { $0 == Mark.datum.glyph(in: state.view.glyphs) } == 3)
    #expect(buffer.lines[rect.row - 1].contains("y = "))
  }

  @Test func `more coefficients than a picture has axes are refused`() throws {
    let observations = try Observations(points: "0,1 1,3 2,4 3,9")
    let fit = try LeastSquaresFit(LinearModel(of: observations, degree: 2), to: observations)
    #expect(throws: (any Error).self) { try ExploredData(fit, words: []) }
  }

  @Test(arguments: [(40, 12), (60, 30), (80, 24), (100, 30), (200, 60)])
  func `every size shows the objective, and the data where there is room`(columns: Int, rows: Int) throws {
    var state = try explorer("0,1 1,3 2,4", hasIntercept: true, size: Size(columns: columns, rows: rows))
    type("\ra", into: &state)
    let (plot, data) = (state.layout.plot, state.layout.data)
    #expect((data != nil) == (columns > 40))
    if let data { #expect(!plot.intersects(data) && plot.columns > 0 && plot.rows > 0) }
    #expect(Screen.render(state, picture: MapPicture(state)).size == state.size)
  }

  @Test func `a trough of dependent features is explored too, and the formula is not edited`() throws {
    var state = try explorer("1,1,2 2,2,5 3,3,7", hasIntercept: false)
    type("olf", into: &state)
    #expect(state.mode == .map)
    #expect(state.message == "the function is the objective of the data")
    #expect(screen(state).contains("sum of squares"))
  }
}
