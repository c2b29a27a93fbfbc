import CellGraphics

/// Places the nodes of an acyclic graph as boxes in columns from left to right, every node to the right of its operands,
/// and routes the edges between them (after Sugiyama, Tagawa & Toda, 1981).
///
/// An edge that passes a column takes a row of its own there. All edges from one node are one tree of lines.
package struct LayeredLayout: Equatable, Sendable {
  /// What a place in a column is taken by: a node, or the edges of a node on their way to farther columns.
  private enum Item: Hashable {
    case node(Int)
    case passage(of: Int)

    var source: Int {
      switch self {
      case .node(let node), .passage(let node): node
      }
    }
  }

  /// The frames of the nodes.
  package private(set) var boxes: [Rect] = []
  package private(set) var links: [DiagramLayer.Link] = []
  /// Columns and rows that all of it takes.
  package private(set) var size = Size(columns: 0, rows: 0)

  private static let sweeps = 8
  /// Columns between two columns of boxes besides those of upright lines.
  private static let margin = 2

  /// - Parameters:
  ///   - operands: For each node the nodes that it is computed from, all of them before it.
  ///   - widths: The columns of each box.
  ///   - height: The rows of each box, at least 3.
  ///   - rows: The rows to spread over, if that many are not needed.
  /// - Complexity: O(n · edges) for n nodes.
  package init(operands: [[Int]], widths: [Int], height: Int, rows: Int) {
    let ranks = operands.reduce(into: [Int]()) { ranks, inputs in
      ranks.append(inputs.map { ranks[$0] + 1 }.max() ?? 0)
    }
    let layers = Self.ordered(Self.layers(operands, ranks), operands: operands)
    let heights = layers.map { $0.reduce(0) { $0 + Self.height($1, height) } }
    let total = max(rows, heights.max() ?? 0)
    let tops = zip(layers, heights).map { Self.tops($0, height: height, spare: total - $1) }
    boxes = [Rect](repeating: Rect(column: 0, row: 0, columns: 0, rows: 0), count: operands.count)

    var paths = [[[DiagramLayer.Corner]]](repeating: [], count: operands.count)
    var heads = [[Bool]](repeating: [], count: operands.count)
    var column = 0
    for (rank, layer) in layers.enumerated() {
      let width = layer.map { if case .node(let node) = $0 { widths[node] } else { 0 } }.max() ?? 0
      for (item, top) in zip(layer, tops[rank]) {
        guard case .node(let node) = item else { continue }
        boxes[node] = Rect(column: column, row: top, columns: width, rows: height)
      }
      column += width
      guard rank + 1 < layers.count else { continue }
      let wires = Self.wires(
        from: layer, tops[rank], to: layers[rank + 1], tops[rank + 1], operands: operands, height: height)
      let channels = Self.channels(wires)
      let gap = max(channels.count, 1) + Self.margin
      for wire in wires {
        let place = channels.firstIndex(of: wire.exit) ?? 0
        let isPassage = if case .passage = wire.item { true } else { false }
        // A passage goes on from where the lines before it ended.
        let start = DiagramLayer.Corner(isPassage ? column - width - 1 : column, wire.exit)
        for entry in wire.entries {
          let channel = column + 1 + place
          paths[wire.item.source].append([
            start, DiagramLayer.Corner(channel, wire.exit), DiagramLayer.Corner(channel, entry.row),
            DiagramLayer.Corner(column + gap - 1, entry.row),
          ])
          heads[wire.item.source].append(entry.isNode)
        }
      }
      column += gap
    }
    links = zip(paths, heads).filter { !$0.0.isEmpty }.map { DiagramLayer.Link(paths: $0, heads: $1) }
    size = Size(columns: column, rows: total)
  }

  private static func height(_ item: Item, _ height: Int) -> Int { if case .node = item { height } else { 1 } }

  /// The nodes of every rank in their order, and passages for edges that skip ranks.
  private static func layers(_ operands: [[Int]], _ ranks: [Int]) -> [[Item]] {
    var layers = [[Item]](repeating: [], count: (ranks.max() ?? -1) + 1)
    for node in operands.indices { layers[ranks[node]].append(.node(node)) }
    for (node, inputs) in operands.enumerated() {
      for input in Set(inputs).sorted() {
        for rank in (ranks[input] + 1)..<max(ranks[node], ranks[input] + 1)
        where !layers[rank].contains(.passage(of: input)) {
          layers[rank].append(.passage(of: input))
        }
      }
    }
    return layers
  }

  /// Orders every layer by the mean place of what its items come from, then of what they lead to, so that few edges cross.
  private static func ordered(_ layers: [[Item]], operands: [[Int]]) -> [[Item]] {
    var layers = layers
    func isJoined(_ left: Item, _ right: Item) -> Bool {
      switch right {
      case .node(let node): operands[node].contains(left.source)
      case .passage(let source): source == left.source
      }
    }
    func sort(_ rank: Int, by other: Int) {
      let keys = layers[rank].enumerated().map { place, item -> (Double, Int) in
        let places = layers[other].indices.filter { index in
          other < rank ? isJoined(layers[other][index], item) : isJoined(item, layers[other][index])
        }
        let mean = places.isEmpty ? Double(place) : Double(places.reduce(0, +)) / Double(places.count)
        return (mean, place)
      }
      layers[rank] = layers[rank].indices.sorted { keys[$0] < keys[$1] }.map { layers[rank][$0] }
    }
    for sweep in 0..<sweeps where layers.count > 1 {
      if sweep % 2 == 0 {
        for rank in 1..<layers.count { sort(rank, by: rank - 1) }
      } else {
        for rank in (0..<(layers.count - 1)).reversed() { sort(rank, by: rank + 1) }
      }
    }
    return layers
  }

  /// The first rows of the items of a layer, with the spare rows spread evenly between and around them.
  private static func tops(_ layer: [Item], height: Int, spare: Int) -> [Int] {
    var row = 0
    return layer.enumerated().map { place, item in
      let top = row + spare * (place + 1) / (layer.count + 1)
      row += Self.height(item, height)
      return top
    }
  }

  // MARK: Edges

  /// The edges from one item to the next layer.
  private struct Wire {
    let item: Item
    /// The row in which they leave.
    let exit: Int
    /// The rows in which they arrive, and whether at a box.
    var entries: [(row: Int, isNode: Bool)]
  }

  private static func wires(
    from layer: [Item], _ tops: [Int], to next: [Item], _ nextTops: [Int], operands: [[Int]], height: Int
  ) -> [Wire] {
    var wires = zip(layer, tops).map { item, top in
      Wire(item: item, exit: Self.height(item, height) == 1 ? top : top + 1, entries: [])
    }
    for (item, top) in zip(next, nextTops) {
      switch item {
      case .passage(let source):
        for index in wires.indices where wires[index].item.source == source {
          wires[index].entries.append((top, false))
        }
      case .node(let node):
        // From top to bottom, each in a row of its own as far as there are rows.
        let inputs = wires.indices.filter { operands[node].contains(wires[$0].item.source) }
        for (place, index) in inputs.enumerated() {
          wires[index].entries.append((top + 1 + min(place, height - 3), true))
        }
      }
    }
    return wires.filter { !$0.entries.isEmpty }
  }

  /// The rows of exit that need an upright line, in the order of these lines from left to right: of lines downwards the
  /// lowest first, of lines upwards the highest, so that they do not cross.
  private static func channels(_ wires: [Wire]) -> [Int] {
    let turning = wires.filter { wire in wire.entries.contains { $0.row != wire.exit } }
    let downward = turning.filter { wire in wire.entries.contains { $0.row > wire.exit } }.map(\.exit)
    let upward = turning.map(\.exit).filter { !downward.contains($0) }
    return downward.sorted(by: >) + upward.sorted()
  }
}
