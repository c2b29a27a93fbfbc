/// Evaluates a program at many scattered points, a block at a time.
///
/// It owns scratch memory that every evaluation overwrites: keep one per thread.
public final class PointsEvaluator {
  private let program: Program
  /// The coordinates of a block of points, the constants, then what the operations compute.
  private let registers: LanesBuffer
  /// Resolved once: searches ask for a few points at a time, thousands of times.
  private let tape: BlockTape

  /// - Parameter program: Compiled with `Program.forBlocks`.
  public init(_ program: Program) {
    self.program = program
    // Coordinates and constants are there before the run, so their memory must never be given to another step.
    let needsRegister = program.steps.map { if case .operation = $0 { true } else { false } }
    let allocation = RegisterAllocation(program, needsRegister: needsRegister)
    let constants = program.steps.count { if case .constant = $0 { true } else { false } }
    let memory = LanesBuffer(
      count: (program.dimension + constants + allocation.count) * BlockTape.registerSpacing)
    func register(_ number: Int) -> UnsafeMutablePointer<Lanes> { memory.base + number * BlockTape.registerSpacing }

    var tape = BlockTape(program, includes: { _ in true }, placeholder: memory.base)
    var constant = program.dimension
    for (place, step) in program.steps.enumerated() {
      switch step {
      case .constant(let value):
        register(constant).update(repeating: Lanes(repeating: value), count: BlockTape.blockGroups)
        tape.bases[place] = register(constant)
        constant += 1
      case .variable(let coordinate): tape.bases[place] = register(coordinate)
      case .operation:
        tape.bases[place] = register(program.dimension + constants + (allocation.registers[place] ?? 0))
      }
    }
    registers = memory
    self.tape = tape
  }

  /// Evaluates at n points.
  ///
  /// - Parameter coordinates: One array of n numbers per variable.
  /// - Returns: One array of n numbers per output.
  /// - Complexity: O(n · steps).
  public func evaluate(_ coordinates: [[Double]]) -> [[Double]] {
    precondition(coordinates.count == program.dimension)
    let count = coordinates.first?.count ?? 0
    var results = program.outputs.map { _ in [Double](repeating: 0, count: count) }
    let blockPoints = BlockTape.blockGroups * Lanes.scalarCount
    // The tape holds bare pointers into the registers.
    withExtendedLifetime(registers) {
      for start in stride(from: 0, to: count, by: blockPoints) {
        let points = start..<min(start + blockPoints, count)
        let groups = LanesBuffer.groups(for: points.count)
        for (coordinate, numbers) in coordinates.enumerated() {
          LanesBuffer.fill(
            registers.base + coordinate * BlockTape.registerSpacing, groups: groups, with: numbers[points])
        }
        tape.run(start: 0, groups: groups)
        for (place, output) in program.outputs.enumerated() {
          LanesBuffer.copy(from: tape.pointer(to: output, start: 0), to: points, of: &results[place])
        }
      }
    }
    return results
  }
}
