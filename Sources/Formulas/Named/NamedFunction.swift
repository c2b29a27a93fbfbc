/// A function of two variables that optimisation is studied on, written in the formula language itself.
///
/// Its name can be used in every formula: `rosenbrock` alone, `rosenbrock(2x, y + 1)`, or applied to a vector.
package struct NamedFunction: Sendable {
  /// A minimum that is known.
  package struct Minimum: Sendable {
    /// The coordinates x and y.
    package let point: [Double]
    package let value: Double
    /// The eigenvalues of the Hessian, ascending; absent where the function has no second derivatives.
    package let eigenvalues: [Double]?

    init(_ point: [Double], value: Double, eigenvalues: [Double]?) {
      self.point = point
      self.value = value
      self.eigenvalues = eigenvalues
    }
  }

  /// The name in formulas.
  package let name: String
  /// What people call it.
  package let title: String
  /// The definition in the formula language; names before it are parameters with their usual values.
  package let definition: String
  /// The usual window.
  package let x: ClosedRange<Double>
  package let y: ClosedRange<Double>
  /// The global minima in the window; none for a function without any.
  package let minima: [Minimum]
  /// What else is worth knowing, in one line.
  package let remark: String?

  init(
    _ definition: String, title: String, x: ClosedRange<Double>, y: ClosedRange<Double>, minima: [Minimum],
    remark: String? = nil
  ) {
    let head = definition.split(separator: ";").last ?? ""
    name = String(head.drop { $0 == " " }.prefix { $0 != "(" })
    self.title = title
    self.definition = definition
    (self.x, self.y) = (x, y)
    self.minima = minima
    self.remark = remark
  }

  /// The function of that name.
  package static func named(_ name: String) -> NamedFunction? { byName[name] }

  private static let byName = Dictionary(uniqueKeysWithValues: catalogue.map { ($0.name, $0) })

  /// The right-hand side of the definition.
  package var formula: String {
    String((definition.split(separator: ";").last ?? "").drop { $0 != "=" }.dropFirst(2))
  }

  /// The parameters of the function, with their usual values as typed: `kappa = 100`.
  package var parameters: [String] { definition.split(separator: ";").dropLast().map(String.init) }

  /// The definitions as the parser reads them; no function of the catalogue uses another one.
  static let definitions: [String: SyntaxProgram.Function] = {
    var result: [String: SyntaxProgram.Function] = [:]
    for named in catalogue {
      guard var parser = try? Parser(named.definition, declared: []), let program = try? parser.parseFormula(),
        var function = program.functions.first
      else { preconditionFailure("the definition of \(named.name) cannot be read") }
      function.defaults = program.values
      function.isNamed = true
      result[named.name] = function
    }
    return result
  }()
}

extension Formula {
  /// The named function that the formula is, if it is nothing but its name, or its name applied to its own variables.
  package var namedFunction: NamedFunction? {
    let result = program.result
    guard program.definitions.isEmpty, case .application(let place, let arguments) = result[result.root].content
    else { return nil }
    let function = program.functions[place]
    for (argument, parameter) in zip(arguments, function.parameters) {
      guard case .name(parameter) = result[argument].content else { return nil }
    }
    return function.parameters.count == arguments.count ? NamedFunction.named(function.name) : nil
  }
}
