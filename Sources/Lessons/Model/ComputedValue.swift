/// A value that a lesson has computed and nobody typed, as in `` `= gradient of derive 'x^2 y' --at 1,2` ``.
package struct ComputedValue: Equatable, Sendable {
  package enum Origin: Equatable, Sendable {
    /// A formula without free variables, definitions before it if need be.
    case formula(Fragment)
    /// What a command reports under a key.
    case report(ReportKey, of: LessonCommandLine)
  }

  package let origin: Origin
  /// Significant digits that are shown; as many as suit the number if absent.
  package let digits: Int?
  /// Where the value stands in the file.
  package let range: Range<Int>

  /// Of numbers that need more than the most digits of a number that is shown whole.
  package static let usualDigits = 6
  package static let mostWholeDigits = 8
  /// As many as tell every double from its neighbours.
  package static let mostDigits = 17
}

/// A way into a report: names and places in lists, as in `steps[2].x`.
package struct ReportKey: Equatable, Sendable {
  package enum Part: Equatable, Sendable {
    case name(String)
    /// Counted from 0.
    case place(Int)
  }

  package let parts: [Part]
  /// Where the key stands in the file.
  package let range: Range<Int>
}
