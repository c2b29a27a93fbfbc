import CellGraphics
import NumberText

/// The steps of an iteration: marks for the start, every step and the end, with a thread in between: dots in ASCII, else
/// lines.
///
/// Nothing is clamped: a path that leaves the window ends in an arrow at the frame, and the legend says where it goes.
/// Steps that fall into the same cell show once; every tenth is numbered where there is room and no number close by.
package struct PathLayer: Layer {
  private let points: [(x: Double, y: Double)]
  private let isInside: [Bool]
  private let letter: Unicode.Scalar?
  private let name: String?
  private let ink: Ink
  private let numbersSteps: Bool

  private static var stepsPerNumber: Int { 10 }
  /// Rows, or twice as many columns, between two steps that are numbered: numbers closer together hide the path.
  private static var leastRowsBetweenNumbers: Int { 3 }

  /// - Parameters:
  ///   - points: The iterates, the start first; they need not be finite.
  ///   - x: The window, which decides what the legend says of iterates outside.
  ///   - y: The window.
  ///   - letter: The glyph of a step; one of its own for each of several paths.
  ///   - name: What the legend calls the path when there are several.
  ///   - numbersSteps: Whether every tenth step has its number where there is room.
  package init(
    points: [(x: Double, y: Double)], x: AxisRange, y: AxisRange, letter: Unicode.Scalar? = nil, name: String? = nil,
    ink: Ink = .path, numbersSteps: Bool = true
  ) {
    self.points = points
    self.letter = letter
    self.name = name
    self.ink = ink
    self.numbersSteps = numbersSteps
    isInside = points.map { x.contains($0.x) && y.contains($0.y) }
  }

  package var legend: String? { legend(in: .ascii) }

  package func legend(in glyphs: GlyphSet) -> String? {
    guard let last = points.last else { return nil }
    let step = step(in: glyphs)
    var text = name.map { "\(step) \($0)" } ?? "\(Mark.start.glyph(in: glyphs)) start"
    if points.count > 2 {
      text += name == nil ? ", \(step)" : ","
      text += " \(points.count - 2) \(points.count == 3 ? "step" : "steps")"
    }
    if points.count > 1, isInside.last == true { text += ", \(Mark.end.glyph(in: glyphs)) end \(Self.text(last))" }
    if let outside = isInside.firstIndex(of: false) {
      text += outside == 0 ? ", starts outside at" : ", leaves the window at step \(outside) to"
      text += " " + Self.text(points[outside])
    }
    return text
  }

  private func step(in glyphs: GlyphSet) -> Unicode.Scalar { letter ?? Mark.step.glyph(in: glyphs) }

  private static func text(_ point: (x: Double, y: Double)) -> String {
    "(\(point.x.text(significant: 4)), \(point.y.text(significant: 4)))"
  }

  package func claim(_ occupied: inout OccupiedCells, area: PlotArea) {
    for glyph in parts(in: area) {
      occupied.take(column: glyph.column, row: glyph.row, for: .text)
    }
    for cell in strokedCells(in: area) { occupied.take(column: cell.column, row: cell.row, for: .line) }
  }

  /// The cells that the line between the steps runs through; none in ASCII, where dots stand apart.
  private func strokedCells(in area: PlotArea) -> [(column: Int, row: Int)] {
    if area.style.glyphs == .ascii { return [] }
    return segments(in: area).flatMap { Polyline(points: $0).resampled(step: 0.5) }.map { (Int($0.x), Int($0.y)) }
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea) {
    var occupied = OccupiedCells(size: area.rect.size)
    claim(&occupied, area: area)
    draw(into: &buffer, area: area, occupied: &occupied)
  }

  package func draw(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    if area.style.glyphs != .ascii {
      // A stroke may touch cells beside its own, where labels stand.
      var others = occupied
      for part in parts(in: area) { others.release(column: part.column, row: part.row) }
      for cell in strokedCells(in: area) { others.release(column: cell.column, row: cell.row) }
      buffer.stroke(segments(in: area), ink, in: area, sparing: [], others)
    }
    for part in parts(in: area) {
      if part.glyph == Self.thread, area.style.glyphs != .ascii { continue }
      buffer.draw(
        part.glyph, ink, in: area.style, column: area.rect.column + part.column, row: area.rect.row + part.row)
    }
    if numbersSteps { writeNumbers(into: &buffer, area: area, occupied: &occupied) }
  }

  private func writeNumbers(into buffer: inout CellBuffer, area: PlotArea, occupied: inout OccupiedCells) {
    var numbered: [(column: Int, row: Int)] = []
    for number in stride(from: Self.stepsPerNumber, to: points.count, by: Self.stepsPerNumber) {
      guard let cell = area.cell(x: points[number].x, y: points[number].y),
        numbered.allSatisfy({ Self.areApart($0, cell) }),
        let place = CellLabel.place("\(number)", beside: cell, size: area.rect.size, occupied: occupied)
      else { continue }
      CellLabel.write("\(number)", at: place, into: &buffer, area: area, occupied: &occupied)
      numbered.append(cell)
    }
  }

  private static func areApart(_ first: (column: Int, row: Int), _ second: (column: Int, row: Int)) -> Bool {
    (first.row - second.row).magnitude >= leastRowsBetweenNumbers
      || (first.column - second.column).magnitude >= 2 * leastRowsBetweenNumbers
  }

  /// Everything in the order in which it covers what is below: dots, steps, arrows at the frame.
  private func parts(in area: PlotArea) -> [ArrowShape.Part] {
    let thread = thread(in: area)
    return thread.filter { $0.glyph == Self.thread } + beads(in: area) + thread.filter { $0.glyph != Self.thread }
  }

  private static var thread: Unicode.Scalar { "." }

  /// The ends of the way from every step to the next, in cells, as far as it lies inside.
  private func segments(in area: PlotArea) -> [[Point]] {
    points.indices.dropFirst().filter { isInside[$0 - 1] || isInside[$0] }.map { index in
      let ends = isInside[index - 1] ? (points[index - 1], points[index]) : (points[index], points[index - 1])
      let start = area.cells(x: ends.0.x, y: ends.0.y)
      let isWhole = isInside[index - 1] && isInside[index]
      return [start, isWhole ? area.cells(x: ends.1.x, y: ends.1.y) : exit(start, ends.1, area)]
    }
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
        parts.append(part(Point(x: start.x + dx * share, y: start.y + dy * share), Self.thread, area))
      }
      if isInside[index - 1] && !isInside[index], let direction = Octant(x: dx, y: -2 * dy) {
        parts.append(part(end, ArrowShape.head(direction, in: area.style.glyphs), area))
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
      let glyph =
        index == 0 ? area.glyph(.start) : isStep ? step(in: area.style.glyphs) : area.glyph(.end)
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
