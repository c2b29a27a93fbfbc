import Testing

@testable import TextExport

@Suite struct MarkupTests {
  @Test(arguments: [
    ("a < b && c > \"d\"'", "a &lt; b &amp;&amp; c &gt; &quot;d&quot;&#39;"), ("\u{1B}[0m\n", "␛[0m␊"),
    ("\u{202E}x\u{200B}", "\u{FFFD}x\u{FFFD}"), ("漢字 é אב", "漢字 é אב"), ("\u{FFFF}\u{85}", "\u{FFFD}\u{FFFD}"),
  ])
  func textCannotBecomeMarkup(text: String, escaped: String) {
    #expect(Markup.escaped(text) == escaped)
  }
}
