import CellGraphics

/// Text inside HTML and XML.
package enum Markup {
  /// The text with the five special characters escaped; control characters, which XML forbids, and marks that change the
  /// direction of writing become visible symbols.
  package static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars { append(scalar, to: &result) }
    return result
  }

  static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "&": text += "&amp;"
    case "<": text += "&lt;"
    case ">": text += "&gt;"
    case "\"": text += "&quot;"
    case "'": text += "&#39;"
    default: text.unicodeScalars.append(isPlain(scalar) ? scalar : CellText.visible(scalar))
    }
  }

  /// Whether a scalar has an effect on itself only. Titles may be in any script, unlike the text of cells.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    let properties = scalar.properties
    return switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .unassigned: false
    case .format: !properties.isBidiControl && !properties.isDefaultIgnorableCodePoint
    default: true
    }
  }
}
