/// How many colours a terminal or a file can show.
package enum ColorDepth: String, CaseIterable, Comparable, Sendable {
  case none
  /// The eight colours of ECMA-48 and their bright forms.
  case ansi16
  /// The colour cube and the greys of xterm.
  case indexed256
  /// 24 bits.
  case truecolor

  private var bits: Int {
    switch self {
    case .none: 0
    case .ansi16: 4
    case .indexed256: 8
    case .truecolor: 24
    }
  }

  package static func < (left: ColorDepth, right: ColorDepth) -> Bool { left.bits < right.bits }

  /// The colours to choose from, where there is a choice.
  package var palette: Palette? {
    switch self {
    case .none, .truecolor: nil
    case .ansi16: .ansi16
    case .indexed256: .indexed256
    }
  }
}
