import Autodiff

/// A parsed formula as typed: nodes in an array, operands before the node that uses them.
///
/// Because the array is in that order, everything done with a tree is a loop, however deep the formula.
struct SyntaxTree {
  /// The place of a node in the tree.
  typealias Index = Int

  enum Content: Equatable {
    case number(Constant)
    case name(String)
    case negation(Index)
    case binary(BinaryOperator, Index, Index)
    case call(FunctionName, [Index])
    case tuple([Index])
  }

  struct Node {
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

/// An infix operator with its place in the order of operations.
enum BinaryOperator: Equatable {
  case add, subtract, multiply, divide, power
  case less, lessOrEqual, greater, greaterOrEqual

  /// Higher binds tighter. Implicit multiplication binds like `*`.
  var precedence: Int {
    switch self {
    case .less, .lessOrEqual, .greater, .greaterOrEqual: 1
    case .add, .subtract: 2
    case .multiply, .divide: 3
    case .power: 5
    }
  }

  var sign: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .power: "^"
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }

  var isComparison: Bool { precedence == 1 }

  init?(_ kind: Token.Kind) {
    switch kind {
    case .plus: self = .add
    case .minus: self = .subtract
    case .times: self = .multiply
    case .over: self = .divide
    case .less: self = .less
    case .lessOrEqual: self = .lessOrEqual
    case .greater: self = .greater
    case .greaterOrEqual: self = .greaterOrEqual
    default: return nil
    }
  }
}
