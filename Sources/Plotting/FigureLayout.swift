import CellGraphics

/// Where everything of a figure stands, and the drawing of frame, ticks, title and legend.
///
/// From top to bottom: title, frame, plot, frame, labels of the horizontal axis, lines of the legend. From left to right: labels of the
/// vertical axis, frame, plot, frame, colour bar with its labels.
struct FigureLayout {
  private let figure: Figure
  /// The plot area inside the frame.
  let plot: Rect
  /// The shaded part of the colour bar.
  let bar: Rect
  let barTicks: Ticks
  private let yTicks: Ticks
  private let xTicks: Ticks
  private let legendLines: [String]

  private var style: PictureStyle { figure.style }

  /// The places of the ticks on both axes.
  var ticks: (x: [Double], y: [Double]) { (xTicks.values, yTicks.values) }

  private static let barWidth = 3

  /// - Parameter remarks: What the legend says besides the figure's own.
  init(_ figure: Figure, remarks: [String] = []) {
    self.figure = figure
    let name = min(figure.style.glyphs.text(figure.y.name).unicodeScalars.count, figure.size.columns / 4)
    let glyphs = figure.style.glyphs
    func left(_ ticks: Ticks) -> Int { max(Self.width(ticks.labels), name, 1) + 2 }
    // How many lines the legend takes depends on its width, which the labels beside a plot of usual height tell.
    let usual = figure.size.rows - 5
    let usualTicks = Self.verticalTicks(figure.y, rows: usual, glyphs: glyphs)
    let width = figure.size.columns - left(usualTicks)
    legendLines = LegendText.lines(of: figure, remarks: remarks, width: width)
    let rows = usual + 1 - max(legendLines.count, 1)
    let yTicks = rows == usual ? usualTicks : Self.verticalTicks(figure.y, rows: rows, glyphs: glyphs)
    let barTicks = figure.colorBar?.scale.ticks(length: rows) ?? .none
    let left = figure.hasFrame ? left(yTicks) : 0
    let barWidth = figure.colorBar == nil ? 0 : 1 + Self.barWidth + 1 + Self.width(barTicks.labels)
    let right = figure.hasFrame ? 1 + barWidth : 0
    let columns = max(figure.size.columns - left - right, 1)
    plot =
      figure.hasFrame
      ? Rect(column: left, row: 2, columns: columns, rows: rows)
      : Rect(column: 0, row: 1, columns: columns, rows: rows + 3)
    bar = Rect(column: plot.endColumn + 2, row: plot.row, columns: Self.barWidth, rows: rows)
    self.yTicks = yTicks
    self.barTicks = barTicks
    xTicks = Self.horizontalTicks(
      figure.x, columns: columns, left: left, width: figure.size.columns, glyphs: glyphs)
  }

  private static func width(_ labels: [String]) -> Int { labels.map(\.unicodeScalars.count).max() ?? 0 }

  private static func verticalTicks(_ axis: Axis, rows: Int, glyphs: GlyphSet) -> Ticks {
    axis.ticks(target: max(rows / 6 + 1, 2), glyphs: glyphs) { values, _ in
      Double(rows) / Double(max(values.count - 1, 1)) >= 2
    }
  }

  private static func horizontalTicks(
    _ axis: Axis, columns: Int, left: Int, width: Int, glyphs: GlyphSet
  ) -> Ticks {
    axis.ticks(target: max(columns / 16 + 1, 2), glyphs: glyphs) { values, labels in
      var end = -2
      for (value, label) in zip(values, labels) {
        let place = labelColumn(value, label, range: axis.range, columns: columns, left: left, width: width)
        if place < end + 2 { return false }
        end = place + label.count
      }
      return true
    }
  }

  /// The first column of a label under its tick, moved inwards at the edge of the picture.
  private static func labelColumn(
    _ value: Double, _ label: String, range: AxisRange, columns: Int, left: Int, width: Int
  ) -> Int {
    let center = left + cell(at: range.fraction(of: value), of: columns)
    return min(max(center - (label.count - 1) / 2, 0), width - label.count)
  }

  /// The cell of a fraction of the way along `count` cells; the very ends fall on the frame at −1 and `count`.
  static func cell(at fraction: Double, of count: Int) -> Int {
    let place = fraction * Double(count)
    if place < 0.25 { return -1 }
    if place > Double(count) - 0.25 { return count }
    return min(Int(place), count - 1)
  }

  // MARK: Drawing

  /// Dots along the ticks, wherever nothing else is drawn.
  func drawGrid(into buffer: inout CellBuffer) {
    func dot(_ column: Int, _ row: Int) {
      guard plot.contains(column: column, row: row), isFree(buffer[column, row]) else { return }
      buffer.draw(Mark.dot.glyph(in: style.glyphs), .frame, in: style, column: column, row: row)
    }
    for value in xTicks.values {
      let column = plot.column + Self.cell(at: figure.x.range.fraction(of: value), of: plot.columns)
      for row in plot.row..<plot.endRow { dot(column, row) }
    }
    for value in yTicks.values {
      let row = plot.row + Self.cell(at: 1 - figure.y.range.fraction(of: value), of: plot.rows)
      // As dense as the upright lines, a cell being twice as high as wide.
      for column in stride(from: plot.column, to: plot.endColumn, by: 2) { dot(column, row) }
    }
  }

