import CellGraphics
import Formulas
import Plotting
import Testing

@testable import Scenes

/// Numbers on contour lines among arrows, paths and points: whole or not there.
@Suite struct PictureLabelTests {
  static let sizes = [(40, 12), (60, 14), (80, 13), (80, 24), (101, 31)].map { Size(columns: $0.0, rows: $0.1) }

  struct Crowd: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let change: @Sendable (inout Scene) -> Void

    private static let place = Scene.Place(x: 1, y: 2)

    static let all = [
      Crowd(testDescription: "arrows") { $0.overlays = [.arrows] },
      Crowd(testDescription: "streamlines") { $0.overlays = [.streamlines] },
      Crowd(testDescription: "a gradient with a direction") {
        var study = PointStudy(at: place)
        (study.showsGradient, study.directions) = (true, [Scene.Place(x: -1, y: 6)])
        $0.study = study
      },
      Crowd(testDescription: "eigenvectors") {
        var study = PointStudy(at: place)
        study.showsEigenvectors = true
        $0.study = study
      },
      Crowd(testDescription: "points and a path") {
        $0.points = (0..<6).map { Scene.Place(x: Double($0) / 3, y: 2.1) }
        $0.path = (0..<5).map { Scene.Place(x: Double($0) / 4, y: 1.8 + Double($0 % 2) / 5) }
      },
    ]
  }

  /// Decimals that no coordinate here has, so that a number with a point can only be one of these labels.
  private static let levels = [0.137, 0.337, 0.637, 1.037, 1.537, 2.037, 3.037, 4.037, 6.037]

  @Test(arguments: Crowd.all, sizes)
  func `no number on a contour line is cut`(crowd: Crowd, size: Size) throws {
    for glyphs in GlyphSet.allCases { try expectWholeNumbers(crowd, size, glyphs) }
  }

  private func expectWholeNumbers(_ crowd: Crowd, _ size: Size, _ glyphs: GlyphSet) throws {
    var scene = Scene(formula: try Formula(parsing: "x^3 y/2", declaring: ["x", "y"]))
    (scene.x, scene.y) = (AxisRange(lower: 0, upper: 2.2), AxisRange(lower: 1.7, upper: 2.3))
    (scene.levels, scene.size) = (.explicit(Self.levels), size)
    scene.style = PictureStyle(glyphs: glyphs, depth: .none)
    crowd.change(&scene)
    var figure = try scene.figure()
    (figure.notes, figure.details) = ([], [])
    let plot = figure.plotSize
    let rows = figure.render().lines[2..<2 + plot.rows].map { $0.dropFirst(size.columns - plot.columns - 1).dropLast() }
    // The study adds the level of its point.
    let labels = Set(Self.levels.map { "\($0)" } + ["1.000"])
    for row in rows {
      // The last digits of a label with all that stands before them, and whatever has a point.
      for match in row.matches(of: /[0-9]*\.?[0-9]*37/) {
        #expect(labels.contains(String(match.0)), "\(match.0) in\n\(rows.joined(separator: "\n"))")
      }
      for match in row.matches(of: /[0-9]\.[0-9]+/)
      where !row.contains("(") && !row.contains("λ") && !row.contains("lambda") {
        #expect(labels.contains(String(match.0)), "\(match.0) in\n\(rows.joined(separator: "\n"))")
      }
    }
  }
}
