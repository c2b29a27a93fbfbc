/// Instructions with the places of their operands resolved, run on one block of points after the other.
///
/// The value of step s for the block that begins at group `start` stands at `bases[s] + start · advances[s]`: an advance
/// of 1 is an array along the points, 0 a register or a value that is the same for all points.
struct BlockTape {
  /// Groups of eight points in a block: small enough that a block's registers stay in the first-level cache.
  static let blockGroups = 8
  /// Groups from one register to the next.
  static let registerSpacing = LanesBuffer.spacing(ofArrays: blockGroups)

  private struct Instruction {
    let kernel: BlockKernel
    let result: Int
    let operands: (Int, Int, Int)
  }

  private let instructions: [Instruction]
  var bases: [UnsafeMutablePointer<Lanes>]
  var advances: [Int]

  /// - Parameters:
  ///   - includes: Which steps to compute; the others are operands provided from outside.
  ///   - placeholder: Where steps point to until their base is set.
  init(_ program: Program, includes: (Int) -> Bool, placeholder: UnsafeMutablePointer<Lanes>) {
    instructions = program.steps.indices.filter(includes).compactMap { place in
      guard case .operation(let operation, let a, let b, let c) = program.steps[place] else { return nil }
      // An operand that is not there may stand anywhere; the first one is as readable as any.
      let arity = operation.rule.arity
      return Instruction(
        kernel: BlockKernel(operation.rule), result: place, operands: (a, arity > 1 ? b : a, arity > 2 ? c : a))
    }
    bases = [UnsafeMutablePointer<Lanes>](repeating: placeholder, count: program.steps.count)
    advances = [Int](repeating: 0, count: program.steps.count)
  }

  /// Computes all instructions for the block of `groups` groups that begins at `start`.
  func run(start: Int, groups: Int) {
    // Bare pointers: the loop is short enough for reference counting to show.
    instructions.withUnsafeBufferPointer { instructions in
      bases.withUnsafeBufferPointer { bases in
        advances.withUnsafeBufferPointer { advances in
          for index in instructions.indices {
            let (a, b, c) = instructions[index].operands
            let result = instructions[index].result
            instructions[index].kernel(
              bases[result] + start * advances[result], bases[a] + start * advances[a],
              bases[b] + start * advances[b], bases[c] + start * advances[c], count: groups)
          }
        }
      }
    }
  }

  /// Where the value of a step stands for the block that begins at `start`.
  func pointer(to step: Int, start: Int) -> UnsafeMutablePointer<Lanes> { bases[step] + start * advances[step] }
}
