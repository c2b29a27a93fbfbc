import CellGraphics
import Formulas
import LeastSquares
import Optimization
import TestSupport
import Testing

@testable import Scenes

@Suite struct ObjectiveSceneTests {
  private func trajectory(_ fit: LeastSquaresFit, from start: [Double], rate: Double, steps: Int) throws -> Trajectory {
    let formula = try ObjectiveScene(fit).formula
    let objective = Objective(formula.graph, output: formula.components[0])
    return Trajectory(
      objective, by: GradientDescent(.fixed(.constant(rate))), from: start,
      rules: StoppingRules(mostSteps: steps))
  }

  struct Run: Sendable, CustomTestStringConvertible {
    let rate: Double
    let iterates: [Double]
    var testDescription: String { "rate \(rate)" }
  }

  /// From w = 0 on 2(w − 3)²: w ← w − η(4w − 12).
  private static let runs = [
    Run(rate: 0.1, iterates: [0, 1.2, 1.92, 2.352, 2.6112, 2.76672, 2.860032]), Run(rate: 0.25, iterates: [0, 3]),
    Run(rate: 0.4, iterates: [0, 4.8, 1.92, 3.648, 2.6112]), Run(rate: 0.5, iterates: [0, 6, 0, 6]),
    Run(rate: 0.6, iterates: [0, 7.2, -2.88, 11.232, -8.5248, 19.13472]),
  ]

  @Test(arguments: runs)
  func `G5: descent on the parabola of the data`(run: Run) throws {
    let records = try trajectory(CourseData.parabola, from: [0], rate: run.rate, steps: run.iterates.count - 1).records
    #expect(records.count == run.iterates.count)
    for (record, expected) in zip(records, run.iterates) {
      #expect((record.point[0] - expected).magnitude < 1e-12)
    }
  }

  @Test(
    arguments: [
      (0.1, [[1, -1], [0.6, -0.6], [0.28, -0.28], [0.024, -0.024], [-0.1808, 0.1808]]),
      (1.0, [[1, -1], [-3, 3], [1, -1]]), (1.1, [[1, -1], [-3.4, 3.4], [1.88, -1.88], [-4.456, 4.456]]),
    ] as [(Double, [[Double]])])
  func `G6: descent in the bowl`(rate: Double, iterates: [[Double]]) throws {
    let records = try trajectory(CourseData.bowl, from: [1, -1], rate: rate, steps: iterates.count - 1).records
    #expect(records.count == iterates.count)
    for (record, expected) in zip(records, iterates) {
      for (coordinate, value) in zip(record.point, expected) { #expect((coordinate - value).magnitude < 1e-12) }
    }
  }

  @Test func `G7: descent in the trough keeps the second coefficient`() throws {
    let run = try trajectory(CourseData.trough, from: [1, -1], rate: 0.1, steps: 1000)
    #expect(run.records.allSatisfy { $0.point[1] == -1 })
    #expect((run.end.point[0] + 1).magnitude < 1e-7)
  }

  @Test(arguments: ["parabola", "bowl", "trough"], [false, true])
  func `the objective has the picture on record`(name: String, isSurface: Bool) throws {
    let fit =
      switch name {
      case "parabola": try CourseData.parabola
      case "bowl": try CourseData.bowl
      default: try CourseData.trough
      }
    var scene = try ObjectiveScene(fit)
    if isSurface && name == "parabola" {
      scene.place = try ConstantExpression(parsing: "1")
    } else if isSurface {
      scene.surface = SurfaceView()
    }
    let picture = try scene.render()
    expectWellFormed(picture, size: scene.size)
    try expectReference(
      picture.lines.map { $0 + "\n" }.joined(), suite: "Fits",
      name: name + (isSurface ? (name == "parabola" ? "-tangent" : "-surface") : ""))
  }

  @Test(arguments: [("bowl", 0.1), ("trough", 0.1), ("parabola", 0.4), ("parabola", 0.6)])
  func `the path of a descent has the picture on record`(name: String, rate: Double) throws {
    let fit =
      switch name {
      case "parabola": try CourseData.parabola
      case "bowl": try CourseData.bowl
      default: try CourseData.trough
      }
    var scene = try ObjectiveScene(fit)
    let run = try trajectory(fit, from: name == "parabola" ? [0] : [1, -1], rate: rate, steps: 100)
    scene.lanes = [.init(name: "gradient descent", trajectory: run)]
    let picture = try scene.render()
    expectWellFormed(picture, size: scene.size)
    try expectReference(
      picture.lines.map { $0 + "\n" }.joined(), suite: "Fits", name: "\(name)-descent-\(Int(rate * 10))")
  }

  @Test func `contours of the trough are upright lines`() throws {
    let lines = try ObjectiveScene(CourseData.trough).render().lines
    // Rows between the labels are all the same but for the marks of minimisers.
    let plain = lines[3...17].map { String($0.dropFirst(5)) }.filter { line in
      !line.contains { $0.isNumber || $0 == "m" }
    }
    #expect(plain.count > 8 && Set(plain.map { $0.filter { $0 == "|" }.count }).count == 1)
  }

  @Test func `the window holds the origin and the minimum`() throws {
    for fit in [try CourseData.bowl, try CourseData.trough, try CourseData.fit("1,5 2,7 3,9.5", hasIntercept: true)] {
      let objective = LeastSquaresObjective(fit.design)
      let window = ObjectiveWindow(fit, objective.equations)
      for place in 0...1 {
        let range = window.range(of: place)
        #expect(range.contains(0) && range.contains(fit.coefficients[place]))
      }
    }
  }

  @Test func `what cannot be drawn says so`() throws {
    let several = try CourseData.fit("1,2,3 2,1,4 5,6,8 1,1,1", hasIntercept: true)
    #expect(throws: FitSceneError.tooManyCoefficients(3)) { try ObjectiveScene(several).render() }
    #expect(throws: DataError.self) { try ObjectiveScene(CourseData.fit("1e200,1 2e200,3")).render() }
    var surface = try ObjectiveScene(CourseData.parabola)
    surface.surface = SurfaceView()
    #expect(throws: FitSceneError.surfaceOf(1)) { try surface.render() }
    var tangent = try ObjectiveScene(CourseData.bowl)
    tangent.place = try ConstantExpression(parsing: "1")
    #expect(throws: FitSceneError.tangentOfSeveral(2)) { try tangent.render() }
  }
}
