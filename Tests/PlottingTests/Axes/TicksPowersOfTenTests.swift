import Testing

@testable import Plotting

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct TicksPowersOfTenTests {
  @Test(arguments: [
    (-3.0, 0.0, 5, ["0.001", "0.01", "0.1", "1"]), (-1.5, 3.2, 6, ["0.1", "1", "10", "100", "1000"]),
    (0, 12, 5, ["1", "100", "10000", "1e6", "1e8", "1e10", "1e12"]), (0, 1, 4, ["1", "2", "5", "10"]),
    (-300, 300, 5, ["1e-300", "1e-200", "1e-100", "1", "1e100", "1e200", "1e300"]),
    (log10(3), log10(3.6), 4, ["3.0", "3.2", "3.4", "3.6"]),
  ])
  func theLabelsAreTheNumbersThemselves(lower: Double, upper: Double, target: Int, labels: [String]) {
    let ticks = Ticks.powersOfTen(in: .from(lower, to: upper), target: target)
    #expect(ticks.labels == labels)
    for (place, label) in zip(ticks.values, ticks.labels) {
      #expect((pow(10, place) / (Double(label) ?? .nan) - 1).magnitude < 1e-9)
    }
  }
}
