/// A report of the mouse, in cells from the top left corner of the screen, which is (0, 0).
package struct Mouse: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case press, release, drag, wheelUp, wheelDown }

  package var kind: Kind
  package var column: Int
  package var row: Int

  package init(_ kind: Kind, column: Int, row: Int) {
    self.kind = kind
    self.column = column
    self.row = row
  }

  /// Decodes an SGR report (xterm's mode 1006) after its introducer `ESC [ <`: `button;column;row` and `M` or `m`.
  ///
  /// Only the left button and the wheel mean something; other buttons, and what is no report, give `nil`.
  package init?(sgr report: String) {
    guard let final = report.last, final == "M" || final == "m" else { return nil }
    let numbers = report.dropLast().split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 3, let code = numbers[0], let column = numbers[1], let row = numbers[2],
      column >= 1, row >= 1
    else { return nil }
    // Bits 2 to 4 are Shift, Alt and Control; bit 5 is motion, bit 6 the wheel.
    let (button, isMotion, isWheel) = (code & 3, code & 32 != 0, code & 64 != 0)
    switch (isWheel, button) {
    case (true, 0): kind = .wheelUp
    case (true, 1): kind = .wheelDown
    case (false, 0): kind = final == "m" ? .release : isMotion ? .drag : .press
    default: return nil
    }
    (self.column, self.row) = (column - 1, row - 1)
  }
}
