/// Computes rows of a grid, with scratch memory of its own: one for each thread.
final class GridWorker {
  private let plan: GridPlan
  private let registers: LanesBuffer
  private let splats: LanesBuffer

  init(_ plan: GridPlan) {
    self.plan = plan
    registers = LanesBuffer(count: plan.allocation.count * BlockTape.registerSpacing)
    splats = LanesBuffer(count: plan.splatted.count * BlockTape.registerSpacing)
  }

  /// The planes of a grid, as memory that several workers write different rows of.
  struct Target: @unchecked Sendable {
    let planes: UnsafeMutablePointer<Lanes>
    /// Groups from one row, and from one plane, to the next.
    let stride, planeSpacing: Int
  }

  /// Computes the rows given, unless told to stop before one of them.
  func fill(
    _ target: Target, columns: AxisValues, rows: AxisValues, which indices: some Sequence<Int>,
    unless isCancelled: () -> Bool
  ) {
    // The tape holds bare pointers into the columns' memory.
    withExtendedLifetime(columns) {
      var tape = blockTape(columns: columns)
      for (index, step) in plan.splatted.enumerated() where plan.dependence[step] == .nothing {
        splat(plan.constants[step], at: index)
      }
      for row in indices {
        if isCancelled() { return }
        fill(row, of: target, tape: &tape, rows: rows)
      }
    }
  }

  private func fill(_ row: Int, of target: Target, tape: inout BlockTape, rows: AxisValues) {
    for (index, step) in plan.splatted.enumerated() where plan.dependence[step] == .y {
      splat(rows.value(of: step, at: row), at: index)
    }
    let start = target.planes + row * target.stride
    for (step, plane) in plan.directPlanes.enumerated() {
      if let plane { tape.bases[step] = start + plane * target.planeSpacing }
    }
    for block in stride(from: 0, to: target.stride, by: BlockTape.blockGroups) {
      let groups = min(BlockTape.blockGroups, target.stride - block)
      tape.run(start: block, groups: groups)
      for (plane, step) in plan.copied {
        (start + plane * target.planeSpacing + block).update(from: tape.pointer(to: step, start: block), count: groups)
      }
    }
  }

  private func splat(_ value: Double, at index: Int) {
    (splats.base + index * BlockTape.registerSpacing)
      .update(repeating: Lanes(repeating: value), count: BlockTape.blockGroups)
  }

  private func blockTape(columns: AxisValues) -> BlockTape {
    var tape = BlockTape(plan.program, includes: { plan.dependence[$0] == .both }, placeholder: splats.base)
    for step in plan.program.steps.indices {
      switch plan.dependence[step] {
      case .x:
        tape.bases[step] = columns.base(of: step)
        tape.advances[step] = 1
      case .both where plan.directPlanes[step] != nil: tape.advances[step] = 1
      case .both:
        tape.bases[step] = registers.base + (plan.allocation.registers[step] ?? 0) * BlockTape.registerSpacing
      case .nothing, .y: break
      }
    }
    for (index, step) in plan.splatted.enumerated() {
      tape.bases[step] = splats.base + index * BlockTape.registerSpacing
    }
    return tape
  }
}
