import Autodiff
import NumberText

extension Formula {
  /// The formula with every operation in parentheses: how it was understood. O(length).
  package var fullyParenthesised: String {
    enum Task {
      case visit(SyntaxTree.Index, isOuter: Bool)
      case write(String)
    }
    var result = ""
    var tasks: [Task] = [.visit(tree.root, isOuter: true)]
    while let task = tasks.popLast() {
      guard case .visit(let index, let isOuter) = task else {
        if case .write(let text) = task { result += text }
        continue
      }
      // Tasks are taken from the end, so they are added in reverse.
      func add(_ parts: [Task]) { tasks.append(contentsOf: parts.reversed()) }
      func separated(_ elements: [SyntaxTree.Index]) -> [Task] {
        elements.enumerated().flatMap { place, element -> [Task] in
          (place > 0 ? [.write(", ")] : []) + [.visit(element, isOuter: true)]
        }
      }
      let (open, close) = isOuter ? ("", "") : ("(", ")")
      switch tree[index].content {
      case .number(let constant): result += constant.readingText
      case .name(let name): result += name
      case .negation(let operand): add([.write(open + "-"), .visit(operand, isOuter: false), .write(close)])
      case .binary(let sign, let left, let right):
        let infix = sign == .power ? "^" : " \(sign.sign) "
        add([
          .write(open), .visit(left, isOuter: false), .write(infix), .visit(right, isOuter: false), .write(close),
        ])
      case .call(let function, let arguments):
        add([.write(function.name + "(")] + separated(arguments) + [.write(")")])
      case .tuple(let elements): add([.write("(")] + separated(elements) + [.write(")")])
      }
    }
    return result
  }
}

extension Constant {
  fileprivate var readingText: String {
    switch self {
    case .pi: return "pi"
    case .e: return "e"
    case .rational(let value, _) where value.isNegative: return "(\(value.value.shortestText))"
    default: return value.shortestText
    }
  }
}
