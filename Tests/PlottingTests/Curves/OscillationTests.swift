import CellGraphics
import Testing

@testable import Plotting

@Suite struct OscillationTests {
  @Test func aColumnWithManyTurnsIsFilledFromTopToBottom() {
    let zigzag = (0..<20).map { Point(x: 3 + Double($0) / 21, y: $0 % 2 == 0 ? 1 : 6) }
    #expect(Oscillation.condensed(zigzag) == [Point(x: 3.5, y: 1), Point(x: 3.5, y: 6)])
  }

  @Test func aColumnWithFewTurnsIsLeftAlone() {
    let wave = [0.1, 0.4, 0.7, 0.9].enumerated().map { Point(x: $1, y: $0 % 2 == 0 ? 1 : 6) }
    #expect(Oscillation.condensed(wave) == wave)
    #expect(Oscillation.condensed([]).isEmpty)
  }
}
