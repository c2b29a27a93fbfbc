import Optimization
import Plotting
import Testing

@testable import Scenes

@Suite struct BoxOutlineTests {
  private static let window = (
    x: AxisRange(lower: -2, upper: 4) ?? .unit, y: AxisRange(lower: -1, upper: 3) ?? .unit
  )

  private func sides(_ lower: [Double], _ upper: [Double], axes: [Int] = [0, 1]) throws -> [[Double]] {
    let box = try #require(Box(lower: lower, upper: upper))
    return BoxOutline(box, axes: axes).sides(x: Self.window.x, y: Self.window.y).map {
      [$0.start.x, $0.start.y, $0.end.x, $0.end.y]
    }
  }

  @Test func `four sides of a box inside`() throws {
    #expect(
      try sides([0, 0], [1, 2]) == [[0, 0, 0, 2], [1, 0, 1, 2], [0, 0, 1, 0], [0, 2, 1, 2]])
  }

  @Test func `sides end at the window, and those outside are left out`() throws {
    #expect(try sides([0, -5], [9, 2]) == [[0, -1, 0, 2], [0, 2, 4, 2]])
    #expect(try sides([5, 0], [9, 2]) == [])
  }

  @Test func `a missing bound has no side`() throws {
    #expect(try sides([0, -.infinity], [.infinity, .infinity]) == [[0, -1, 0, 3]])
    #expect(try sides([-.infinity, -.infinity], [.infinity, .infinity]) == [])
  }

  @Test func `other variables may be shown`() throws {
    #expect(try sides([7, 0, 0], [8, 1, 2], axes: [1, 2]).first == [0, 0, 0, 2])
  }

  @Test func `a curve has a vertical line for each bound`() throws {
    #expect(try sides([0], [1], axes: [0]) == [[0, -1, 0, 3], [1, -1, 1, 3]])
  }
}
