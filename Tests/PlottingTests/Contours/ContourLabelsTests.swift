import CellGraphics
import Testing

@testable import Plotting

@Suite struct ContourLabelsTests {
  struct Picture: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let field: AnalyticField
    let levels: [Double]
    var half = 3.0

    static let all: [Picture] = [
      Picture(testDescription: "circles", field: .circle, levels: [1, 2, 4, 6, 8]),
      Picture(testDescription: "hyperbolas", field: .saddle, levels: [-4, -2, -1, -0.5, 0, 0.5, 1, 2, 4]),
      Picture(
        testDescription: "four minima", field: .himmelblau, levels: [1, 2, 5, 10, 20, 50, 100, 200, 500], half: 5),
      Picture(testDescription: "a narrow ellipse", field: .conic(0.12, 2.5, sign: 1), levels: [0.3, 1]),
      Picture(testDescription: "crowded slopes", field: .plane(1, 2), levels: (-40...40).map { Double($0) / 5 }),
      Picture(
        testDescription: "a cubic", field: .cubic([0.3, -1, 0.2, 0.5, -0.7, 0.4, 0.6, -0.2, 0.3, -0.5]),
        levels: (-12...12).map { Double($0) / 2 + 0.125 }),
    ]

    func drawing(_ size: Size) -> Drawing {
      let range = AxisRange.from(-half, to: half)
      return Drawing(field: field, levels: Levels(explicit: levels), size: size, x: range, y: range)
    }
  }

  static let sizes = [Size(columns: 19, rows: 4), Size(columns: 56, rows: 17), Size(columns: 120, rows: 45)]

  /// The stretches of a line inside a box: how often it enters.
  private func visits(of line: ContourLine, to box: Rect) -> Int {
    var isInside: [Bool] = []
    for (from, to) in zip(line.points, line.points.dropFirst()) {
      for step in 0..<8 {
        let share = (Double(step) + 0.5) / 8
        let (x, y) = (from.x + share * (to.x - from.x), from.y + share * (to.y - from.y))
        isInside.append(box.contains(column: Int(x.rounded(.down)), row: Int(y.rounded(.down))))
      }
    }
    let entries = zip(isInside, isInside.dropFirst()).count { !$0 && $1 } + (isInside.first == true ? 1 : 0)
    let isJoined = line.isClosed && isInside.first == true && isInside.last == true && entries > 1
    return isJoined ? entries - 1 : entries
  }

  @Test(arguments: Picture.all, sizes)
  func everyLabelStandsInsideThePlotAndClearOfTheOthers(picture: Picture, size: Size) {
    let labels = picture.drawing(size).labels
    for (index, label) in labels.enumerated() {
      #expect(label.box.column >= 0 && label.box.endColumn <= size.columns, "\(label)")
      #expect(label.box.row >= 0 && label.box.endRow <= size.rows, "\(label)")
      for other in labels[..<index] { #expect(!label.box.intersects(other.box), "\(label), \(other)") }
    }
  }

  @Test(arguments: Picture.all, sizes)
  func everyLabelBreaksOneBranchOfOneLineOfItsLevel(picture: Picture, size: Size) {
    let drawing = picture.drawing(size)
    let lines = drawing.lines
    for label in drawing.labels {
      let broken = lines.filter { visits(of: $0, to: label.box) > 0 }
      #expect(broken.count == 1, "\(label)")
      #expect(broken.allSatisfy { drawing.levels.labels[$0.level] == label.text }, "\(label)")
      #expect(broken.allSatisfy { visits(of: $0, to: label.box) == 1 }, "\(label)")
    }
  }

  @Test(arguments: Picture.all, sizes)
  func labelsAreReadInThePicture(picture: Picture, size: Size) {
    let drawing = picture.drawing(size)
    let rows = drawing.buffer.lines.map(Array.init)
    for label in drawing.labels {
      let shown = String(rows[label.row][label.box.column..<label.box.endColumn])
      #expect(shown == " \(label.text) ")
    }
  }

  @Test func longLinesAreLabelled() {
    let labels = Picture.all[0].drawing(Size(columns: 120, rows: 45)).labels
    #expect(Set(labels.map(\.text)) == ["1", "2", "4", "6", "8"])
  }

  @Test func aLineTooShortForItsLabelHasNone() {
    var drawing = Picture.all[0].drawing(Size(columns: 56, rows: 17))
    drawing.levels = Levels(explicit: [0.05])
    #expect(drawing.lines.count == 1)
    #expect(drawing.labels.isEmpty)
  }

  @Test func theFlattestStretchIsChosen() throws {
    // A level line that turns steep at the right: the label belongs to the left half.
    let points =
      (0...80).map { Point(x: Double($0) / 2, y: 6.5) }
      + (1...20).map { Point(x: 40 + Double($0) / 10, y: 6.5 - Double($0) / 4) }
    let line = ContourLine(level: 0, points: points, isClosed: false)
    var placer = ContourLabelPlacer(lines: [line], size: Size(columns: 60, rows: 12))
    placer.place(on: [line], texts: ["2.5"])
    let label = try #require(placer.labels.first)
    #expect(label.row == 6 && label.box.endColumn <= 40)
  }

  @Test func lengthsAreInRowsOfWhichAColumnIsHalf() {
    let line = ContourLine(
      level: 0, points: [Point(x: 0, y: 0), Point(x: 8, y: 0), Point(x: 8, y: 3)], isClosed: false)
    // In columns: 8 across and 3 rows of 2 down.
    #expect(ContourLabelPlacer.length(line) == 14)
  }
}
