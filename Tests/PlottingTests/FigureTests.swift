import CellGraphics
import TestSupport
import Testing

@testable import Plotting

@Suite struct FigureTests {
  static let sizes: [Size] = [
    Figure.smallestSize, Size(columns: 24, rows: 60), Size(columns: 31, rows: 10), Size(columns: 40, rows: 9),
    Size(columns: 60, rows: 20), Size(columns: 77, rows: 23), Size(columns: 80, rows: 24), Size(columns: 101, rows: 37),
    Size(columns: 150, rows: 12), Size(columns: 200, rows: 60),
  ]

  struct Window: Sendable, CustomTestStringConvertible {
    let x: AxisRange
    let y: AxisRange
    var testDescription: String { "\(x.lower)…\(x.upper), \(y.lower)…\(y.upper)" }

    static let all: [Window] = [
      Window(x: .from(-2, to: 2), y: .from(-5, to: 5)), Window(x: .from(0, to: 1), y: .from(0, to: 100)),
      Window(x: .from(-0.37, to: 1.93), y: .from(-3.14159, to: 3.14159)),
      Window(x: .from(0, to: 3e-7), y: .from(-4e8, to: 1e9)),
      Window(x: .from(1e6, to: 1e6 + 3), y: .from(1, to: 1.00002)),
    ]
  }

  private func figure(
    _ size: Size, _ window: Window = Window.all[0], title: String = "f(x, y) = x·y²", xName: String = "x",
    yName: String = "y", hasBar: Bool = false, notes: [String] = ["f from −1 to ∞"]
  ) -> Figure {
    let range = AxisRange.from(-8, to: 8)
    var layers: [any Layer] = [ContourLayer(AnalyticField.saddle, levels: Levels(explicit: [-4, -1, 1, 4]))]
    var bar: ColorBar?
    if hasBar {
      let scale = ValueScale(range: range)
      layers.insert(HeatMapLayer(AnalyticField.saddle, scale: scale, ramp: .light), at: 0)
      bar = ColorBar(scale: scale, ramp: .light)
    }
    return Figure(
      title: title, size: size, x: Axis(name: xName, range: window.x), y: Axis(name: yName, range: window.y),
      layers: layers, colorBar: bar, notes: notes)
  }

  @Test(arguments: sizes, Window.all)
  func everyRowIsAsWideAsAskedForAndPrintable(size: Size, window: Window) {
    for hasBar in [false, true] {
      expectWellFormed(figure(size, window, hasBar: hasBar).render(), size: size)
    }
  }

  @Test func everySizeInBetweenIsWellFormed() {
    for columns in stride(from: 24, through: 120, by: 7) {
      for rows in 9...30 {
        var plain = figure(Size(columns: columns, rows: rows))
        plain.layers = []
        expectWellFormed(plain.render(), size: plain.size)
      }
    }
  }

  /// The labels below the plot, the name of the axis left out.
  private func horizontalLabels(_ figure: Figure) -> (row: String, labels: [Substring]) {
    let row = figure.render().lines[FigureLayout(figure).plot.endRow + 1]
    return (row, row.split(separator: " ").filter { $0 != "x" })
  }

  @Test(arguments: sizes, Window.all)
  func labelsOfTheHorizontalAxisAreReadApart(size: Size, window: Window) {
    let figure = figure(size, window)
    let (row, labels) = horizontalLabels(figure)
    let values = labels.compactMap { Double($0) }
    #expect(values.count == labels.count, "only whole numbers: \(row)")
    #expect(values == values.sorted() && Set(values).count == values.count, "\(row)")
    #expect(values.allSatisfy { window.x.fraction(of: $0) > -1e-6 && window.x.fraction(of: $0) < 1 + 1e-6 })
    for (label, next) in zip(labels, labels.dropFirst()) {
      #expect(row.distance(from: label.endIndex, to: next.startIndex) >= 2, "\(row)")
    }
    let frame = figure.render().lines[FigureLayout(figure).plot.endRow]
    // A mark for every label, in the frame or as one of its corners.
    #expect(frame.count { $0 == "+" } >= values.count)
  }

