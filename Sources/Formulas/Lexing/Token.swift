/// A word or sign of a formula with its place, counted in Unicode scalars.
struct Token: Equatable {
  enum Kind: Equatable {
    /// A number as typed.
    case number(String)
    case name(String)
    /// A raised whole number, as in x².
    case superscript(Int)
    case plus, minus, times, over, power
    case less, lessOrEqual, greater, greaterOrEqual
    case open, close, comma, bar, root
    case end
  }

  let kind: Kind
  let range: Range<Int>
}
