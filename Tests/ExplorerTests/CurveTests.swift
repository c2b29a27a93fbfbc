import CellGraphics
import InputEvents
import Testing
import TestSupport

@testable import Explorer

@Suite("Functions of one variable in the explorer")
struct CurveTests {
  @Test("The cross-hair stands on the curve and goes along it")
  func crossHair() throws {
    var explored = try Explored("x^2 / 4")
    for key in "llllhhL+".unicodeScalars {
      explored.press(.character(key))
      let (place, window) = (explored.state.view.crossHair, explored.state.view.y)
      #expect(place.y == min(max(place.x * place.x / 4, window.lower), window.upper))
    }
  }

  @Test("A formula of one variable typed over one of two gets the window that suits it whole")
  func typedOverMap() throws {
    var explored = try Explored("x^2 + 3 y^2")
    explored.type("f")
    explored.press(.control("u"))
    explored.type("x^4 - 3x^2 + x")
    explored.press(.enter)
    let fresh = try Explored("x^4 - 3x^2 + x").state.view
    #expect(explored.state.view.x == fresh.x && explored.state.view.y == fresh.y)
    // The minimum, f(-1.30084) = -3.51391, is in it.
    #expect(explored.state.view.y.lower < -3.51391)
  }

  @Test("Up and down move the window, not the cross-hair")
  func upAndDown() throws {
    var explored = try Explored("sin x")
    let before = explored.state.view
    explored.press(.arrow(.up))
    #expect(explored.state.view.y.lower > before.y.lower)
    #expect(explored.state.view.crossHair == before.crossHair)
  }

  @Test("The probe tells f, f′, f″ and 2/f″ of x² at 1, and the tangent there")
  func probe() throws {
    var explored = try Explored("x^2")
    explored.state.place(at: 1, 0)
    let text = explored.text
    for part in ["x 1", "f 1", "f′ 2  rising", "f″ 2  bends upwards", "rate limit 2/f″  1", "tangent 1 + 2(x − 1)"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("7 takes the tangent away")
  func tangent() throws {
    var explored = try Explored("x^2")
    explored.state.place(at: 1, 0)
    let with = explored.screen
    explored.type("7")
    #expect(with.lines != explored.screen.lines)
    #expect(!explored.state.view.layers.contains(.tangent))
  }

  @Test("A descent walks on the graph from the cross-hair down to the minimum")
  func descent() throws {
    var explored = try Explored("(x - 1)^2")
    explored.type("llllll")
    explored.press(.enter, .character(">"))
    let run = try #require(explored.state.run)
    #expect(run.trajectory.verdict.endPoint.kind == .minimum)
    #expect(run.current.point[0].isClose(to: 1, absolute: 1e-6))
    let area = PlotAreaProbe(state: explored.state)
    #expect(explored.screen[area.column(run.current.point[0]), area.row(run.current.value)].glyph == "●")
  }

  @Test("x shows f′ and f″ as curves with their values")
  func derivatives() throws {
    var explored = try Explored("x^3")
    explored.state.place(at: 1, 0)
    explored.type("x")
    for part in ["f′", "value 3", "f″", "value 6"] { #expect(explored.text.contains(part), "\(part)") }
  }

  @Test("d shows f′, f″ and the tangent")
  func formulas() throws {
    var explored = try Explored("sin x / x")
    explored.type("ld")
    for part in ["f′", "f″", "cos", "tangent", "y = "] { #expect(explored.text.contains(part), "\(part)") }
  }

  @Test("A place without a value has no tangent and says so", arguments: ["1/x", "log x", "abs x"])
  func undefined(source: String) throws {
    var explored = try Explored(source)
    explored.state.place(at: 0, 0)
    explored.type("d")
    #expect(explored.text.contains("none: the function is"))
  }
}

/// The cells of places in the plot of a state.
private struct PlotAreaProbe {
  let state: ExplorerState

  func column(_ x: Double) -> Int {
    let plot = state.layout.plot
    return plot.column + Int(state.view.x.fraction(of: x) * Double(plot.columns))
  }

  func row(_ y: Double) -> Int {
    let plot = state.layout.plot
    return plot.row + Int((1 - state.view.y.fraction(of: y)) * Double(plot.rows))
  }
}
