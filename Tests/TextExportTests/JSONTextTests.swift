import Testing

@testable import TextExport

@Suite struct JSONTextTests {
  @Test(arguments: [
    ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("\u{1B}[0m\r\n\t", #""\u001b[0m\r\n\t""#),
    ("\u{0}\u{1F}\u{7F}", #""\u0000\u001f\u007f""#),
    ("é│⣿漢", "\"é│⣿漢\""),
  ])
  func textIsQuotedAsRFC8259Says(text: String, quoted: String) {
    #expect(JSONText.quoted(text) == quoted)
  }
}
