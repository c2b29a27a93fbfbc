import CellGraphics

/// A label set into a contour line.
package struct ContourLabel: Equatable, Sendable {
  package let text: String
  /// The first cell of the text, in the plot area.
  package let column: Int
  package let row: Int

  /// The cells that the text and a space on either side take.
  package let box: Rect

  /// - Parameter width: The number of cells that the text takes, if it is known already.
  init(text: String, column: Int, row: Int, width: Int? = nil) {
    (self.text, self.column, self.row) = (text, column, row)
    box = Rect(column: column - 1, row: row, columns: (width ?? text.unicodeScalars.count) + 2, rows: 1)
  }
}

/// Finds places for labels on contour lines: on the flattest stretch, clear of other lines, labels and the frame.
///
/// A label that has no good place is left out rather than set badly. (The idea of matplotlib's `clabel`, on cells.)
struct ContourLabelPlacer {
  private let size: Size
  /// The line that runs through each cell: −1 for none, −2 for several.
  private var occupant: [Int]
  private let occupied: OccupiedCells
  private(set) var labels: [ContourLabel] = []

  /// - Parameters:
  ///   - lines: The lines with points in cells of the plot area.
  ///   - size: The plot area.
  ///   - occupied: The cells that other layers have taken; those are kept clear.
  init(lines: [ContourLine], size: Size, occupied: OccupiedCells? = nil) {
    self.size = size
    self.occupied = occupied ?? OccupiedCells(size: size)
    occupant = [Int](repeating: -1, count: size.columns * size.rows)
    for (index, line) in lines.enumerated() {
      for point in line.points { occupy(point, by: index) }
      // Points may lie on the edges of a cell that the line cuts across a corner of.
      for (point, next) in zip(line.points, line.points.dropFirst()) {
        occupy(Self.middle(point, next), by: index)
      }
    }
  }

  private mutating func occupy(_ point: Point, by line: Int) {
    let (column, row) = (Int(point.x), Int(point.y))
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return }
    let place = row * size.columns + column
    if occupant[place] != line { occupant[place] = occupant[place] == -1 ? line : -2 }
  }

  /// Places labels, the longest lines first; very long lines get more than one.
  mutating func place(on lines: [ContourLine], texts: [String]) {
    let lengths = lines.map(Self.length)
    for index in lines.indices.sorted(by: { lengths[$0] > lengths[$1] }) {
      let text = texts[lines[index].level]
      let width = text.unicodeScalars.count
      // In a low picture even lines from edge to edge are short.
      let least = min(3 * width + 8, max(2 * size.rows - 2, 2 * width + 2))
      guard lengths[index] >= Double(least) else { continue }
      let wanted = 1 + Int(lengths[index] / Double(size.columns + 2 * size.rows) / 1.5)
      for _ in 0..<wanted {
        guard let label = bestPlace(for: text, on: lines[index], number: index) else { break }
        labels.append(label)
      }
    }
  }

  private func bestPlace(for text: String, on line: ContourLine, number: Int) -> ContourLabel? {
    let width = text.unicodeScalars.count
    var candidates: [(label: ContourLabel, cost: Double)] = []
    for (index, point) in line.points.enumerated() {
      let label = ContourLabel(
        text: text, column: Int((point.x - Double(width) / 2).rounded()), row: Int(point.y), width: width)
      guard isFree(label, line: number) else { continue }
      let cost = bend(of: line, around: index, width: Double(width) + 2) + nearness(of: label)
      candidates.append((label, cost))
    }
    // A look along the line costs more than a search for the cheapest, and few are turned down; of equally cheap ones the
    // first is taken.
    while let best = candidates.indices.min(by: { candidates[$0].cost < candidates[$1].cost }),
      candidates[best].cost < .infinity
    {
      if passesOnce(line, through: candidates[best].label.box) { return candidates[best].label }
      candidates[best].cost = .infinity
    }
    return nil
  }

  /// Whether the label and a cell around it meet no other line, no other label and no frame.
  private func isFree(_ label: ContourLabel, line: Int) -> Bool {
    let box = label.box
    guard box.column >= 0, box.endColumn <= size.columns, box.row >= 1, box.endRow < size.rows else { return false }
    guard occupied.isFree(box) else { return false }
    if labels.contains(where: { $0.box.intersects(box.inset(columns: -3, rows: -1)) }) { return false }
    for column in box.column..<box.endColumn {
      let owner = occupant[box.row * size.columns + column]
      if owner != -1 && owner != line { return false }
    }
    return true
  }

  /// Whether a line enters a box once: a second branch of it would be cut off by the label.
  private func passesOnce(_ line: ContourLine, through box: Rect) -> Bool {
    let pieces = zip(line.points, line.points.dropFirst())
    // A closed line goes on where it began.
    var wasInside = line.isClosed ? pieces.suffix(1).contains { Self.runs($0, $1, through: box) } : false
    var entries = 0
    for (point, next) in pieces {
      let isInside = Self.runs(point, next, through: box)
      if isInside && !wasInside { entries += 1 }
      wasInside = isInside
    }
    return entries <= 1
  }

  /// Whether a piece of a line, which no edge of a cell divides, runs inside a box.
  private static func runs(_ point: Point, _ next: Point, through box: Rect) -> Bool {
    let middle = middle(point, next)
    return box.contains(column: Int(middle.x), row: Int(middle.y))
  }

  private static func middle(_ point: Point, _ next: Point) -> Point {
    Point(x: (point.x + next.x) / 2, y: (point.y + next.y) / 2)
  }

  /// How far the line strays from a straight and level stretch under the label, in rows: 0 is best.
  private func bend(of line: ContourLine, around index: Int, width: Double) -> Double {
    let center = line.points[index]
    var deviation = 0.0
    var reached = (back: 0.0, forth: 0.0)
    for step in [-1, 1] {
      var place = index + step
      while line.points.indices.contains(place) {
        let point = line.points[place]
        let across = (point.x - center.x).magnitude
        let down = (point.y - center.y).magnitude
        if across > width / 2 || down > 1 {
          if step < 0 { reached.back = across } else { reached.forth = across }
          break
        }
        deviation = max(deviation, down)
        place += step
      }
    }
    let shortfall = max(0, width - reached.back - reached.forth) / width
    return deviation + 0.6 * shortfall
  }

  /// A penalty for standing close to other labels.
  private func nearness(of label: ContourLabel) -> Double {
    labels.reduce(0.0) { total, other in
      let across = Double(label.column - other.column) / 2
      let down = Double(label.row - other.row)
      let same = other.text == label.text ? 6.0 : 1.5
      return total + same / (1 + across * across + down * down)
    }
  }

  /// The length of a line in columns: a row is two columns high.
  static func length(_ line: ContourLine) -> Double {
    zip(line.points, line.points.dropFirst()).reduce(0) { total, pair in
      let (dx, dy) = ((pair.1.x - pair.0.x), (pair.1.y - pair.0.y) * 2)
      return total + (dx * dx + dy * dy).squareRoot()
    }
  }
}
