/// Where the mesh of a surface must not be joined: edges that run across a pole, a jump or a place without a value, and
/// cells that have one inside.
///
/// Continuity is proven where it can be. What is left is followed along the four edges and both diagonals of each cell,
/// and where those show nothing, to the place inside that defies proof.
struct MeshBreaks {
  /// Twice the node at which an edge begins, plus 1 for edges along y.
  private(set) var edges: Set<Int> = []
  /// The places of the cells' first nodes among the samples.
  private(set) var cells: Set<Int> = []
  /// Whether there are edges along which more happens than could be followed; they are left open.
  private(set) var hasUnresolved = false
  /// Whether everything that is joined was looked into.
  private(set) var isChecked = true

  /// - Complexity: O(1) for a function proven continuous as a whole, some hundred evaluations for each cell on a break.
  init(of field: some ScalarField, on samples: FieldSamples) {
    let (columns, rows) = (samples.xs.count, samples.ys.count)
    let all = (0..<(rows - 1)).flatMap { row in (0..<(columns - 1)).map { row * columns + $0 } }
    var meter = WorkMeter(field)
    let map = ContinuityMap(field, on: samples, cells: all, meter: &meter)
    let doubtful = map.doubtful
    isChecked = map.unchecked.isEmpty
    var (hasUnresolved, isChecked) = (false, isChecked)
    func isUnbroken(_ from: Int, _ to: Int) -> Bool {
      // Without a value there is nothing to be joined.
      guard samples.values[from].isFinite, samples.values[to].isFinite else { return false }
      let ends = [from, to].map { (x: samples.xs[$0 % columns], y: samples.ys[$0 / columns]) }
      let line = FieldLine(field, from: ends[0], to: ends[1])
      guard meter.pay(questions: type(of: line).questions) else {
        isChecked = false
        return true
      }
      let joint = line.joint
      if joint == .unresolved { hasUnresolved = true }
      return joint == .unbroken
    }
    var known: [Int: Bool] = [:]
    func isUnbroken(edge: Int) -> Bool {
      if let answer = known[edge] { return answer }
      let (node, isAlongY) = (edge / 2, edge % 2 == 1)
      let proven = isAlongY ? [node, node - 1] : [node, node - columns]
      let hasProof = proven.contains { cell in
        let (column, row) = (cell % columns, cell / columns)
        let isInside = cell >= 0 && column < columns - 1 && row < rows - 1
        return isInside && !doubtful.contains(cell)
      }
      let answer = hasProof || isUnbroken(node, node + (isAlongY ? columns : 1))
      known[edge] = answer
      return answer
    }
    for cell in doubtful {
      let broken = [2 * cell, 2 * cell + 1, 2 * (cell + columns), 2 * (cell + 1) + 1].filter { !isUnbroken(edge: $0) }
      edges.formUnion(broken)
      let isWhole =
        broken.isEmpty && isUnbroken(cell, cell + columns + 1) && isUnbroken(cell + 1, cell + columns)
      let (column, row) = (cell % columns, cell / columns)
      let box = samples.box(columns: column..<(column + 1), rows: row..<(row + 1))
      let hasPole =
        isWhole && meter.pay(questions: PoleProbe.questions) && PoleProbe.finding(of: field, in: box) != .nothing
      if !isWhole || hasPole { cells.insert(cell) }
    }
    (self.hasUnresolved, self.isChecked) = (hasUnresolved, isChecked)
  }
}
