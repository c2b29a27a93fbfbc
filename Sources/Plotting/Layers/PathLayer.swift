import CellGraphics
import NumberText

/// The steps of an iteration: `o` where it starts, `@` for every step, `*` where it ends, with dots in between.
///
/// Nothing is clamped: a path that leaves the window ends in an arrow at the frame, and the legend says where it goes.
/// Steps that fall into the same cell show once; every tenth is numbered where there is room.
package struct PathLayer: Layer {
  private let points: [(x: Double, y: Double)]
  private let isInside: [Bool]
  private let step: Unicode.Scalar
  private let name: String?

  private static var start: Unicode.Scalar { "o" }
  private static var end: Unicode.Scalar { "*" }
  private static var stepsPerNumber: Int { 10 }

  /// - Parameters:
  ///   - points: The iterates, the start first; they need not be finite.
  ///   - x: The window, which decides what the legend says of iterates outside.
  ///   - y: The window.
  ///   - step: The glyph of a step; one of its own for each of several paths.
  ///   - name: What the legend calls the path when there are several.
  package init(
    points: [(x: Double, y: Double)], x: AxisRange, y: AxisRange, step: Unicode.Scalar = "@", name: String? = nil
  ) {
    self.points = points
    self.step = step
    self.name = name
    isInside = points.map { x.contains($0.x) && y.contains($0.y) }
  }

  package var legend: String? {
    guard let last = points.last else { return nil }
    var text = name.map { "\(step) \($0)" } ?? "o start"
    if points.count > 2 {
      text += name == nil ? ", \(step)" : ","
      text += " \(points.count - 2) \(points.count == 3 ? "step" : "steps")"
    }
    if points.count > 1, isInside.last == true { text += ", * end \(Self.text(last))" }
    if let outside = isInside.firstIndex(of: false) {
      text += outside == 0 ? ", starts outside at" : ", leaves the window at step \(outside) to"
      text += " " + Self.text(points[outside])
    }
    return text
  }

  private static func text(_ point: (x: Double, y: Double)) -> String {
    "(\(point.x.text(significant: 4)), \(point.y.text(significant: 4)))"
  }

  package func claim(_ occupied: inout OccupiedCells, area: PlotArea) {
    for glyph in parts(in: area) {
      occupied.take(column: glyph.column, row: glyph.row, for: .text)
    }
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    claim(&occupied, area: area)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    for glyph in parts(in: area) {
      buffer[area.rect.column + glyph.column, area.rect.row + glyph.row] = Cell(glyph.glyph)
    }
    for number in stride(from: Self.stepsPerNumber, to: points.count, by: Self.stepsPerNumber) {
      guard let cell = area.cell(x: points[number].x, y: points[number].y),
        let place = CellLabel.place("\(number)", beside: cell, size: area.rect.size, occupied: occupied)
      else { continue }
      CellLabel.write("\(number)", at: place, into: &buffer, area: area, occupied: &occupied)
    }
  }

  /// Everything in the order in which it covers what is below: dots, steps, arrows at the frame.
  private func parts(in area: PlotArea) -> [ArrowShape.Part] {
    let thread = thread(in: area)
    return thread.filter { $0.glyph == "." } + beads(in: area) + thread.filter { $0.glyph != "." }
  }

  /// Dots between steps, and the arrows where the path crosses the frame.
  private func thread(in area: PlotArea) -> [ArrowShape.Part] {
    var parts: [ArrowShape.Part] = []
    for index in points.indices.dropFirst() where isInside[index - 1] || isInside[index] {
      let (from, to) = (points[index - 1], points[index])
      let inner = isInside[index - 1] ? from : to
      let outer = isInside[index - 1] ? to : from
      let start = area.cells(x: inner.x, y: inner.y)
      let end = isInside[index - 1] && isInside[index] ? area.cells(x: outer.x, y: outer.y) : exit(start, outer, area)
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      // Every second column or every row: sparse enough for the steps to stand out.
      let count = max(Int(max(dx.magnitude / 2, dy.magnitude)), 1)
      for place in 1..<max(count, 1) {
        let share = Double(place) / Double(count)
        parts.append(part(Point(x: start.x + dx * share, y: start.y + dy * share), ".", area))
      }
      if isInside[index - 1] && !isInside[index], let direction = Octant(x: dx, y: -2 * dy) {
        parts.append(part(end, ArrowShape.head(direction), area))
      }
    }
    return parts
  }

  /// Where the way from a point inside, in cells, to a place outside meets the frame.
  private func exit(_ start: Point, _ outer: (x: Double, y: Double), _ area: PlotArea) -> Point {
    let end = area.cells(x: outer.x, y: outer.y)
    let (width, height) = (Double(area.rect.columns), Double(area.rect.rows))
    let (dx, dy) = (Self.bounded(end.x - start.x), Self.bounded(end.y - start.y))
    var share = 1.0
    if dx > 0 { share = min(share, (width - start.x) / dx) }
    if dx < 0 { share = min(share, -start.x / dx) }
    if dy > 0 { share = min(share, (height - start.y) / dy) }
    if dy < 0 { share = min(share, -start.y / dy) }
    return Point(x: start.x + dx * share, y: start.y + dy * share)
  }

  /// A displacement that can be computed with: NaN stays where it is, infinities become very far.
  private static func bounded(_ displacement: Double) -> Double {
    displacement.isNaN ? 0 : min(max(displacement, -1e9), 1e9)
  }

  /// The steps themselves; start and end cover the steps in the same cell.
  private func beads(in area: PlotArea) -> [ArrowShape.Part] {
    var parts: [ArrowShape.Part] = []
    var taken = Set<Int>()
    let ends = [0, points.count - 1].filter(points.indices.contains)
    for index in points.indices.dropFirst().dropLast() + ends.reversed() {
      guard let cell = area.cell(x: points[index].x, y: points[index].y) else { continue }
      let isStep = index != 0 && index != points.count - 1
      if isStep && !taken.insert(cell.row * area.rect.columns + cell.column).inserted { continue }
      let glyph = index == 0 ? Self.start : isStep ? step : Self.end
      parts.append(ArrowShape.Part(column: cell.column, row: cell.row, glyph: glyph))
    }
    return parts
  }

  private func part(_ point: Point, _ glyph: Unicode.Scalar, _ area: PlotArea) -> ArrowShape.Part {
    ArrowShape.Part(
      column: min(max(Int(point.x), 0), area.rect.columns - 1), row: min(max(Int(point.y), 0), area.rect.rows - 1),
      glyph: glyph)
  }
}
