import TestSupport
import Testing

@testable import Optimization

@Suite struct RandomStartTests {
  @Test func `a seed gives the same starts within the box`() throws {
    let box = try #require(Box(lower: [-1, 10], upper: [1, 20]))
    let starts = randomStarts(20, in: box, seed: 42)
    #expect(starts == randomStarts(20, in: box, seed: 42))
    #expect(starts != randomStarts(20, in: box, seed: 43))
    #expect(starts.allSatisfy(box.contains))
  }

  /// The first output of the reference implementation for seed 1234567.
  @Test func `the generator is SplitMix64`() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }
}
