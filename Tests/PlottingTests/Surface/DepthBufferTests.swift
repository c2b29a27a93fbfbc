import CellGraphics
import Testing

@testable import Plotting

@Suite struct DepthBufferTests {
  private func quad(_ depth: Double, in buffer: inout DepthBuffer, from: Double = 0, to: Double = 10) {
    let corners = [(from, from), (to, from), (to, to), (from, to)].map { ScreenPoint(x: $0.0, y: $0.1, depth: depth) }
    buffer.fill(corners[0], corners[1], corners[2])
    buffer.fill(corners[0], corners[2], corners[3])
  }

  @Test func `the nearest triangle hides what is behind it`() {
    var buffer = DepthBuffer(size: Size(columns: 10, rows: 10))
    quad(1, in: &buffer)
    quad(0, in: &buffer)
    #expect(buffer.isVisible(ScreenPoint(x: 5, y: 5, depth: 1)))
    #expect(buffer.isVisible(ScreenPoint(x: 5, y: 5, depth: 2)))
    #expect(!buffer.isVisible(ScreenPoint(x: 5, y: 5, depth: 0)))
  }

  @Test func `two triangles leave no gap along their common edge`() {
    var buffer = DepthBuffer(size: Size(columns: 10, rows: 10))
    quad(1, in: &buffer)
    for step in 0...400 {
      let place = 0.4 + 9.2 * Double(step) / 400
      #expect(!buffer.isVisible(ScreenPoint(x: place, y: place, depth: 0)))
    }
  }

  @Test func `beside everything all is visible, and outside nothing`() {
    var buffer = DepthBuffer(size: Size(columns: 10, rows: 10))
    quad(1, in: &buffer, from: 0, to: 4)
    #expect(buffer.isVisible(ScreenPoint(x: 8, y: 8, depth: -5)))
    #expect(!buffer.isVisible(ScreenPoint(x: 80, y: 8, depth: 5)))
    #expect(!buffer.isVisible(ScreenPoint(x: .nan, y: 8, depth: 5)))
  }

  @Test func `a cell knows how much of it is covered`() {
    var buffer = DepthBuffer(size: Size(columns: 10, rows: 10))
    quad(1, in: &buffer, from: 0, to: 5.5)
    #expect(buffer.shade(column: 2, row: 2).coverage == 1)
    #expect(buffer.shade(column: 5, row: 2).coverage == 0.5)
    #expect(buffer.shade(column: 8, row: 8).coverage == 0)
  }
}
