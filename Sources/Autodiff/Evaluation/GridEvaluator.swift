/// Evaluates a program of two variables on a grid, a block of a row at a time.
///
/// A value that depends on x alone is computed once per column, one that depends on y alone once per row; only what
/// depends on both is computed at every point. Results may differ from the scalar evaluator in the last bits.
///
/// It owns scratch memory that every evaluation overwrites: keep one per thread.
public final class GridEvaluator {
  /// What a step of the tape depends on.
  private enum Dependence { case nothing, x, y, both }

  private let program: Program
  private let dependence: [Dependence]
  /// For each step the plane it is computed straight into, if any.
  private let directPlanes: [Int?]
  /// Which steps are results or read by a coupled step.
  private let readInRow: [Bool]
  /// Steps that are the same along a row and are read by a coupled step or are results.
  private let splatted: [Int]
  private let allocation: RegisterAllocation
  private let registers: LanesBuffer
  private let splats: LanesBuffer
  /// The value of every step that depends on no variable.
  private let constants: [Double]

  /// - Parameters:
  ///   - program: Compiled with `Program.forBlocks`; variables other than x and y count as 0.
  ///   - x: The place of the variable that varies along a row.
  ///   - y: The place of the variable that varies from row to row.
  public init(_ program: Program, x: Int = 0, y: Int = 1) {
    self.program = program
    let dependence = Self.dependence(of: program, x: x, y: y)
    self.dependence = dependence
    var directPlanes = [Int?](repeating: nil, count: program.steps.count)
    for (plane, output) in program.outputs.enumerated() where dependence[output] == .both && directPlanes[output] == nil
    {
      directPlanes[output] = plane
    }
    self.directPlanes = directPlanes
    var readInRow = Set(program.outputs)
    for (place, step) in program.steps.enumerated() where dependence[place] == .both {
      if case .operation(_, let a, let b, let c) = step { readInRow.formUnion([a, b, c]) }
    }
    self.readInRow = program.steps.indices.map(readInRow.contains)
    splatted = readInRow.filter { dependence[$0] == .nothing || dependence[$0] == .y }.sorted()
    let needsRegister = program.steps.indices.map { dependence[$0] == .both && directPlanes[$0] == nil }
    allocation = RegisterAllocation(program, needsRegister: needsRegister)
    registers = LanesBuffer(count: allocation.count * BlockTape.registerSpacing)
    splats = LanesBuffer(count: splatted.count * BlockTape.registerSpacing)
    var evaluator = ScalarEvaluator(program)
    constants = evaluator.tape(at: [Double](repeating: 0, count: program.dimension))
  }

  /// Evaluates at every (x, y); `samples` must have the grid's size and a plane per output, and is overwritten.
  ///
  /// - Complexity: O(columns · rows · steps that depend on both variables).
  public func evaluate(xs: [Double], ys: [Double], into samples: inout GridSamples) {
    precondition(samples.columns == xs.count && samples.rows == ys.count && samples.planes == program.outputs.count)
    let columns = AxisValues(
      program, along: xs, constants: constants,
      belongs: { self.dependence[$0] == .x }, isRead: { self.readInRow[$0] })
    let rows = AxisValues(
      program, along: ys, constants: constants,
      belongs: { self.dependence[$0] == .y }, isRead: { self.readInRow[$0] })
    // The tape holds bare pointers into the columns' memory.
    withExtendedLifetime(columns) { fill(&samples, tape: blockTape(columns: columns), rows: rows, count: ys.count) }
  }

  private func fill(_ samples: inout GridSamples, tape: BlockTape, rows: AxisValues, count: Int) {
    var tape = tape
    let stride = samples.stride
    let planeSize = samples.planeSpacing
    let copied = program.outputs.enumerated().filter { directPlanes[$0.element] != $0.offset }
    samples.storage.withUnsafeMutableBufferPointer { storage in
      guard let planes = storage.baseAddress else { return }
      for row in 0..<count {
        fillSplats(rows: rows, row: row)
        for (step, plane) in directPlanes.enumerated() {
          if let plane { tape.bases[step] = planes + plane * planeSize + row * stride }
        }
        for start in Swift.stride(from: 0, to: stride, by: BlockTape.blockGroups) {
          let groups = min(BlockTape.blockGroups, stride - start)
          tape.run(start: start, groups: groups)
          for (plane, output) in copied {
            (planes + plane * planeSize + row * stride + start)
              .update(from: tape.pointer(to: output, start: start), count: groups)
          }
        }
      }
    }
  }

  /// Evaluates at every (x, y) into a fresh grid.
  public func evaluate(xs: [Double], ys: [Double]) -> GridSamples {
    var samples = GridSamples(columns: xs.count, rows: ys.count, planes: program.outputs.count)
    evaluate(xs: xs, ys: ys, into: &samples)
    return samples
  }

  private func blockTape(columns: AxisValues) -> BlockTape {
    var tape = BlockTape(program, includes: { self.dependence[$0] == .both }, placeholder: splats.base)
    for step in program.steps.indices {
      switch dependence[step] {
      case .x:
        tape.bases[step] = columns.base(of: step)
        tape.advances[step] = 1
      case .both where directPlanes[step] != nil: tape.advances[step] = 1
      case .both: tape.bases[step] = registers.base + (allocation.registers[step] ?? 0) * BlockTape.registerSpacing
      case .nothing, .y: break
      }
    }
    for (index, step) in splatted.enumerated() { tape.bases[step] = splats.base + index * BlockTape.registerSpacing }
    return tape
  }

  private func fillSplats(rows: AxisValues, row: Int) {
    for (index, step) in splatted.enumerated() where row == 0 || dependence[step] == .y {
      let value = dependence[step] == .y ? rows.value(of: step, at: row) : constants[step]
      (splats.base + index * BlockTape.registerSpacing)
        .update(repeating: Lanes(repeating: value), count: BlockTape.blockGroups)
    }
  }

  private static func dependence(of program: Program, x: Int, y: Int) -> [Dependence] {
    var result: [Dependence] = []
    for step in program.steps {
      switch step {
      case .constant: result.append(.nothing)
      case .variable(let place): result.append(place == x ? .x : place == y ? .y : .nothing)
      case .operation(let operation, let a, let b, let c):
        let kinds = Set([a, b, c].prefix(operation.rule.arity).map { result[$0] }).subtracting([.nothing])
        result.append(kinds.count > 1 ? .both : kinds.first ?? .nothing)
      }
    }
    return result
  }
}
