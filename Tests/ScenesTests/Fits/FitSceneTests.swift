import CellGraphics
import LeastSquares
import TestSupport
import Testing

@testable import Scenes

@Suite struct FitSceneTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let points: String
    let pictures: [FitScene.Picture]
    var degree = 1
    var hasIntercept = false
    var columns = 80
    var testDescription: String { name }
  }

  private static let cases = [
    Case(name: "parabola-data-and-objective", points: "1,3 -1,-3", pictures: [.data, .objective], columns: 100),
    Case(name: "line", points: "1,2 2,2.9 3,4.2 4,4.8 5,6.3", pictures: [.data], hasIntercept: true),
    Case(
      name: "polynomial", points: "0,1.2 1,1.8 2,5.1 3,9.8 4,17.2 5,25.9", pictures: [.data], degree: 2,
      hasIntercept: true),
    Case(name: "two-features", points: "1,0,1 0,1,2 1,1,3.5 2,1,4", pictures: [.data], hasIntercept: true),
    Case(name: "trough-projection", points: "1,0,-1 0,0,1", pictures: [.projection]),
    Case(name: "plane-projection", points: "2,1 1,2", pictures: [.projection]),
    Case(name: "bowl-projection", points: "1,0,-1 0,1,1", pictures: [.projection]),
    Case(
      name: "space-projection", points: "1,2 2,0.5 3,4.2 4,1 5,6.3", pictures: [.projection], hasIntercept: true),
    Case(name: "residuals", points: "1,2 2,2.9 3,4.2 4,4.8 5,6.3", pictures: [.residuals], hasIntercept: true),
  ]

  @Test(arguments: cases)
  func `pictures are those on record`(picture: Case) throws {
    let fit = try CourseData.fit(picture.points, degree: picture.degree, hasIntercept: picture.hasIntercept)
    var scene = FitScene(fit, pictures: picture.pictures)
    scene.size = Size(columns: picture.columns, rows: 24)
    let buffer = try scene.render()
    expectWellFormed(buffer, size: scene.size)
    try expectReference(buffer.lines.map { $0 + "\n" }.joined(), suite: "Fits", name: picture.name)
  }

  @Test(
    arguments: FitScene.Picture.allCases,
    [
      "0,0 0,0", "1e-200,1e-200 2e-200,3e-200", "1e149,1 2e149,2", "1,1e100 2,3e100", "1,1e-100 2,3e-100", "1,5 1,7",
      "1,0 2,0",
      "1000000,1 1000001,2 1000002,2.5", "0,1 0,2", "1,1 1e8,2",
    ])
  func `degenerate data are drawn or refused, never worse`(picture: FitScene.Picture, points: String) throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 24, rows: 9)] {
      var scene = FitScene(try CourseData.fit(points), pictures: [picture])
      scene.size = size
      do {
        let buffer = try scene.render()
        expectWellFormed(buffer, size: size)
        #expect(!buffer.lines.joined().contains("nan"))
      } catch {
        #expect(error == .overflow && picture == .objective)
      }
    }
  }

  @Test func `the squares of the lengths add up`() throws {
    // y = (−1, 1), ŷ = (−1, 0), residual (0, 1).
    let text = try FitScene(CourseData.trough, pictures: [.projection]).render().lines.joined(separator: " ")
    #expect(text.contains("Pythagoras: 1 + 1 = 2"))
    #expect(text.contains("||yhat|| = 1") && text.contains("||y - yhat|| = 1"))
  }

  @Test func `pictures of a hundred thousand points are drawn`() throws {
    let rows = (0..<100_000).map { row -> [Double] in
      let x = Double(row % 1009) / 100
      return [x, 2 * x + Double(row % 101) / 50]
    }
    let observations = try Observations(names: ["x", "y"], rows: rows)
    let fit = try LeastSquaresFit(LinearModel(of: observations), to: observations)
    let scene = FitScene(fit, pictures: FitScene.Picture.allCases)
    let text = try scene.render().lines.joined(separator: "\n")
    #expect(text.contains("data in a cell"))
  }
}
