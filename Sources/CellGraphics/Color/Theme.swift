/// The colours of paper and ink that a picture takes for granted.
package enum Theme: String, CaseIterable, Sendable {
  case dark
  case light

  package var background: Color {
    switch self {
    case .dark: Color(0x14171C)
    case .light: .white
    }
  }

  package var foreground: Color {
    switch self {
    case .dark: Color(0xD8DCE3)
    case .light: Color(0x23272E)
    }
  }

  /// The colours that a style shows on this theme; no background means that of the theme.
  package func resolve(_ style: Style) -> (foreground: Color, background: Color?) {
    var ink = style.foreground ?? foreground
    var paper = style.background
    if style.attributes.contains(.reverse) { (ink, paper) = (paper ?? background, ink) }
    if style.attributes.contains(.dim) { ink = ink.mixed(with: paper ?? background, share: 0.45) }
    return (ink, paper)
  }
}
