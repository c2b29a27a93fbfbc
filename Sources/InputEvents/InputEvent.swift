/// Something that happens to an interactive program.
package enum InputEvent: Equatable, Sendable {
  case key(Key)
  case mouse(Mouse)
  /// A text that was pasted, whatever characters it has.
  case paste(String)
  /// The terminal has another size, which the owner of the screen knows.
  case resized
  /// The program goes on after it was suspended: the screen has to be drawn anew.
  case resumed
  /// There will be no more input.
  case closed
}
