import CellGraphics
import Formulas
import Plotting
import Testing

@testable import Scenes

/// Formulas of many thousand operations: drawn as well as time allows, or refused, never waited for.
@Suite struct LongFormulaTests {
  /// A sum of different terms, about seven operations for each.
  private func formula(terms: Int, of variables: [String] = ["x", "y"]) throws -> Formula {
    let y = variables.count > 1 ? " + \(variables[1])" : ""
    let source = (1...terms).map { "sin(\($0)x\(y))" }.joined(separator: " + ")
    return try Formula(parsing: source, declaring: variables)
  }

  private func scene(terms: Int) throws -> Scene {
    var scene = Scene(formula: try formula(terms: terms))
    (scene.x, scene.y) = (AxisRange(lower: -1, upper: 1), AxisRange(lower: -1, upper: 1))
    return scene
  }

  @Test func `a picture that would take too long is refused with its size`() throws {
    var scene = try scene(terms: 2000)
    scene.size = Figure.largestSize
    #expect {
      try scene.figure()
    } throws: { error in
      guard case .tooLarge(let operations, let cells)? = error as? SceneError else { return false }
      return operations > 6000 && cells == 2_000_000
    }
  }

  @Test func `a curve that would take too long is refused with its size`() throws {
    var scene = CurveScene(formulas: [try formula(terms: 40_000, of: ["x"])])
    scene.size = Figure.largestSize
    #expect {
      try scene.figure()
    } throws: { error in
      guard case .tooLarge(let operations, let columns)? = error as? CurveSceneError else { return false }
      return operations > 100_000 && columns == 2000
    }
  }

  @Test func `critical points that are not looked for are told`() throws {
    var scene = try scene(terms: 2000)
    scene.overlays = [.criticalPoints]
    let notes = try scene.figure().notes
    #expect(notes.contains("critical points not looked for: the formula is too long"))
    #expect(try scene.report().values?.criticalPoints == nil)
    scene.formula = try formula(terms: 2)
    #expect(try scene.report().values?.criticalPoints != nil)
  }

  @Test func `arrows and streamlines of long formulas are computed at few cells, and that is told`() throws {
    var scene = try scene(terms: 2000)
    scene.size = Size(columns: 320, rows: 120)
    scene.overlays = [.arrows]
    scene.base = .arrows
    let text = try scene.render().lines.joined()
    #expect(text.contains("cell only: the formula is too long"))
  }

  @Test func `extrema of long formulas are looked for at few places, and that is told`() throws {
    var scene = CurveScene(formulas: [try formula(terms: 20_000, of: ["x"])])
    scene.showsExtrema = true
    let sentences = try scene.figure().legendSentences
    #expect(sentences.contains { $0.contains("extrema looked for at few places") }, "\(sentences)")
  }

  @Test func `windows of long formulas are the usual ones`() throws {
    let curve = try CurveScene(formulas: [formula(terms: 1000, of: ["x"])]).figure()
    #expect(curve.x.range == AxisRange(lower: -5, upper: 5))
  }
}
