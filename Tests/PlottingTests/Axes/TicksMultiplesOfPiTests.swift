import Testing

@testable import Plotting

@Suite struct TicksMultiplesOfPiTests {
  @Test(arguments: [
    (-2.0, 2.0, 5, ["-2pi", "-pi", "0", "pi", "2pi"]), (0, 1, 5, ["0", "pi/4", "pi/2", "3pi/4", "pi"]),
    (-0.5, 0.5, 3, ["-pi/2", "0", "pi/2"]), (0, 1, 4, ["0", "pi/3", "2pi/3", "pi"]),
    (-6, 6, 5, ["-6pi", "-3pi", "0", "3pi", "6pi"]), (1, 1.5, 3, ["pi", "5pi/4", "3pi/2"]),
  ])
  func theLabelsAreFractionsInLowestTerms(lower: Double, upper: Double, target: Int, labels: [String]) throws {
    let range = AxisRange.from(lower * .pi, to: upper * .pi)
    let ticks = try #require(Ticks.multiplesOfPi(in: range, target: target))
    #expect(ticks.labels == labels)
    #expect(ticks.values.allSatisfy { $0 >= range.lower - 1e-9 && $0 <= range.upper + 1e-9 })
  }

  @Test func `where there is a sign for it the labels have it`() throws {
    let range = AxisRange.from(-2 * .pi, to: .pi)
    let labels = try #require(Ticks.multiplesOfPi(in: range, target: 4, glyphs: .braille)).labels
    #expect(labels == ["-2π", "-π", "0", "π"])
    #expect(Axis(name: "x", range: range).ticks(target: 4, glyphs: .blocks).labels == labels)
    #expect(Axis(name: "x", range: range).ticks(target: 4, glyphs: .ascii).labels == ["-2pi", "-pi", "0", "pi"])
  }

  @Test(arguments: [
    AxisRange.from(-2, to: 2), .from(0, to: 3.1416), .from(-.pi, to: 3), .from(0, to: 1), .from(0.1 * .pi, to: .pi),
    .from(0, to: 1e9),
  ])
  func otherWindowsHaveNone(range: AxisRange) { #expect(Ticks.multiplesOfPi(in: range, target: 5) == nil) }

  @Test func labelsThatDoNotFitAreRefused() throws {
    let range = AxisRange.from(-2 * .pi, to: 2 * .pi)
    let ticks = try #require(Ticks.multiplesOfPi(in: range, target: 9) { values, _ in values.count <= 3 })
    #expect(ticks.labels == ["-2pi", "0", "2pi"])
    #expect(Ticks.multiplesOfPi(in: range, target: 5) { _, _ in false } == nil)
  }
}
