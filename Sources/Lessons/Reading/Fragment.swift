/// A piece of a lesson's text that remembers where in the file each of its scalars stands.
///
/// Lines that are joined, and lines without their marks, stay located this way.
package struct Fragment: Equatable, Sendable {
  private(set) var scalars: [Unicode.Scalar]
  /// The place of each scalar in the file, counted in scalars.
  private(set) var offsets: [Int]
  /// The place behind the last scalar, which is where something is missing in an empty fragment.
  private var end: Int

  init(_ scalars: ArraySlice<Unicode.Scalar>) {
    self.scalars = Array(scalars)
    offsets = Array(scalars.indices)
    end = scalars.endIndex
  }

  private init(scalars: [Unicode.Scalar], offsets: [Int], end: Int) {
    (self.scalars, self.offsets, self.end) = (scalars, offsets, end)
  }

  var count: Int { scalars.count }
  var isEmpty: Bool { scalars.isEmpty }
  var isBlank: Bool { scalars.allSatisfy { $0 == " " } }

  package var text: String { text(0..<count) }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  subscript(place: Int) -> Unicode.Scalar? { scalars.indices.contains(place) ? scalars[place] : nil }

  subscript(range: Range<Int>) -> Fragment {
    Fragment(
      scalars: Array(scalars[range]), offsets: Array(offsets[range]),
      end: range.upperBound < count ? offsets[range.upperBound] : end)
  }

  func dropFirst(_ places: Int) -> Fragment { self[min(places, count)..<count] }

  /// Where the fragment stands in the file.
  package var range: Range<Int> { range(of: 0..<count) }

  /// Where a part of the fragment stands in the file.
  func range(of part: Range<Int>) -> Range<Int> {
    guard let first = offsets[part].first, let last = offsets[part].last else {
      let place = part.lowerBound < count ? offsets[part.lowerBound] : end
      return place..<place
    }
    return first..<(last + 1)
  }

  func hasPrefix(_ prefix: String) -> Bool { has(prefix, at: 0) }

  /// Whether a text stands at a place.
  func has(_ text: String, at place: Int) -> Bool {
    place <= count && scalars[place...].starts(with: text.unicodeScalars)
  }

  func hasSuffix(_ suffix: String) -> Bool { scalars.reversed().starts(with: suffix.unicodeScalars.reversed()) }

  /// The fragment without spaces at either end.
  var trimmed: Fragment {
    let start = scalars.firstIndex { $0 != " " } ?? count
    let end = scalars.lastIndex { $0 != " " }.map { $0 + 1 } ?? start
    return self[start..<end]
  }

  /// The first place of a text from a place on.
  func firstPlace(of text: String, from start: Int = 0) -> Int? {
    let wanted = Array(text.unicodeScalars)
    guard count - start >= wanted.count else { return nil }
    return (start...(count - wanted.count)).first { scalars[$0...].starts(with: wanted) }
  }

  /// Adds a line behind a space.
  mutating func join(_ line: Fragment) {
    if !isEmpty {
      scalars.append(" ")
      offsets.append(end)
    }
    scalars += line.scalars
    offsets += line.offsets
    end = line.end
  }
}
