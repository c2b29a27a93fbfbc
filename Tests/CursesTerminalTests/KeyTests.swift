import InputEvents
import Testing

@Suite("Keys")
struct KeyTests {
  @Test(
    "Single scalars become keys",
    arguments: [
      ("\r", Key.enter), ("\n", .enter), ("\u{1B}", .escape), ("\t", .tab), ("\u{7F}", .backspace),
      ("\u{8}", .backspace),
      ("\u{12}", .control("r")), ("\u{C}", .control("l")), ("q", .character("q")), ("π", .character("π")),
      (" ", .character(" ")),
    ] as [(Unicode.Scalar, Key)])
  func scalars(scalar: Unicode.Scalar, key: Key) { #expect(Key(scalar: scalar) == key) }
}
