/// The values of those steps of a tape that depend on one variable only, along that variable's axis.
struct AxisValues {
  private let buffer: LanesBuffer
  private let spacing: Int
  /// Where the values of a step stand among the arrays; `nil` for steps that have none.
  private let slots: [Int?]

  /// - Parameters:
  ///   - coordinates: The values of the variable.
  ///   - tape: The value of every step that depends on no variable.
  ///   - belongs: Whether a step depends on this variable and no other.
  ///   - isRead: Whether the values of a step will be asked for; others share their memory as soon as they are used up.
  init(
    _ program: Program, along coordinates: [Double], constants tape: [Double], belongs: (Int) -> Bool,
    isRead: (Int) -> Bool
  ) {
    let groups = LanesBuffer.groups(for: coordinates.count)
    let (slots, count) = Self.slots(program, belongs: belongs, isRead: isRead)
    self.slots = slots
    spacing = LanesBuffer.spacing(ofArrays: groups)
    buffer = LanesBuffer(count: count * spacing)
    var block = BlockTape(program, includes: belongs, placeholder: buffer.base)
    for (place, step) in program.steps.enumerated() {
      guard let slot = slots[place] else { continue }
      block.bases[place] = buffer.base + slot * spacing
      block.advances[place] = 1
      if !belongs(place) {
        block.bases[place].update(repeating: Lanes(repeating: tape[place]), count: groups)
      } else if case .variable = step {
        LanesBuffer.fill(block.bases[place], groups: groups, with: coordinates)
      }
    }
    block.run(start: 0, groups: groups)
  }

  /// Arrays for the steps of the variable and the constants that they use.
  private static func slots(
    _ program: Program, belongs: (Int) -> Bool, isRead: (Int) -> Bool
  ) -> (slots: [Int?], count: Int) {
    // Constants and the variable are written before the run, so their memory must last.
    let isShared = program.steps.enumerated().map { place, step in
      guard case .operation = step else { return false }
      return belongs(place) && !isRead(place)
    }
    let allocation = RegisterAllocation(program, needsRegister: isShared)
    var isOwn = program.steps.indices.map { belongs($0) && !isShared[$0] }
    for (place, step) in program.steps.enumerated() where belongs(place) {
      guard case .operation(let operation, let a, let b, let c) = step else { continue }
      for operand in [a, b, c].prefix(operation.rule.arity) where !belongs(operand) { isOwn[operand] = true }
    }
    var count = allocation.count
    let slots = program.steps.indices.map { place -> Int? in
      guard isOwn[place] else { return allocation.registers[place] }
      count += 1
      return count - 1
    }
    return (slots, count)
  }

  /// The values of a step that is read, eight to a group.
  func base(of step: Int) -> UnsafeMutablePointer<Lanes> { buffer.base + (slots[step] ?? 0) * spacing }

  func value(of step: Int, at index: Int) -> Double {
    base(of: step)[index / Lanes.scalarCount][index % Lanes.scalarCount]
  }
}
