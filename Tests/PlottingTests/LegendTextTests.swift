import Testing

@testable import Plotting

@Suite struct LegendTextTests {
  @Test func remarksStandOnOneLineWhileThereIsRoom() {
    #expect(LegendText.lines(of: ["a", "b; c"], width: 20, atMost: 3) == ["a; b; c"])
    #expect(LegendText.lines(of: [], width: 20, atMost: 3).isEmpty)
  }

  @Test func linesBreakBetweenRemarks() {
    #expect(
      LegendText.lines(of: ["one remark", "another one", "a third"], width: 22, atMost: 3)
        == ["one remark", "another one; a third"])
  }

  @Test func whatDoesNotFitIsCutOffAndMarked() {
    #expect(LegendText.lines(of: ["one remark", "another one"], width: 14, atMost: 1) == ["one remark;..."])
    #expect(LegendText.lines(of: ["a very long remark"], width: 10, atMost: 2) == ["a very ..."])
  }

  @Test func nothingButPrintableASCIIPasses() {
    #expect(LegendText.lines(of: ["x² \u{1B}[1m"], width: 20, atMost: 1) == ["x^2 ?[1m"])
  }
}
