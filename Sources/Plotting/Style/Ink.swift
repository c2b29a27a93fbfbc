import CellGraphics

/// What a line, a mark or a text is drawn for, which decides its colour.
///
/// Over painted cells no ink has a colour of its own: black or white, whichever is legible, stands out from all of a
/// colormap.
package enum Ink: Hashable, Sendable {
  case title, frame
  /// One of several things of a kind, such as curves, by number.
  case series(Int)
  /// Lines that help to study another one.
  case construction
  /// Vectors and what follows them.
  case vector
  /// The steps of an iteration.
  case path
  /// A marked point.
  case mark
  /// Where there is no value.
  case absence
}

extension PictureStyle {
  /// The style of an ink on bare paper.
  package func style(_ ink: Ink) -> Style {
    guard hasColor else { return .plain }
    return switch ink {
    case .title: .bold
    case .frame, .absence: .dim
    case .series(let number): Style(foreground: seriesColor(number))
    case .construction: Style(foreground: seriesColor(1))
    case .vector: Style(foreground: theme == .dark ? Color(0xA9C7E8) : Color(0x3F6E9E))
    case .path: Style(foreground: theme == .dark ? Color(0xFF8A5C) : Color(0xC2410C), attributes: .bold)
    case .mark: .bold
    }
  }

  /// Colours that can be told apart on the paper, also without full colour vision as far as that goes; they repeat.
  package func seriesColor(_ number: Int) -> Color {
    let colors: [UInt32] =
      theme == .dark
      ? [0x6CB6FF, 0xFFB454, 0x7FD88F, 0xF07A9E, 0xC39BFF, 0x5FD7D7, 0xF2E07A]
      : [0x0B62B5, 0xB85C00, 0x1D7A35, 0xB3275C, 0x6B3FA0, 0x007A80, 0x8A6D00]
    return Color(colors[number % colors.count])
  }
}
