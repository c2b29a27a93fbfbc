/// A key as a program means it, whatever bytes the terminal sends for it.
package enum Key: Hashable, Sendable {
  case character(Unicode.Scalar)
  /// A letter with Control, in lower case.
  case control(Unicode.Scalar)
  case enter, escape, tab, backspace, delete
  case arrow(Direction)
  /// An arrow with Shift.
  case shiftArrow(Direction)
  case home, end, pageUp, pageDown
  case function(Int)

  package enum Direction: CaseIterable, Sendable { case up, down, left, right }

  /// The key of a single scalar, control characters included.
  package init(scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x09: self = .tab
    case 0x08, 0x7F: self = .backspace
    case 0x01...0x1A: self = .control(Unicode.Scalar(UInt8(scalar.value) + 0x60))
    default: self = .character(scalar)
    }
  }
}
