import Testing

@testable import Explorer

@Suite struct LossStripTests {
  @Test func `the highest value is the highest bar and the lowest the lowest`() {
    let strip = LossStrip(values: [100, 10, 0], lastStep: 2, comparedWith: [100, 10, 0])
    #expect(strip.bars(columns: 3).first == "█" && strip.bars(columns: 3).last == "▁")
  }

  @Test func `a strip that is compared with higher ones is low, and ends where its lane does`() {
    let strip = LossStrip(values: [1, 0], lastStep: 4, comparedWith: [1000, 1, 0])
    #expect(strip.bars(columns: 5) == ["▁", "▁"])
  }

  @Test func `what is no number is marked, and equal values are flat`() {
    #expect(LossStrip(values: [1, .nan], lastStep: 1, comparedWith: [1, .nan]).bars(columns: 2) == ["▁", "!"])
    #expect(LossStrip(values: [], lastStep: 0, comparedWith: []).bars(columns: 4).isEmpty)
    #expect(LossStrip(values: [3], lastStep: 0, comparedWith: [3]).bars(columns: 1) == ["▁"])
  }

  @Test(arguments: [(0, 0), (5, 50), (10, 100), (-3, 0), (99, 100)])
  func `columns are steps in proportion`(column: Int, step: Int) {
    #expect(LossStrip.step(column: column, columns: 11, lastStep: 100) == step)
  }
}
