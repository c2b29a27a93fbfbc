import CellGraphics
import Formulas
import InputEvents
import Testing
import TestSupport

@testable import Explorer

@Suite("The explorer's state")
struct ExplorerStateTests {
  private static let size = Size(columns: 100, rows: 30)

  private func explorer(_ source: String, size: Size = size) throws -> ExplorerState {
    ExplorerState(try ExploredFunction(source), size: size)
  }

  private func type(_ text: String, into state: inout ExplorerState) {
    for scalar in text.unicodeScalars { send(Key(scalar: scalar), to: &state) }
  }

  private func send(_ key: Key, to state: inout ExplorerState) {
    if let action = state.action(for: .key(key)) { state.update(action) }
  }

  @Test("Arrows move the cross-hair by cells, and the window only at its edge")
  func crossHair() throws {
    var state = try explorer("x^2 + y^2")
    let before = state.view
    send(.arrow(.right), to: &state)
    send(.character("k"), to: &state)
    let plot = state.layout.plot
    #expect(
      state.view.crossHair.x.isClose(to: before.crossHair.x + before.x.span / Double(plot.columns), relative: 1e-12))
    #expect(state.view.crossHair.y.isClose(to: before.crossHair.y + before.y.span / Double(plot.rows), relative: 1e-12))
    #expect(state.view.x == before.x && state.view.y == before.y)
    for _ in 0..<plot.columns { send(.arrow(.right), to: &state) }
    #expect(state.view.x.lower > before.x.lower)
    #expect(state.view.x.contains(state.view.crossHair.x))
  }

  @Test("Zooming in and out around the cross-hair gives the same window again, and 0 resets it")
  func zoom() throws {
    var state = try explorer("x^2 + y^2")
    let home = state.view
    send(.character("+"), to: &state)
    #expect(state.view.x.span.isClose(to: 0.8 * home.x.span, relative: 1e-12))
    send(.character("-"), to: &state)
    #expect(state.view.x.span.isClose(to: home.x.span, relative: 1e-12))
    send(.shiftArrow(.left), to: &state)
    send(.character("0"), to: &state)
    #expect(state.view.x == home.x && state.view.y == home.y)
  }

  @Test("Every change of the view can be undone and redone")
  func undo() throws {
    var state = try explorer("x^2 + y^2")
    let views = ["+", "3", "c", "L"].map { key -> MapView in
      type(key, into: &state)
      return state.view
    }
    for view in views.reversed().dropFirst() {
      send(.character("u"), to: &state)
      #expect(state.view == view)
    }
    for view in views.dropFirst() {
      send(.control("r"), to: &state)
      #expect(state.view == view)
    }
  }

  @Test("A formula redraws while it parses, and a slip leaves the picture and says where it is")
  func formulaLine() throws {
    var state = try explorer("x^2 + y^2")
    let window = state.view.x
    send(.character("f"), to: &state)
    type("+ ", into: &state)
    let error = try #require(state.formulaError)
    #expect(error.range.lowerBound >= 9)
    #expect(state.function.source == "x^2 + y^2")
    #expect(state.view.x == window)
    type("x y", into: &state)
    #expect(state.formulaError == nil)
    #expect(state.function.source == "x^2 + y^2+ x y")
    send(.escape, to: &state)
    #expect(state.function.source == "x^2 + y^2")
    #expect(state.mode == .map)
  }

  @Test("The probe tells f, gradient, Hessian and rate limit of the course's function at (1, 1)")
  func probe() throws {
    let probe = try #require(try ExploredFunction("x^3 + x^2 y + y^2").probe(.init(x: 1, y: 1)))
    #expect(probe.derivatives.value == 3)
    #expect(probe.derivatives.partials == [5, 3])
    #expect(probe.derivatives.hessian == [[8, 2], [2, 2]])
    #expect(probe.eigenvalues[1].isClose(to: 5 + 13.0.squareRoot(), relative: 1e-12))
    #expect(try #require(probe.rateLimit).isClose(to: 2 / (5 + 13.0.squareRoot()), relative: 1e-12))
  }

  @Test("Names beyond two are parameters; a change of one changes the function")
  func parameters() throws {
    var state = try explorer("a x^2 + b y^2")
    #expect(state.function.parameters.map(\.name) == ["a", "b"])
    type("p", into: &state)
    send(.arrow(.down), to: &state)
    send(.arrow(.right), to: &state)
    #expect(state.function.parameters.map(\.value) == [1, 1.1])
    let probe = try #require(state.function.probe(.init(x: 1, y: 1)))
    #expect(probe.derivatives.value == 2.1)
  }

  @Test("A descent of a bowl below its limit ends in the minimum, and above the limit it diverges")
  func descent() throws {
    var state = try explorer("x^2 + y^2")
    state.update(.moveCrossHair(.right))
    send(.enter, to: &state)
    send(.character(">"), to: &state)
    let run = try #require(state.run)
    #expect(run.trajectory.verdict.endPoint.kind == .minimum)
    #expect(run.rate <= 0.5)
    // The limit is 2/λ = 1.
    for _ in 0..<20 { send(.character("]"), to: &state) }
    let wild = try #require(state.run)
    #expect(wild.rate > 1)
    #expect(RateJudgement(rate: wild.rate, limit: 1) == .above(limit: 1))
    #expect(wild.trajectory.stop == .diverged)
  }

  @Test("A descent plays to its end, is stepped both ways, and Esc takes it away")
  func playing() throws {
    var state = try explorer("x^2 + 3 y^2")
    state.update(.moveCrossHair(.left))
    send(.enter, to: &state)
    for _ in 0..<500 { state.update(.tick) }
    let last = try #require(state.run?.lastStep)
    #expect(state.run?.step == last && state.run?.isPlaying == false)
    send(.character(","), to: &state)
    #expect(state.run?.step == last - 1)
    send(.character("<"), to: &state)
    send(.character(","), to: &state)
    #expect(state.run?.step == 0)
    send(.escape, to: &state)
    #expect(state.run == nil)
  }

  @Test("A click places the cross-hair under the pointer; the wheel keeps the place under it")
  func mouse() throws {
    var state = try explorer("x^2 + y^2")
    let plot = state.layout.plot
    let (column, row) = (plot.column + 10, plot.row + 5)
    for kind in [Mouse.Kind.press, .release] {
      if let action = state.action(for: .mouse(Mouse(kind, column: column, row: row))) { state.update(action) }
    }
    let expected = state.view.x.lower + state.view.x.span * 10.5 / Double(plot.columns)
    #expect(state.view.crossHair.x.isClose(to: expected, relative: 1e-12))
    if let action = state.action(for: .mouse(Mouse(.wheelUp, column: column, row: row))) { state.update(action) }
    let after = state.view.x.lower + state.view.x.span * 10.5 / Double(plot.columns)
    #expect(after.isClose(to: expected, relative: 1e-9))
  }

  @Test("The file name of an export is handed over once")
  func export() throws {
    var state = try explorer("x y")
    type("e", into: &state)
    send(.control("u"), to: &state)
    type("a.svg", into: &state)
    send(.enter, to: &state)
    #expect(state.takeTraceRequest() == .write(.init(purpose: .picture, path: "a.svg", mayReplace: false)))
    #expect(state.takeTraceRequest() == nil)
  }
}
