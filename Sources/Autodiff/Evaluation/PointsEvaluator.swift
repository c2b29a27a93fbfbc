/// Evaluates a program at many scattered points, a block at a time.
///
/// It owns scratch memory that every evaluation overwrites: keep one per thread.
public final class PointsEvaluator {
  private let program: Program
  private let allocation: RegisterAllocation
  private let registers: LanesBuffer

  /// - Parameter program: Compiled with `Program.forBlocks`.
  public init(_ program: Program) {
    self.program = program
    // Constants are written once, so their memory must never be given to another step.
    let needsRegister = program.steps.map { if case .operation = $0 { true } else { false } }
    allocation = RegisterAllocation(program, needsRegister: needsRegister)
    let constants = program.steps.count { if case .constant = $0 { true } else { false } }
    registers = LanesBuffer(count: (allocation.count + constants) * BlockTape.registerSpacing)
  }

  /// Evaluates at n points.
  ///
  /// - Parameter coordinates: One array of n numbers per variable.
  /// - Returns: One array of n numbers per output.
  /// - Complexity: O(n · steps).
  public func evaluate(_ coordinates: [[Double]]) -> [[Double]] {
    precondition(coordinates.count == program.dimension)
    let count = coordinates.first?.count ?? 0
    let groups = LanesBuffer.groups(for: count)
    let inputs = coordinates.map { LanesBuffer(filledWith: $0) }
    let results = program.outputs.map { _ in LanesBuffer(count: groups) }
    // The tape holds bare pointers into the inputs' memory.
    withExtendedLifetime(inputs) { run(blockTape(inputs: inputs), groups: groups, results: results) }
    return results.map { $0.numbers(count: count) }
  }

  private func run(_ tape: BlockTape, groups: Int, results: [LanesBuffer]) {
    for start in stride(from: 0, to: groups, by: BlockTape.blockGroups) {
      let size = min(BlockTape.blockGroups, groups - start)
      tape.run(start: start, groups: size)
      for (result, output) in zip(results, program.outputs) {
        (result.base + start).update(from: tape.pointer(to: output, start: start), count: size)
      }
    }
  }

  private func blockTape(inputs: [LanesBuffer]) -> BlockTape {
    var tape = BlockTape(program, includes: { _ in true }, placeholder: registers.base)
    var constants = 0
    for (place, step) in program.steps.enumerated() {
      switch step {
      case .constant(let value):
        let base = registers.base + (allocation.count + constants) * BlockTape.registerSpacing
        constants += 1
        base.update(repeating: Lanes(repeating: value), count: BlockTape.blockGroups)
        tape.bases[place] = base
      case .variable(let coordinate):
        tape.bases[place] = inputs[coordinate].base
        tape.advances[place] = 1
      case .operation:
        tape.bases[place] = registers.base + (allocation.registers[place] ?? 0) * BlockTape.registerSpacing
      }
    }
    return tape
  }
}
