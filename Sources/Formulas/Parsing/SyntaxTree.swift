import Autodiff

/// A parsed formula as typed: nodes in an array, operands before the node that uses them.
///
/// Because the array is in that order, everything done with a tree is a loop, however deep the formula.
struct SyntaxTree: Sendable {
  /// The place of a node in the tree.
  typealias Index = Int

  enum Content: Sendable {
    case number(Constant)
    case name(String)
    case negation(Index)
    case transpose(Index)
    case binary(BinaryOperator, Index, Index)
    /// Comparisons that share their inner sides, as in 0 < x < 1: n signs between n + 1 values.
    case chain([BinaryOperator], [Index])
    case call(FunctionName, [Index])
    /// A defined function, by its place in the program, of arguments.
    case application(Int, [Index])
    case repetition(Repetition)
    /// `{condition: value, …, otherwise}`.
    case piecewise([(condition: Index, value: Index)], otherwise: Index?)
    case tuple([Index])
    /// Rows of equal length.
    case matrix([[Index]])
  }

  /// `sum(i, 1, n, …)` or `product(i, 1, n, …)`: the body once for each value of the index.
  struct Repetition: Sendable {
    let kind: Kind
    let index: String
    let lower: Index
    let upper: Index
    /// The body has a tree of its own, because it is read with many values of the index.
    let body: SyntaxTree

    enum Kind: String, CaseIterable { case sum, product }
  }

  struct Node: Sendable {
    let content: Content
    /// The place in the source, counted in Unicode scalars.
    let range: Range<Int>
  }

  private(set) var nodes: [Node] = []
  /// The last node added: the whole formula once parsing is done.
  var root: Index { nodes.count - 1 }

  subscript(_ index: Index) -> Node { nodes[index] }

  mutating func add(_ content: Content, _ range: Range<Int>) -> Index {
    nodes.append(Node(content: content, range: range))
    return nodes.count - 1
  }
}