  /// Whether nothing but paint is in a cell.
  private func isFree(_ cell: Cell) -> Bool {
    // Where lines are drawn in blocks themselves, those of the paint cannot be told from them.
    cell.glyph == " " || style.glyphs == .braille && DotMatrix.quadrants.mask(of: cell.glyph) != nil
  }

  func drawFrame(into buffer: inout CellBuffer) {
    if figure.hasFrame {
      if isPainted {
        buffer.drawEdges(around: plot, style: style.style(.frame))
      } else {
        buffer.drawFrame(around: plot, glyphs: style.glyphs, style: style.style(.frame))
      }
      drawVerticalAxis(into: &buffer)
      drawHorizontalAxis(into: &buffer)
    }
    let margin = figure.hasFrame ? plot.column : 1
    let room = figure.size.columns - margin
    let title = ASCIIText.truncate(style.glyphs.text(figure.title), to: room)
    buffer.write(title, column: margin, row: 0, style: style.style(.title))
    drawLegend(into: &buffer)
  }

  /// Writes the lines below the picture over what is there.
  func drawLegend(into buffer: inout CellBuffer) {
    // A legend that needs more columns than there are below the plot begins left of it.
    let margin = max(min(figure.hasFrame ? plot.column : 1, figure.size.columns - Self.width(legendLines)), 0)
    for (offset, line) in legendLines.enumerated() {
      let row = figure.size.rows - legendLines.count + offset
      for column in 0..<figure.size.columns { buffer[column, row] = .blank }
      buffer.write(ASCIIText.truncate(line, to: figure.size.columns - margin), column: margin, row: row)
    }
  }

  /// Whether paint reaches the frame, which then lies along the edges of the paint instead of half a cell away.
  private var isPainted: Bool { figure.layers.contains { $0.fillsArea(in: style) } }

  /// A branch of the frame, outwards; a corner needs none to be found.
  private func drawTick(_ branch: BoxLines, into buffer: inout CellBuffer, column: Int, row: Int) {
    let isBeside = column == plot.column - 1 || column == plot.endColumn
    if isBeside && (row == plot.row - 1 || row == plot.endRow) { return }
    if isPainted {
      // From the middle of the cell to the paint.
      let inward = BoxLines(up: branch.down, right: branch.left, down: branch.up, left: branch.right)
      return buffer.draw(inward.glyph(in: style.glyphs), style: style.style(.frame), column: column, row: row)
    }
    buffer.draw(branch, glyphs: style.glyphs, style: style.style(.frame), column: column, row: row)
  }

  private func drawVerticalAxis(into buffer: inout CellBuffer) {
    for (value, label) in zip(yTicks.values, yTicks.labels) {
      let row = plot.row + Self.cell(at: 1 - figure.y.range.fraction(of: value), of: plot.rows)
      drawTick(BoxLines(left: .light), into: &buffer, column: plot.column - 1, row: row)
      drawTick(BoxLines(right: .light), into: &buffer, column: plot.endColumn, row: row)
      buffer.write(label, column: plot.column - 2 - label.count, row: row)
    }
    let name = ASCIIText.truncate(style.glyphs.text(figure.y.name), to: plot.column - 2)
    buffer.write(name, column: plot.column - 2 - name.unicodeScalars.count, row: 0)
  }

  private func drawHorizontalAxis(into buffer: inout CellBuffer) {
    let (range, width) = (figure.x.range, figure.size.columns)
    var ends: [(start: Int, end: Int)] = []
    for (value, label) in zip(xTicks.values, xTicks.labels) {
      let column = plot.column + Self.cell(at: range.fraction(of: value), of: plot.columns)
      drawTick(BoxLines(up: .light), into: &buffer, column: column, row: plot.row - 1)
      drawTick(BoxLines(down: .light), into: &buffer, column: column, row: plot.endRow)
      let place = Self.labelColumn(
        value, label, range: range, columns: plot.columns, left: plot.column, width: width)
      buffer.write(label, column: place, row: plot.endRow + 1)
      ends.append((place, place + label.count))
    }
    // The name of the axis stands between the last two labels.
    let name = style.glyphs.text(figure.x.name)
    if ends.count >= 2 {
      let gap = (from: ends[ends.count - 2].end, to: ends[ends.count - 1].start)
      let place = (gap.from + gap.to - name.count) / 2
      if place > gap.from + 1, place + name.count < gap.to - 1 {
        buffer.write(name, column: place, row: plot.endRow + 1)
      }
    }
  }
}
