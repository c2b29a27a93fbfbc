import CellGraphics
import Testing

@testable import Plotting

/// A mirrored function gives a mirrored picture.
///
/// Three things cannot be symmetric. A stroke exactly on the boundary of two cells belongs to one of them, always the same
/// one, so the functions here have none. Labels are read from left to right, so there are none either. And most glyphs
/// have no mirror image in the alphabet: a cell may show `,` where the mirrored one shows `.`. Even `/` and `\` are only
/// nearly each other's image in the fonts that were measured, so on a steep stroke one may lose to `|` where the other wins.
@Suite struct ContourSymmetryTests {
  struct Picture: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let field: AnalyticField
    let levels: [Double]

    static let all: [Picture] = [
      Picture(testDescription: "a tilted plane", field: .plane(1, 0.3), levels: [-2.1, -0.7, 0.55, 1.9]),
      Picture(testDescription: "hyperbolas", field: .saddle, levels: [-3.1, -1.2, 0.33, 1.7]),
      Picture(
        testDescription: "a cubic", field: .cubic([0.3, -1, 0.2, 0.5, -0.7, 0.4, 0.6, -0.2, 0.3, -0.5]),
        levels: [-7.3, -3.1, 0.17, 3.7, 8.9]),
      Picture(testDescription: "four minima", field: .himmelblau, levels: [17, 61, 113, 290]),
    ]
  }

  static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 61, rows: 20), Size(columns: 24, rows: 11), Size(columns: 35, rows: 18),
  ]

  @Test(arguments: Picture.all, sizes)
  func mirroringTheFunctionMirrorsTheInk(picture: Picture, size: Size) {
    var drawing = Drawing(field: picture.field, levels: .withoutLabels(picture.levels), size: size)
    let straight = drawing.buffer
    drawing.field = picture.field.mirrored
    let mirrored = drawing.buffer
    let partners: [Unicode.Scalar: Unicode.Scalar] = ["/": "\\", "\\": "/", "|": "|"]
    var (compared, different) = (0, 0)
    for row in 0..<size.rows {
      for column in 0..<size.columns {
        let (here, there) = (straight[column, row].glyph, mirrored[size.columns - 1 - column, row].glyph)
        #expect((here == " ") == (there == " "), "\(here) and \(there) at \(column), \(row)")
        guard let partner = partners[here], partners[there] != nil else { continue }
        #expect(here == "|" || there != here, "\(here) leans the same way at \(column), \(row)")
        compared += 1
        if there != partner { different += 1 }
      }
    }
    #expect(compared > 0)
    #expect(different * 10 <= compared, "\(different) of \(compared)")
  }

  @Test(arguments: sizes)
  func diagonalsOfAWindowAreDrawnWithOneSlashEach(size: Size) {
    // Through the corners of cells: y = ±x in cells, moved by a tenth.
    let window = AxisRange.from(0, to: Double(size.columns))
    let height = AxisRange.from(0, to: Double(size.rows))
    for (slope, glyph) in [(1.0, "/"), (-1, "\\")] {
      let drawing = Drawing(
        field: .plane(-slope, 1), levels: .withoutLabels([slope > 0 ? -3.1 : 9.1]), size: size, x: window, y: height)
      let glyphs = Set(drawing.buffer.lines.joined().filter { $0 != " " }.map(String.init))
      #expect(glyphs.contains(glyph))
      #expect(!glyphs.contains(glyph == "/" ? "\\" : "/"))
    }
  }
}
