import CellGraphics
import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A direction as a hand on a dial: the circle has the radius ‖∇f‖, and the foot of the perpendicular from the tip of ∇f
/// to the hand stands at the distance D_v f from the middle.
struct DirectionDial {
  let direction: Direction
  let style: PictureStyle

  /// Twice as wide as high, as a circle is in cells; odd, so that there is a cell in the middle.
  static let size = Size(columns: 13, rows: 6)

  var drawing: CellBuffer {
    var buffer = CellBuffer(size: Self.size)
    var canvas = style.glyphs.lineCanvas(size: Self.size)
    let middle = Point(x: Double(Self.size.columns) / 2, y: Double(Self.size.rows) / 2)
    let radius = middle.y - 0.25
    func place(_ vector: (x: Double, y: Double)) -> Point {
      // A cell is twice as high as wide.
      Point(x: middle.x + 2 * radius * vector.x, y: middle.y - radius * vector.y)
    }
    let corners = 48
    canvas.stroke(
      (0...corners).map { corner in
        let angle = 2 * Double.pi * Double(corner) / Double(corners)
        return place((cos(angle), sin(angle)))
      }, color: Ink.frame.foreground)
    let (hand, gradient) = (direction.vector, direction.steepest)
    let hasGradient = direction.gradientLength > 0 && direction.gradientLength.isFinite
    let foot = (x: hand.x * direction.cosine, y: hand.y * direction.cosine)
    if hasGradient {
      canvas.stroke([place(gradient), place(foot)], color: Ink.frame.foreground)
      canvas.stroke([middle, place(gradient)], color: Ink.warning.foreground)
    }
    canvas.stroke([middle, place(hand)], color: Ink.heading.foreground)
    canvas.settleStraddlingStrokes()
    canvas.render(into: &buffer, column: 0, row: 0)
    if hasGradient {
      write("•", at: place(foot), Ink.text, into: &buffer)
      write("∇", at: place(gradient), Ink.warning, into: &buffer)
    }
    write("v", at: place(hand), Ink.heading, into: &buffer)
    return buffer
  }

  private func write(_ glyph: Unicode.Scalar, at point: Point, _ style: Style, into buffer: inout CellBuffer) {
    let column = min(max(Int(point.x), 0), Self.size.columns - 1)
    let row = min(max(Int(point.y), 0), Self.size.rows - 1)
    buffer[column, row] = Cell(glyph, style: style)
  }
}
