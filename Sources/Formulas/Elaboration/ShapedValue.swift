import Autodiff

/// A number, a vector or a matrix of nodes of an expression graph.
struct ShapedValue: Hashable {
  /// 1 for numbers and rows.
  let rows: Int
  /// 1 for numbers and vectors, which are columns.
  let columns: Int
  /// Row by row.
  let entries: [NodeID]

  static func scalar(_ node: NodeID) -> ShapedValue { ShapedValue(rows: 1, columns: 1, entries: [node]) }
  static func vector(_ nodes: [NodeID]) -> ShapedValue { ShapedValue(rows: nodes.count, columns: 1, entries: nodes) }

  /// The node of a number, which is what a matrix of one row and one column is too.
  var scalar: NodeID? { rows == 1 && columns == 1 ? entries[0] : nil }
  /// Whether all entries stand in one row or one column.
  var isLine: Bool { rows == 1 || columns == 1 }

  /// The shape in words, for messages.
  var shape: String {
    switch (rows, columns) {
    case (1, 1): "a number"
    case (_, 1): "a vector of \(rows)"
    case (1, _): "a row of \(columns)"
    default: "a \(rows)x\(columns) matrix"
    }
  }

  func hasShape(of other: ShapedValue) -> Bool { rows == other.rows && columns == other.columns }

  var transposed: ShapedValue {
    if isLine { return ShapedValue(rows: columns, columns: rows, entries: entries) }
    let swapped = (0..<columns).flatMap { column in (0..<rows).map { entries[$0 * columns + column] } }
    return ShapedValue(rows: columns, columns: rows, entries: swapped)
  }

  /// A value of the same shape, entry by entry.
  func map(_ body: (NodeID) -> NodeID) -> ShapedValue {
    ShapedValue(rows: rows, columns: columns, entries: entries.map(body))
  }
}
