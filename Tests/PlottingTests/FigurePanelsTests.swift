import CellGraphics
import TestSupport
import Testing

@testable import Plotting

@Suite struct FigurePanelsTests {
  private func panels(_ count: Int, size: Size) -> Figure {
    Figure.panels(title: "several", count: count, size: size, style: .plain) { place, size in
      Figure(
        title: "number \(place)", size: size, x: Axis(name: "x", range: .unit), y: Axis(name: "y", range: .unit),
        layers: [])
    }
  }

  @Test(arguments: [(1, 80), (2, 80), (3, 80), (3, 120), (5, 200), (4, 40)])
  func `all panels are in the picture and none is cut off`(count: Int, columns: Int) {
    let size = Size(columns: columns, rows: 60)
    let figure = panels(count, size: size)
    let picture = figure.render()
    expectWellFormed(picture, size: size)
    let text = picture.lines.joined(separator: "\n")
    for place in 0..<count { #expect(text.contains("number \(place)")) }
    #expect(figure.plainWords.contains("number \(count - 1)"))
  }

  @Test func `two panels of the usual size stand beside one another`() {
    let lines = panels(2, size: Size(columns: 80, rows: 24)).render().lines
    #expect(lines.contains { $0.contains("number 0") && $0.contains("number 1") })
  }
}
