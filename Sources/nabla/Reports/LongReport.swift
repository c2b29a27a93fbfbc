import Scenes

/// What a report for people says of long lists: the beginning, and how much is left. Programs get everything.
enum LongReport {
  /// More than this is listed in part.
  static let mostListed = 12

  /// What follows a list that is cut off.
  static func rest(of count: Int, _ what: String) -> String {
    "... and \(count - mostListed) more \(what); --json has them all"
  }

  /// Words with commas between.
  static func list(_ words: [String]) -> String {
    guard words.count > mostListed else { return words.joined(separator: ", ") }
    return (words.prefix(mostListed) + ["... \(words.count - mostListed) more"]).joined(separator: ", ")
  }

  /// A vector of numbers.
  static func vector(_ quantities: [Quantity]) -> String {
    quantities.count > mostListed ? "(\(list(quantities.map(\.numberText))))" : quantities.vectorText
  }

  /// The first entries of a symmetric matrix that are not 0, one for each line.
  static func entries(of rows: [[String]], name: (_ row: Int, _ column: Int) -> String) -> [String] {
    let present = rows.indices.flatMap { row in (row..<rows.count).map { (row, $0) } }
      .filter { rows[$0.0][$0.1] != "0" }
    let shown = present.prefix(mostListed).map { "\(name($0.0, $0.1)) = \(rows[$0.0][$0.1])" }
    let count = present.isEmpty ? "all entries are 0" : "all entries on and above the diagonal but these are 0"
    return present.count > mostListed
      ? shown + [rest(of: present.count, "entries on and above the diagonal that are not 0")] : shown + [count]
  }
}
