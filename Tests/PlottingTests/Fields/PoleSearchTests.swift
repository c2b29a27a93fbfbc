import Testing

@testable import Plotting

@Suite struct PoleSearchTests {
  private func findsPole(of field: some ScalarField, x: AxisRange = .from(-2, to: 3)) -> Bool {
    let samples = FieldSamples(field, x: x, y: .from(-1, to: 1), columns: 41, rows: 41)
    var meter = WorkMeter(field)
    return PoleSearch.findsPole(of: field, on: samples, meter: &meter)
  }

  // No sample falls on these poles.
  @Test(arguments: [AnalyticField.tangent, .pole]) func `poles between the samples are found`(field: AnalyticField) {
    #expect(findsPole(of: field, x: .from(-2.017, to: 2.711)))
  }

  @Test(arguments: [AnalyticField.circle, .saddle, .floor])
  func `bounded functions, jumps included, have none`(field: AnalyticField) {
    #expect(!findsPole(of: field))
  }

  @Test func `the values beside a pole do not stretch the range`() throws {
    // 1/x at 2000 places of (-1, 1): half of them lie within 2 of 0.
    let samples = (0..<2000).map { 1 / ((Double($0) + 0.5) / 1000 - 1) }
    let range = try #require(ValueRange(samples, hasPole: true))
    #expect(range.upper < 30 && range.lower > -30 && range.hasPole)
    #expect(range.maximum == samples.max())
  }

  @Test func `a value that is known to be taken widens the range`() throws {
    let range = try #require(ValueRange([0, 1, 2])).including(-1)
    #expect(range.minimum == -1 && range.lower == -1 && range.maximum == 2)
  }
}
