import CellGraphics
import Plotting
import Testing

@testable import Scenes

@Suite struct PointCloudTests {
  private let figure = Figure(
    title: "", size: Size(columns: 40, rows: 15), x: Axis(name: "x", range: .unit), y: Axis(name: "y", range: .unit),
    layers: [])

  private func drawing(_ points: [Point]) -> (text: String, legend: String?) {
    var figure = figure
    let layer = PointCloud(points: points).layer(in: figure, name: "data")
    figure.layers = [layer]
    return (figure.render().lines.joined(separator: "\n"), layer.legend)
  }

  @Test func `a few points stand each on its own`() {
    let drawing = drawing([0.1, 0.5, 0.9].map { Point(x: $0, y: $0) })
    #expect(drawing.text.count { $0 == "o" } == 4, "three in the plot, one in the legend")
    #expect(drawing.legend == "o data")
  }

  @Test func `a digit counts points in the same cell`() {
    let drawing = drawing([Point](repeating: Point(x: 0.52, y: 0.52), count: 7) + [Point(x: 0.1, y: 0.1)])
    #expect(drawing.text.contains("7"))
    #expect(drawing.legend == "o data, a digit: so many in a cell")
  }

  @Test func `very many points become shades with a key`() {
    let many = [Point](repeating: Point(x: 0.52, y: 0.52), count: 10_000)
    let cloud = PointCloud(points: many + [Point(x: 0.1, y: 0.1)])
    #expect(cloud.isDense(in: figure))
    let drawing = drawing(many + [Point(x: 0.1, y: 0.1)])
    #expect(drawing.legend == "data in a cell: . 1-10, o 11-100, O 101-1000, @ 1001-10000")
    #expect(drawing.text.count { $0 == "@" } == 2, "all of them in one cell, and the key")
  }

  @Test func `points beyond the window are left out`() {
    #expect(drawing([Point(x: 2, y: 0.5), Point(x: .nan, y: 0)]).text.count { $0 == "o" } == 1)
  }
}