  @Test(arguments: sizes, Window.all)
  func labelsOfTheVerticalAxisAreReadApart(size: Size, window: Window) {
    let figure = figure(size, window)
    let plot = FigureLayout(figure).plot
    let left = figure.render().lines.map { $0.prefix(plot.column - 1) }
    let labels = left.enumerated().filter {
      (1...plot.endRow).contains($0.offset) && $0.element.contains { $0 != " " }
    }
    let values = labels.compactMap { Double($0.element.split(separator: " ").joined(separator: "?")) }
    #expect(values.count == labels.count && values.count >= 2)
    #expect(values == values.sorted(by: >) && Set(values).count == values.count)
    for (label, next) in zip(labels, labels.dropFirst()) { #expect(next.offset - label.offset >= 2) }
    for label in labels { #expect(label.element.last == " ", "apart from the frame") }
  }

  @Test(arguments: sizes)
  func labelsStandBesideTheirValues(size: Size) {
    let figure = figure(size)
    let plot = FigureLayout(figure).plot
    let rows = figure.render().lines.map(Array.init)
    for row in 1...plot.endRow {
      guard let value = Double(String(rows[row][..<(plot.column - 2)]).split(separator: " ").joined()) else { continue }
      let place = (1 - figure.y.range.fraction(of: value)) * Double(plot.rows)
      #expect((Double(row - plot.row) + 0.5 - place).magnitude <= 0.76, "\(value) in row \(row)")
      #expect(rows[row][plot.column - 1] == "+")
    }
  }

  @Test(arguments: sizes)
  func theFrameIsClosed(size: Size) {
    let figure = figure(size)
    let plot = FigureLayout(figure).plot
    let rows = figure.render().lines.map(Array.init)
    for edge in [plot.row - 1, plot.endRow] {
      #expect(rows[edge][(plot.column - 1)...plot.endColumn].allSatisfy { $0 == "-" || $0 == "+" })
    }
    for row in plot.row..<plot.endRow {
      for edge in [plot.column - 1, plot.endColumn] { #expect("|+".contains(rows[row][edge])) }
    }
    #expect(plot.endColumn == size.columns - 1, "the frame ends with the row")
  }

  @Test(arguments: sizes)
  func `a long title is cut off with a mark`(size: Size) {
    let long = String(repeating: "abc ", count: 100)
    #expect(figure(size, title: long).render().lines[0].hasSuffix("..."))
    let short = figure(size, title: "f = 1", notes: []).render().lines
    #expect(short[0].contains(" f = 1 "))
    #expect(short[size.rows - 1].contains(size.columns > 40 ? "contours levels -4, -1, 1, 4" : "-4, -1, 1, 4"))
  }

  @Test(arguments: sizes)
  func `a long legend takes lines of the plot, and says how much is missing`(size: Size) throws {
    let count = 60
    let figure = figure(size, notes: (1...count).map { "n\($0)" })
    let plot = FigureLayout(figure).plot
    let legend = figure.render().lines[(plot.endRow + 2)...].joined(separator: " ")
    let shown = (1...count).count { legend.contains("n\($0);") || legend.contains("n\($0) ") }
    let counted = try #require(legend.firstMatch(of: /\.\.\. ([0-9]+) more/).map { Int($0.1) } ?? 0)
    #expect(shown + counted == count)
    #expect(plot.rows >= 4)
  }

  @Test func titleAndNotesAreSpelledInASCII() {
    let lines = figure(Size(columns: 80, rows: 24), title: "x·y² ≤ π\u{1B}[31m", notes: ["−∞"]).render().lines
    #expect(lines[0].contains("x*y^2 <= pi?[31m"))
    #expect(lines[23].contains("contours levels -4, -1, 1, 4; -inf"))
  }

  @Test func theAxesAreNamed() {
    let lines = figure(Size(columns: 80, rows: 24), title: "t", xName: "speed", yName: "w").render().lines
    #expect(lines[0].split(separator: " ") == ["w", "t"])
    #expect(lines[22].split(separator: " ").contains("speed"))
  }

  @Test(arguments: ["height", "a_very_long_name_of_a_variable_that_fills_the_row"])
  func aLongNameOfTheVerticalAxisDoesNotRunIntoTheTitle(name: String) {
    let size = Size(columns: 60, rows: 20)
    let buffer = figure(size, title: "title", yName: name).render()
    expectWellFormed(buffer, size: size)
    let words = buffer.lines[0].split(separator: " ")
    #expect(words.count == 2 && words.last == "title")
    #expect(words.first.map { name.hasPrefix($0.prefix(5)) } == true)
  }

  @Test(arguments: sizes)
  func theColourBarHasItsTicksWithinThePicture(size: Size) {
    let figure = figure(size, hasBar: true)
    let scale = ValueScale(range: .from(-8, to: 8))
    let layout = FigureLayout(figure)
    #expect(layout.barTicks.labels.count >= 2)
    let rows = figure.render().lines
    #expect(layout.plot.columns >= 5)
    for (value, label) in zip(layout.barTicks.values, layout.barTicks.labels) {
      let row = layout.bar.row + FigureLayout.cell(at: 1 - scale.fraction(of: value), of: layout.bar.rows)
      #expect(rows[row].split(separator: " ").last.map { $0.hasSuffix(label) } == true, "\(label) in \(rows[row])")
    }
  }

  @Test func theEndsOfAnAxisFallOnTheFrame() {
    for count in 4...50 {
      #expect(FigureLayout.cell(at: 0, of: count) == -1)
      #expect(FigureLayout.cell(at: 1, of: count) == count)
      for cell in 0..<count {
        #expect(FigureLayout.cell(at: (Double(cell) + 0.5) / Double(count), of: count) == cell)
      }
    }
  }

  @Test func aFigureWithoutLayersIsAnEmptyFrame() {
    var empty = figure(Size(columns: 40, rows: 12), notes: [])
    empty.layers = []
    let plot = FigureLayout(empty).plot
    let buffer = empty.render()
    for row in plot.row..<plot.endRow {
      for column in plot.column..<plot.endColumn { #expect(buffer[column, row] == .blank) }
    }
    #expect(buffer.lines[11].allSatisfy { $0 == " " })
  }

  @Test(arguments: [GlyphSet.blocks, .braille])
  func `paint reaches the frame, whose ticks reach the paint`(glyphs: GlyphSet) {
    let scale = ValueScale(range: .from(-8, to: 8))
    let style = PictureStyle(glyphs: glyphs, depth: .truecolor)
    let colors = ValueColors(scale: scale, style: style)
    var painted = figure(Size(columns: 40, rows: 24))
    painted.style = style
    painted.layers = [HeatMapLayer(AnalyticField.saddle, scale: scale, ramp: .full, colors: colors)]
    let lines = painted.render().lines
    #expect(lines[1].contains("▁▁▁") && lines[1].contains("╷") && !lines[1].contains("─"))
    #expect(lines.contains { $0.contains("▔╵▔") } && lines.contains { $0.contains("╶") })
    // Without colours nothing is painted, and lines run through the middles of the cells.
    painted.style.depth = .none
    painted.layers = [HeatMapLayer(AnalyticField.saddle, scale: scale, ramp: .full)]
    #expect(painted.render().lines[1].contains("┌──"))
  }

  @Test func `what a layer finds out while it draws is said in the legend`() {
    let note = Annotation(x: 99, y: 0, text: "far")
    var noted = figure(Size(columns: 60, rows: 20))
    noted.layers.append(AnnotationLayer([note]))
    let picture = noted.render()
    expectWellFormed(picture, size: noted.size)
    #expect(picture.lines.suffix(2).joined(separator: " ").contains("note outside the window at (99, 0): far"))
  }
}
