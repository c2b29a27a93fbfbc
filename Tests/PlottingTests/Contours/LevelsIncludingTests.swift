import Testing

@testable import Plotting

@Suite struct LevelsIncludingTests {
  private let levels = Levels(values: [0, 10, 20], labels: ["0", "10", "20"], summary: "every 10")

  @Test func `a level joins the others, and the legend names it`() {
    let more = levels.including(5)
    #expect(more.values == [0, 5, 10, 20] && more.summary == "every 10 and 5")
    #expect(more.labels.count == 4)
  }

  @Test func `a level that is there already changes nothing`() {
    #expect(levels.including(10) == levels && levels.including(.nan) == levels)
  }

  @Test func `a level close by gives way`() {
    #expect(levels.including(11).values == [0, 11, 20])
  }
}
