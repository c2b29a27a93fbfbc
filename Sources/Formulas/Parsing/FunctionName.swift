import Autodiff

/// A function that formulas can call: an operation of the rule table, or one defined through operations.
enum FunctionName: Equatable {
  case operation(Operation)
  /// log(b, x), the logarithm to a base.
  case logarithmToBase
  /// root(n, x).
  case root
  /// min or max of any number of values.
  case fold(Operation)
  /// The Euclidean length of a vector, or of the vector of the arguments.
  case norm
  /// The scalar product of two vectors.
  case dot

  /// The function called `name`, for a number of arguments where that matters.
  init?(_ name: String, argumentCount: Int = 1) {
    switch name {
    case "ln": self = .operation(.log)
    case "log" where argumentCount == 2: self = .logarithmToBase
    case "root": self = .root
    case "min": self = .fold(.min)
    case "max": self = .fold(.max)
    case "norm": self = .norm
    case "dot": self = .dot
    default:
      guard let operation = Rule.functions[name] else { return nil }
      self = .operation(operation)
    }
  }

  /// Every name that can be called, for suggestions.
  static let allNames: [String] =
    ["ln", "root", "norm", "dot"] + Operation.allCases.map(\.rule.spelling).filter { Rule.functions[$0] != nil }

  /// The names by falling length, so that the longest one that fits is found first.
  static let longestFirst: [String] = allNames.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }

  var name: String {
    switch self {
    case .operation(let operation), .fold(let operation): operation.rule.spelling
    case .logarithmToBase: "log"
    case .root: "root"
    case .norm: "norm"
    case .dot: "dot"
    }
  }

  /// How many arguments it takes.
  var arity: ClosedRange<Int> {
    switch self {
    case .operation(let operation): operation.rule.arity...operation.rule.arity
    case .logarithmToBase, .root, .dot: 2...2
    case .norm: 1...Int.max
    case .fold: 2...Int.max
    }
  }
}

extension Rule {
  /// The functions of the table by name; every name in a formula is looked up here.
  fileprivate static let functions = Dictionary(
    uniqueKeysWithValues: Operation.allCases.filter { $0.rule.notation == .function }.map { ($0.rule.spelling, $0) })
}
