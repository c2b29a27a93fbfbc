import TestSupport
import Testing

@testable import Optimization

@Suite struct RateScheduleTests {
  static let schedules: [(schedule: RateSchedule, rates: [Double], text: String)] = [
    (.constant(0.1), [0.1, 0.1, 0.1, 0.1], "0.1"),
    (.inverseTime(1, decay: 1), [1, 0.5, 1 / 3.0, 0.25], "1/(1 + 1(t - 1))"),
    (.exponential(1, factor: 0.5), [1, 0.5, 0.25, 0.125], "1 · 0.5^(t - 1)"),
    (.stairs(1, factor: 0.1, interval: 2), [1, 1, 0.1, 0.1], "1 · 0.1^⌊(t - 1)/2⌋"),
  ]

  @Test(arguments: schedules)
  func `rates of the first steps`(schedule: RateSchedule, rates: [Double], text: String) {
    for (place, rate) in rates.enumerated() { #expect(schedule.rate(at: place + 1).isClose(to: rate)) }
    #expect(schedule.text == text)
    #expect(schedule.initial == rates[0])
  }
}
