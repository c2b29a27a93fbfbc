import CellGraphics
import NumberText
import Plotting
import Scenes

// The page with the function along both axes, or the derivatives of a function of one variable, as small curves.

extension SidePanel {
  /// - Parameter rows: The rows for all curves together.
  func drawSections(_ text: inout PanelText, rows: Int, into buffer: inout CellBuffer) {
    let sections = FunctionSection.all(of: state.function, at: state.view.crossHair)
    guard !sections.isEmpty else {
      return text.add([("a field of vectors has no slices", Ink.label)], into: &buffer)
    }
    let isWide = text.rect.columns > 50
    let columns = isWide ? (text.rect.columns - 3) / 2 : text.rect.columns
    let each = isWide ? rows : rows / 2
    let size = Size(columns: columns, rows: min(max(each - 2, 3), 12))
    if isWide {
      for (place, section) in sections.enumerated() {
        var half = PanelText(
          rect: Rect(
            column: text.rect.column + place * (columns + 3), row: text.row, columns: columns, rows: size.rows + 2))
        draw(section, axis: axis(place), size: size, &half, into: &buffer)
      }
      return text.skip(size.rows + 2)
    }
    for (place, section) in sections.enumerated() {
      draw(section, axis: axis(place), size: size, &text, into: &buffer)
    }
  }

  /// An edge of a small curve needs no more than three digits.
  private static func text(_ number: Double) -> String { number.text(significant: 3) }

  private func axis(_ place: Int) -> AxisRange {
    place == 0 || state.function.isCurve ? state.view.x : state.view.y
  }

  private func draw(
    _ section: FunctionSection, axis: AxisRange, size: Size, _ text: inout PanelText, into buffer: inout CellBuffer
  ) {
    text.add([(section.title, Ink.label)], into: &buffer)
    let name = state.function.isCurve ? "value " : "slope "
    let number = state.function.isCurve ? section.value : section.slope
    let curve = SectionCurve(section: section, x: axis, style: style)
    let (drawing, values) = curve.drawing(size: size)
    var line = [(name, Ink.label), (number.isNaN ? "none" : number.shown, Ink.title)]
    if let values { line.append(("  \(Self.text(values.lower)) to \(Self.text(values.upper))", Ink.label)) }
    text.add(line, into: &buffer)
    text.add(drawing, into: &buffer)
  }
}

/// A section as a small curve, with its tangent at the cross-hair.
private struct SectionCurve {
  let section: FunctionSection
  let x: AxisRange
  let style: PictureStyle

  /// - Returns: The curve, and the values at the lower and the upper edge, if there is a curve.
  func drawing(size: Size) -> (picture: CellBuffer, values: AxisRange?) {
    var buffer = CellBuffer(size: size)
    var scene = CurveScene(formulas: [section.formula])
    (scene.x, scene.size, scene.style) = (x, size, style)
    guard let figure = try? scene.figure() else {
      buffer.write("no value here", column: 0, row: size.rows / 2, style: Ink.label)
      return (buffer, nil)
    }
    let area = PlotArea(
      rect: Rect(column: 0, row: 0, columns: size.columns, rows: size.rows), x: x, y: figure.y.range, style: style)
    if section.slope.isFinite, section.value.isFinite {
      let ends = [x.lower, x.upper].map { Point(x: $0, y: section.value + section.slope * ($0 - section.place)) }
      SegmentLayer([SegmentLayer.Segment(from: ends[0], to: ends[1])]).draw(into: &buffer, area: area)
    }
    var occupied = OccupiedCells(size: size)
    for layer in figure.layers { layer.draw(into: &buffer, area: area, occupied: &occupied) }
    if let cell = area.cell(x: section.place, y: section.value) {
      buffer[cell.column, cell.row] = Cell("●", style: Ink.heading)
    }
    return (buffer, figure.y.range)
  }
}
