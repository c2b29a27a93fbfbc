/// Text that keeps to its cells: every scalar one column wide, visible or a space, and set from left to right.
package enum CellText {
  /// The text with every scalar replaced that could break a row.
  ///
  /// Control characters become their pictures (ESC shows as ␛), spaces of any kind a space, and what a terminal might show
  /// in no column or two, or from right to left, becomes �: combining and invisible scalars, East Asian and right-to-left
  /// scripts, emoji. The text keeps its number of scalars.
  package static func sanitised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(visible(scalar)) }
    return String(result)
  }

  /// The scalar, or what stands for it in a cell.
  package static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x20..<0x7F, 0x2500...0x259F, 0x2800...0x28FF: scalar
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? replacement
    case 0x7F: "␡"
    default: checked(scalar)
    }
  }

  private static let replacement: Unicode.Scalar = "\u{FFFD}"

  /// Blocks of Unicode whose characters take one column in terminals: Latin, Greek, Cyrillic, signs and symbols.
  ///
  /// Two kinds of brackets and of hexagram signs among them are wide and left out.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x00A0...0x02FF, 0x0370...0x052F, 0x1D00...0x1DBF, 0x1E00...0x1FFF, 0x2000...0x20CF, 0x2100...0x2328,
    0x232B...0x262F, 0x2638...0x2689, 0x2690...0x2BFF, 0x2C60...0x2C7F, 0x1D400...0x1D7FF, 0x1FB00...0x1FBFF,
  ]

  private static func checked(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard blocks.contains(where: { $0.contains(scalar.value) }), !scalar.properties.isEmojiPresentation else {
      return replacement
    }
    return switch scalar.properties.generalCategory {
    case .spaceSeparator: " "
    case .control, .format, .lineSeparator, .paragraphSeparator, .nonspacingMark, .spacingMark, .enclosingMark,
      .unassigned, .privateUse, .surrogate:
      replacement
    default: scalar
    }
  }
}
