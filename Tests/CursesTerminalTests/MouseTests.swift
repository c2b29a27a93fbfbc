import InputEvents
import Testing

@Suite("Mouse reports")
struct MouseTests {
  @Test(
    "SGR reports of the left button and the wheel are decoded, with columns and rows from 0",
    arguments: [
      ("0;1;1M", Mouse(.press, column: 0, row: 0)), ("0;12;7m", Mouse(.release, column: 11, row: 6)),
      ("32;300;100M", Mouse(.drag, column: 299, row: 99)), ("64;5;6M", Mouse(.wheelUp, column: 4, row: 5)),
      ("65;5;6M", Mouse(.wheelDown, column: 4, row: 5)), ("4;5;6M", Mouse(.press, column: 4, row: 5)),
    ])
  func decodes(report: String, mouse: Mouse) { #expect(Mouse(sgr: report) == mouse) }

  @Test(
    "What is no report of the left button or the wheel means nothing",
    arguments: [
      "", "M", "0;1M", "0;1;1", "1;2;3M", "2;2;3M", "0;0;1M", "0;1;-1M", "0;1;99999999999999999999M", "a;b;cM",
    ])
  func refuses(report: String) { #expect(Mouse(sgr: report) == nil) }
}
