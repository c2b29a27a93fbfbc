/// The cells of a grid on which the continuity of a field is not proven.
///
/// The whole grid is asked about first, then its halves where the answer is open, and so on down to single cells: a
/// function without breaks costs one question, one with a curve of them a few for each cell on it.
struct ContinuityMap {
  /// By cell: the place of its first node among the samples.
  private(set) var doubtful: Set<Int> = []
  /// The cells that nothing is known of, because the work was not to be afforded.
  private(set) var unchecked: Set<Int> = []

  private struct Block {
    let columns: Range<Int>
    let rows: Range<Int>
    /// The cells in it that matter.
    let cells: [Int]

    var isCell: Bool { columns.count == 1 && rows.count == 1 }
  }

  /// - Parameters:
  ///   - samples: At least 2 × 2 nodes.
  ///   - cells: The cells to be told of.
  ///   - meter: What may be spent.
  /// - Complexity: O(cells · log cells) at worst.
  init(_ field: some ScalarField, on samples: FieldSamples, cells: [Int], meter: inout WorkMeter) {
    var blocks = [Block(columns: 0..<(samples.xs.count - 1), rows: 0..<(samples.ys.count - 1), cells: cells)]
    blocks.removeAll(where: \.cells.isEmpty)
    while !blocks.isEmpty {
      guard meter.pay(questions: blocks.count) else {
        unchecked.formUnion(blocks.flatMap(\.cells))
        return
      }
      let answers = field.continuity(over: blocks.map { samples.box(columns: $0.columns, rows: $0.rows) })
      var open: [Block] = []
      for (block, answer) in zip(blocks, answers) where answer != .continuous {
        if block.isCell || answer == .undefined {
          doubtful.formUnion(block.cells)
        } else {
          open += Self.halves(of: block, stride: samples.xs.count)
        }
      }
      blocks = open
    }
  }

  /// A block cut across its longer side; halves without cells that matter are left out.
  private static func halves(of block: Block, stride: Int) -> [Block] {
    let (columns, rows) = (block.columns, block.rows)
    let cutsColumns = columns.count >= rows.count
    let side = cutsColumns ? columns : rows
    let middle = side.lowerBound + side.count / 2
    let isFirst = { (cell: Int) in (cutsColumns ? cell % stride : cell / stride) < middle }
    return [side.lowerBound..<middle, middle..<side.upperBound].compactMap { half in
      let cells = block.cells.filter { isFirst($0) == (half.lowerBound < middle) }
      guard !cells.isEmpty else { return nil }
      return Block(columns: cutsColumns ? half : columns, rows: cutsColumns ? rows : half, cells: cells)
    }
  }
}
