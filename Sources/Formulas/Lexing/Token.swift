/// A word or sign of a formula with its place, counted in Unicode scalars.
struct Token: Equatable {
  enum Kind: Equatable {
    /// A number as typed.
    case number(String)
    case name(String)
    /// A raised whole number, as in x².
    case superscript(Int)
    case plus, minus, times, over, power
    case less, lessOrEqual, greater, greaterOrEqual, equal, notEqual, and, or
    case open, close, openBracket, closeBracket, openBrace, closeBrace, comma, colon, bar, root, cubeRoot, transpose
    /// The sign of a definition.
    case define
    /// What stands between statements and between the rows of a matrix.
    case semicolon
    /// The end of a line, where it ends a statement.
    case newline
    case end
  }

  let kind: Kind
  let range: Range<Int>
}

extension Token.Kind {
  /// The sign as a message shows it; `nil` for numbers, names and the ends of things.
  var sign: String? {
    switch self {
    case .open: "("
    case .close: ")"
    case .openBracket: "["
    case .closeBracket: "]"
    case .openBrace: "{"
    case .closeBrace: "}"
    case .comma: ","
    case .colon: ":"
    case .semicolon: ";"
    case .define: "="
    default: nil
    }
  }

  /// Whether the token separates statements.
  var isSeparator: Bool { self == .semicolon || self == .newline }

  /// Whether a value may end with this token; a bar may.
  var canEndValue: Bool {
    switch self {
    case .number, .name, .superscript, .close, .closeBracket, .closeBrace, .bar, .transpose: true
    default: false
    }
  }

  /// Whether a value without a sign may begin with this token; a bar may.
  var canBeginValue: Bool {
    switch self {
    case .number, .name, .open, .openBracket, .openBrace, .bar, .root, .cubeRoot: true
    default: false
    }
  }
}
