import CellGraphics
import TestSupport
import Testing

@testable import Plotting

@Suite struct LayeredLayoutTests {
  /// Graphs by the operands of their nodes: a chain, a diamond, edges that skip columns, the course's composite.
  static let graphs: [[[Int]]] = [
    [[]], [[], [0], [1]], [[], [0], [0], [1, 2]], [[], [0], [1], [0, 2], [0, 3]],
    [[], [], [0], [1], [2, 3], [4], [0], [1], [6, 7], [5, 8]],
  ]

  private func layout(_ graph: [[Int]]) -> LayeredLayout {
    LayeredLayout(operands: graph, widths: graph.indices.map { 6 + $0 % 3 }, height: 4, rows: 20)
  }

  @Test(arguments: graphs)
  func `boxes stand apart, each to the right of what it is computed from`(graph: [[Int]]) {
    let layout = layout(graph)
    #expect(layout.boxes.count == graph.count)
    for (node, box) in layout.boxes.enumerated() {
      #expect(box.column >= 0 && box.row >= 0 && box.endRow <= layout.size.rows && box.endColumn <= layout.size.columns)
      #expect(graph[node].allSatisfy { layout.boxes[$0].endColumn < box.column })
      #expect(layout.boxes[..<node].allSatisfy { !$0.intersects(box) })
    }
  }

  @Test(arguments: graphs)
  func `every edge arrives beside its box, and no line runs through a box`(graph: [[Int]]) {
    let layout = layout(graph)
    let ends = layout.links.flatMap { link in
      zip(link.paths, link.heads).filter(\.1).compactMap(\.0.last)
    }
    #expect(ends.count == graph.reduce(0) { $0 + $1.count })
    for (node, box) in layout.boxes.enumerated() {
      let arrivals = ends.filter { $0.column == box.column - 1 && box.row < $0.row && $0.row < box.endRow - 1 }
      #expect(arrivals.count == graph[node].count && Set(arrivals).count == min(arrivals.count, 2))
    }
    for corner in layout.links.flatMap(\.paths).flatMap({ $0 }) {
      #expect(!layout.boxes.contains { $0.contains(column: corner.column, row: corner.row) })
    }
  }

  @Test(arguments: graphs)
  func `lines run along rows and columns`(graph: [[Int]]) {
    for path in layout(graph).links.flatMap(\.paths) {
      #expect(zip(path, path.dropFirst()).allSatisfy { $0.row == $1.row || $0.column == $1.column })
    }
  }

  @Test func `nothing takes no room`() {
    #expect(LayeredLayout(operands: [], widths: [], height: 4, rows: 0).size == Size(columns: 0, rows: 0))
  }
}
