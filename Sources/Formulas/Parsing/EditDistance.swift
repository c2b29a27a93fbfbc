/// The number of insertions, deletions, replacements and swaps of neighbours between two short words (optimal string
/// alignment; O(n·m)).
package func editDistance(_ first: String, _ second: String) -> Int {
  let (a, b) = (Array(first.utf8.prefix(64)), Array(second.utf8.prefix(64)))
  var previous: [Int] = []
  var row = Array(0...b.count)
  for i in 0..<a.count {
    var next = [i + 1]
    for j in 0..<b.count {
      var best = min(row[j + 1] + 1, next[j] + 1, row[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, previous[j - 1] + 1) }
      next.append(best)
    }
    (previous, row) = (row, next)
  }
  return row[b.count]
}
