import InputEvents
import Testing

@testable import Explorer

@Suite("Scripts of keys") struct KeyScriptTests {
  @Test(
    "Names are keys, @ waits, and everything else is typed",
    arguments: [
      ("", []), ("Enter", [.press(.enter)]), ("@1.5", [.wait(milliseconds: 1500)]),
      ("> Ctrl-U", [.press(.character(">")), .press(.control("u"))]),
      ("xy", [.press(.character("x")), .press(.character("y"))]),
      ("Shift-Left F1", [.press(.shiftArrow(.left)), .press(.function(1))]),
      ("Space PgDn\nEsc", [.press(.character(" ")), .press(.pageDown), .press(.escape)]),
      ("@", [.press(.character("@"))]),
    ] as [(String, [KeyScript.Step])])
  func steps(text: String, steps: [KeyScript.Step]) { #expect(KeyScript(text).steps == steps) }
}
