import CellGraphics
import Formulas
import NumberText
import Plotting

/// The computation graph as boxes and arrows: in each box what a node computes, its value, and its adjoint.
struct ComputationGraphFigure {
  private let scene: DerivativeScene
  private let trace: ComputationTrace

  private static let mostNodes = 80
  /// How much room a box takes: the digits of its numbers and the blanks around its text.
  private struct Density {
    let digits: Int
    let padding: Int
  }

  /// The first one that fits is taken.
  private static let densities = [(6, 1), (5, 1), (4, 1), (4, 0), (3, 0), (2, 0)].map(Density.init)
  /// Two lines in a frame.
  private static let boxHeight = 4

  init(_ scene: DerivativeScene) throws(DerivativeSceneError) {
    self.scene = scene
    trace = ComputationTrace(scene.formula, at: scene.point)
    if trace.rows.count > Self.mostNodes { throw .tooManyNodes(trace.rows.count, most: Self.mostNodes) }
  }

  func figure() throws(DerivativeSceneError) -> Figure {
    let component = trace.components.count == 1 ? "f" : "(\(trace.components.joined(separator: ", ")))"
    var figure = Figure(
      title: scene.formula.heading, size: scene.size, x: Axis(name: "", range: .unit), y: Axis(name: "", range: .unit),
      layers: [],
      notes: [
        "in each box: value | adjoint, the derivative of \(component) by it",
        "values from left to right, adjoints from right to left",
      ])
    figure.hasFrame = false
    figure.style = scene.style
    let room = figure.plotSize
    var layout = LayeredLayout(operands: [], widths: [], height: Self.boxHeight, rows: 0)
    for density in Self.densities {
      let lines = lines(density)
      layout = self.layout(lines, density, rows: room.rows)
      guard layout.size.columns <= room.columns, layout.size.rows <= room.rows else { continue }
      figure.layers = [layer(layout, lines, density)]
      return figure
    }
    // What stands around the boxes takes as many cells in a larger picture.
    throw .tooSmall(
      columns: max(layout.size.columns + scene.size.columns - room.columns, scene.size.columns),
      rows: max(layout.size.rows + scene.size.rows - room.rows, scene.size.rows))
  }

  /// The two lines of every box.
  private func lines(_ density: Density) -> [[[DiagramLayer.Piece]]] {
    trace.rows.map { row in
      let adjoints = row.adjoints.map { $0.text(significant: density.digits) }.joined(separator: ", ")
      let head = row.operation == row.name ? row.name : "\(row.name) = \(row.operation)"
      return [
        [DiagramLayer.Piece(head, ink: .mark)],
        [
          DiagramLayer.Piece(row.value.text(significant: density.digits), ink: .series(0)),
          DiagramLayer.Piece(density.padding == 0 ? "|" : " | "),
          DiagramLayer.Piece(adjoints, ink: .construction),
        ],
      ]
    }
  }

  private func layout(_ lines: [[[DiagramLayer.Piece]]], _ density: Density, rows: Int) -> LayeredLayout {
    let widths = lines.map { box in
      2 + 2 * density.padding
        + (box.map { line in line.reduce(0) { $0 + scene.style.glyphs.text($1.text).unicodeScalars.count } }.max() ?? 0)
    }
    return LayeredLayout(operands: trace.rows.map(\.operands), widths: widths, height: Self.boxHeight, rows: rows)
  }

  private func layer(_ layout: LayeredLayout, _ lines: [[[DiagramLayer.Piece]]], _ density: Density) -> DiagramLayer {
    DiagramLayer(
      boxes: zip(layout.boxes, lines).map { DiagramLayer.Box(rect: $0, lines: $1, padding: density.padding) },
      links: layout.links)
  }
}
