import Autodiff
import NumberText

extension Formula {
  /// The text as typed on one line, named unless it names itself: `f(x, y) = x^2 + y`, `a = 2; f(y, x) = a x y`.
  package var heading: String {
    var lexer = Lexer(source)
    // Ends of lines that separate statements are tokens, all others are space.
    let separators = Set((try? lexer.tokens())?.filter { $0.kind == .newline }.map(\.range.lowerBound) ?? [])
    var text = ""
    var space = ""
    for (place, scalar) in source.unicodeScalars.enumerated() {
      if separators.contains(place) {
        space = "; "
      } else if scalar.endsLine {
        if space != "; " { space = " " }
      } else if !scalar.properties.isWhitespace {
        text += space + String(scalar)
        space = ""
      } else if space != "; " {
        space.unicodeScalars.append(scalar)
      }
    }
    return program.definitions.isEmpty ? "f(\(variables.joined(separator: ", "))) = \(text)" : text
  }

  /// The formula with every operation in parentheses: how it was understood. O(length).
  package var fullyParenthesised: String { statements.joined(separator: "; ") }

  /// The definitions and the result, each with every operation in parentheses.
  package var statements: [String] {
    let reader = ProgramReading(program)
    return program.definitions.map(reader.text) + (program.endsWithDefinition ? [] : [reader.text(program.result)])
  }

  /// The definitions of the named functions that the formula uses, with the values of their parameters.
  package var namedDefinitions: [String] {
    let reader = ProgramReading(program)
    return program.functions.filter(\.isNamed).map { function in
      let defaults = function.defaults.map { "\($0.name) = \(reader.text($0.body)); " }
      return defaults.joined() + reader.text(function)
    }
  }
}

/// Writes parts of a program with every operation in parentheses.
private struct ProgramReading {
  private let program: SyntaxProgram

  init(_ program: SyntaxProgram) { self.program = program }

  func text(_ definition: SyntaxProgram.Definition) -> String {
    switch definition {
    case .value(let place): "\(program.values[place].name) = \(text(program.values[place].body))"
    case .function(let place): text(program.functions[place])
    }
  }

  func text(_ function: SyntaxProgram.Function) -> String {
    "\(function.name)(\(function.parameters.joined(separator: ", "))) = \(text(function.body))"
  }

  func text(_ tree: SyntaxTree) -> String {
    var result = ""
    var tasks: [Task] = [.visit(tree.root, isOuter: true)]
    while let task = tasks.popLast() {
      switch task {
      case .write(let text): result += text
      case .visit(let index, let isOuter): push(tree[index].content, isOuter, onto: &tasks)
      }
    }
    return result
  }

  private enum Task {
    case visit(SyntaxTree.Index, isOuter: Bool)
    case write(String)
  }

  /// Adds the parts of a node to tasks that are taken from the end, hence in reverse.
  private func push(_ content: SyntaxTree.Content, _ isOuter: Bool, onto tasks: inout [Task]) {
    guard case .binary(let sign, let left, let right) = content else {
      tasks += parts(of: content, isOuter).reversed()
      return
    }
    // By far the most frequent node, and so without a list of parts.
    if !isOuter { tasks.append(.write(")")) }
    tasks.append(.visit(right, isOuter: false))
    tasks.append(.write(sign == .power ? "^" : " \(sign.sign) "))
    tasks.append(.visit(left, isOuter: false))
    if !isOuter { tasks.append(.write("(")) }
  }

  /// The parts of a node in the order in which they are written; `push` knows those of binary operations.
  private func parts(of content: SyntaxTree.Content, _ isOuter: Bool) -> [Task] {
    let (open, close) = isOuter ? ("", "") : ("(", ")")
    switch content {
    case .number(let constant): return [.write(constant.readingText)]
    case .name(let name): return [.write(name)]
    case .negation(let operand): return [.write(open + "-"), .visit(operand, isOuter: false), .write(close)]
    case .transpose(let operand): return [.visit(operand, isOuter: false), .write("'")]
    case .binary: return []
    case .chain(let signs, let sides): return infix(signs.map { " \($0.sign) " }, sides, open, close)
    case .call(let function, let arguments): return [.write(function.name + "(")] + list(arguments) + [.write(")")]
    case .application(let place, let arguments):
      return [.write(program.functions[place].name + "(")] + list(arguments) + [.write(")")]
    case .repetition(let repetition):
      let bounds = list([repetition.lower, repetition.upper])
      return [.write("\(repetition.kind.rawValue)(\(repetition.index), ")] + bounds
        + [.write(", \(text(repetition.body)))")]
    case .piecewise(let pieces, let otherwise):
      let branches = pieces.map { piece -> [Task] in
        [.visit(piece.condition, isOuter: true), .write(": "), .visit(piece.value, isOuter: true)]
      }
      let last = otherwise.map { [[Task.visit($0, isOuter: true)]] } ?? []
      return [.write("{")] + joined(branches + last, by: ", ") + [.write("}")]
    case .tuple(let elements): return [.write("(")] + list(elements) + [.write(")")]
    case .matrix(let rows): return [.write("[")] + joined(rows.map(list), by: "; ") + [.write("]")]
    }
  }

  private func infix(_ signs: [String], _ sides: [SyntaxTree.Index], _ open: String, _ close: String) -> [Task] {
    var tasks: [Task] = [.write(open), .visit(sides[0], isOuter: false)]
    for (sign, side) in zip(signs, sides.dropFirst()) { tasks += [.write(sign), .visit(side, isOuter: false)] }
    return tasks + [.write(close)]
  }

  private func list(_ elements: [SyntaxTree.Index]) -> [Task] {
    joined(elements.map { [.visit($0, isOuter: true)] }, by: ", ")
  }

  private func joined(_ parts: [[Task]], by separator: String) -> [Task] {
    Array(parts.joined(separator: [.write(separator)]))
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
