/// How a program of two variables is evaluated on a grid: what is computed per column, per row and per point, and where.
struct GridPlan {
  /// What a step of the tape depends on.
  enum Dependence { case nothing, x, y, both }

  let program: Program
  let dependence: [Dependence]
  /// For each step the plane it is computed straight into, if any.
  let directPlanes: [Int?]
  /// The outputs that are not: plane and step.
  let copied: [(plane: Int, step: Int)]
  /// Which steps are results or read by a coupled step.
  let readInRow: [Bool]
  /// Steps that are the same along a row and are read by a coupled step or are results.
  let splatted: [Int]
  let allocation: RegisterAllocation
  /// The value of every step that depends on no variable.
  let constants: [Double]

  init(_ program: Program, x: Int, y: Int) {
    self.program = program
    let dependence = Self.dependence(of: program, x: x, y: y)
    self.dependence = dependence
    var directPlanes = [Int?](repeating: nil, count: program.steps.count)
    for (plane, output) in program.outputs.enumerated() where dependence[output] == .both && directPlanes[output] == nil
    {
      directPlanes[output] = plane
    }
    self.directPlanes = directPlanes
    copied = program.outputs.enumerated().filter { directPlanes[$0.element] != $0.offset }
      .map { (plane: $0.offset, step: $0.element) }
    var readInRow = [Bool](repeating: false, count: program.steps.count)
    for output in program.outputs { readInRow[output] = true }
    for (place, step) in program.steps.enumerated() where dependence[place] == .both {
      if case .operation(_, let a, let b, let c) = step { for operand in [a, b, c] { readInRow[operand] = true } }
    }
    self.readInRow = readInRow
    splatted = program.steps.indices.filter { readInRow[$0] && (dependence[$0] == .nothing || dependence[$0] == .y) }
    let needsRegister = program.steps.indices.map { dependence[$0] == .both && directPlanes[$0] == nil }
    allocation = RegisterAllocation(program, needsRegister: needsRegister)
    var evaluator = ScalarEvaluator(program)
    constants = evaluator.tape(at: [Double](repeating: 0, count: program.dimension))
  }

  /// The values of the steps that depend on one variable only, along its axis.
  func axisValues(of variable: Dependence, along coordinates: [Double]) -> AxisValues {
    AxisValues(
      program, along: coordinates, constants: constants,
      belongs: { dependence[$0] == variable }, isRead: { readInRow[$0] })
  }

  private static func dependence(of program: Program, x: Int, y: Int) -> [Dependence] {
    var result: [Dependence] = []
    result.reserveCapacity(program.steps.count)
    for step in program.steps {
      switch step {
      case .constant: result.append(.nothing)
      case .variable(let place): result.append(place == x ? .x : place == y ? .y : .nothing)
      case .operation(let operation, let a, let b, let c):
        let operands = [a, b, c].prefix(operation.rule.arity)
        result.append(operands.reduce(.nothing) { union($0, result[$1]) })
      }
    }
    return result
  }

  private static func union(_ a: Dependence, _ b: Dependence) -> Dependence {
    if a == .nothing || a == b { return b }
    return b == .nothing ? a : .both
  }
}
