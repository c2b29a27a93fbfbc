/// Aligned memory for groups of eight points, owned and reused by an evaluator.
final class LanesBuffer {
  /// Bytes in a group, and in a line of the cache of most processors: a group that straddled two lines would cost twice.
  /// (Swift aligns `SIMD8<Double>` to 16 bytes only.)
  private static let alignment = 64

  let base: UnsafeMutablePointer<Lanes>
  let count: Int

  init(count: Int) {
    self.count = max(count, 1)
    base = Self.allocate(self.count)
    base.initialize(repeating: .zero, count: self.count)
  }

  /// A copy of another buffer.
  init(copying other: LanesBuffer) {
    count = other.count
    base = Self.allocate(count)
    base.initialize(from: other.base, count: count)
  }

  private static func allocate(_ count: Int) -> UnsafeMutablePointer<Lanes> {
    UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Lanes>.stride, alignment: alignment)
      .bindMemory(to: Lanes.self, capacity: count)
  }

  /// Writes the numbers, filling the last group up with the last number.
  static func fill(
    _ target: UnsafeMutablePointer<Lanes>, groups: Int, with numbers: some BidirectionalCollection<Double>
  ) {
    target.withMemoryRebound(to: Double.self, capacity: groups * Lanes.scalarCount) { scalars in
      let room = UnsafeMutableBufferPointer(start: scalars, count: groups * Lanes.scalarCount)
      let end = room.update(fromContentsOf: numbers)
      room[end...].update(repeating: numbers.last ?? 0)
    }
  }

  /// Copies the numbers at the beginning of some groups to places of an array.
  static func copy(from source: UnsafePointer<Lanes>, to places: Range<Int>, of numbers: inout [Double]) {
    source.withMemoryRebound(to: Double.self, capacity: places.count) { scalars in
      numbers.withUnsafeMutableBufferPointer { target in
        _ = target[places].update(fromContentsOf: UnsafeBufferPointer(start: scalars, count: places.count))
      }
    }
  }

  deinit {
    UnsafeMutableRawPointer(base).deallocate()
  }

  /// Groups from the start of one array of `groups` groups to the next.
  ///
  /// Arrays a multiple of 4 KiB apart would hold one another up: the processor takes a load for dependent on an earlier
  /// store when the lowest twelve bits of their addresses agree.
  static func spacing(ofArrays groups: Int) -> Int { groups + 5 }

  /// The number of groups that hold `points` points.
  static func groups(for points: Int) -> Int { (points + Lanes.scalarCount - 1) / Lanes.scalarCount }
}

/// Registers for the values of a tape, given again as soon as a value has been used for the last time.
struct RegisterAllocation {
  /// The register of each step, `nil` where the step has none.
  let registers: [Int?]
  /// How many registers are needed at once.
  let count: Int

  /// - Parameter needsRegister: Which steps live in registers; steps that are outputs keep theirs to the end.
  init(_ program: Program, needsRegister: [Bool]) {
    var lastUse = [Int](repeating: -1, count: program.steps.count)
    for (place, step) in program.steps.enumerated() {
      guard case .operation(let operation, let a, let b, let c) = step else { continue }
      for operand in [a, b, c].prefix(operation.rule.arity) { lastUse[operand] = place }
    }
    for output in program.outputs { lastUse[output] = .max }

    var registers = [Int?](repeating: nil, count: program.steps.count)
    var free: [Int] = []
    var count = 0
    for (place, step) in program.steps.enumerated() {
      // An operand's register may become the result's: kernels read each group before they write it.
      if case .operation(let operation, let a, let b, let c) = step {
        for operand in Set([a, b, c].prefix(operation.rule.arity)) where lastUse[operand] == place {
          if let register = registers[operand] { free.append(register) }
        }
      }
      guard needsRegister[place] else { continue }
      if let register = free.popLast() {
        registers[place] = register
      } else {
        registers[place] = count
        count += 1
      }
    }
    self.registers = registers
    self.count = count
  }
}
