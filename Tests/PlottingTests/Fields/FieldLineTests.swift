import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@testable import Plotting

@Suite struct FieldLineTests {
  struct Way: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let field: AnalyticField
    let start: (x: Double, y: Double)
    let end: (x: Double, y: Double)
    let isUnbroken: Bool

    private static let halfPlane = AnalyticField.circle
      .defined(where: { x, _ in x < 0.3 }, isUndefined: { $0.x.lowerBound >= 0.3 })

    static let all: [Way] = [
      Way(testDescription: "a plane", field: .plane(1, 2), start: (-1, -1), end: (1, 1), isUnbroken: true),
      Way(testDescription: "across a pole", field: .pole, start: (-1, 0), end: (1, 0), isUnbroken: false),
      Way(testDescription: "across a pole, askew", field: .pole, start: (-0.3, 2), end: (1, -1), isUnbroken: false),
      Way(testDescription: "beside a pole", field: .pole, start: (0.001, 0), end: (1, 0), isUnbroken: true),
      Way(testDescription: "along a pole", field: .pole, start: (0.001, 0), end: (0.001, 4), isUnbroken: true),
      Way(testDescription: "across a jump", field: .floor, start: (0.9, 0), end: (1.1, 0), isUnbroken: false),
      Way(testDescription: "up to a jump", field: .floor, start: (0.9, 0), end: (1, 0), isUnbroken: false),
      Way(testDescription: "from a jump", field: .floor, start: (1, 0), end: (1.1, 0), isUnbroken: true),
      Way(testDescription: "between jumps", field: .floor, start: (0.1, 0), end: (0.9, 3), isUnbroken: true),
      Way(
        testDescription: "a kink without proof", field: .unprovenKink, start: (-0.3, 0), end: (0.4, 1), isUnbroken: true
      ),
      Way(
        testDescription: "into a region without values", field: halfPlane, start: (0, 0), end: (1, 0),
        isUnbroken: false),
    ]
  }

  @Test(arguments: Way.all)
  func `ends are joined unless something breaks the way`(way: Way) {
    #expect(FieldLine(way.field, from: way.start, to: way.end).joint == (way.isUnbroken ? .unbroken : .broken))
    #expect(FieldLine(way.field, from: way.end, to: way.start).joint == (way.isUnbroken ? .unbroken : .broken))
  }

  @Test func `a region without values that defies proof is unresolved`() {
    let field = AnalyticField.circle.defined { x, _ in x < 0.3 }
    #expect(FieldLine(field, from: (0, 0), to: (1, 0)).joint == .unresolved)
  }

  @Test func `both ends are met exactly`() {
    let line = FieldLine(AnalyticField.plane(1, 0), from: (0.1, 0), to: (0.7, 0))
    #expect(line.values(at: [0, 1]) == [0.1, 0.7])
  }

  @Test func `a way on which more happens than can be followed is unresolved`() {
    let waves = AnalyticField(
      function: { x, _ in sin(1 / x) }, gradient: { x, _ in (-cos(1 / x) / (x * x), 0) },
      isContinuous: { !($0.x.lowerBound < 0.01 && $0.x.upperBound > -0.01) })
    #expect(FieldLine(waves, from: (-0.5, 0), to: (0.5, 0)).joint == .unresolved)
    #expect(FieldLine(waves, from: (0.1, 0), to: (0.5, 0)).joint == .unbroken)
  }
}
