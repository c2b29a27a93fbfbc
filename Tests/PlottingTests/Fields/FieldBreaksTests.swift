import Testing

@testable import Plotting

@Suite struct FieldBreaksTests {
  private func breaks(of field: some ScalarField, x: AxisRange = .from(-2.017, to: 2.711)) -> FieldBreaks {
    let samples = FieldSamples(field, x: x, y: .from(-1, to: 1), columns: 41, rows: 41)
    var meter = WorkMeter(field)
    return FieldBreaks(of: field, on: samples, meter: &meter)
  }

  // No sample falls on these poles.
  @Test(arguments: [AnalyticField.tangent, .pole]) func `poles between the samples are found`(field: AnalyticField) {
    #expect(breaks(of: field) == FieldBreaks(hasPole: true))
  }

  @Test func `jumps are found, on the nodes of the grid and beside them`() {
    for window in [AxisRange.from(-2, to: 2), .from(-2.017, to: 2.711)] {
      let found = breaks(of: AnalyticField.floor, x: window)
      #expect(found.hasJump && !found.hasPole)
    }
  }

  @Test(arguments: [AnalyticField.circle, .saddle, .unprovenKink])
  func `a continuous function has neither, proven or not`(field: AnalyticField) {
    #expect(breaks(of: field) == .none)
  }

  @Test func `the values beside a pole do not stretch the range`() throws {
    // 1/x at 2000 places of (-1, 1): half of them lie within 2 of 0.
    let samples = (0..<2000).map { 1 / ((Double($0) + 0.5) / 1000 - 1) }
    let range = try #require(ValueRange(samples, breaks: FieldBreaks(hasPole: true)))
    #expect(range.upper < 30 && range.lower > -30 && range.hasPole)
    #expect(range.maximum == samples.max())
  }

  @Test func `a value that is known to be taken widens the range`() throws {
    let range = try #require(ValueRange([0, 1, 2])).including(-1)
    #expect(range.minimum == -1 && range.lower == -1 && range.maximum == 2)
  }
}
