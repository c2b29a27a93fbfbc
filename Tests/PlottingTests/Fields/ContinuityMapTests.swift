import Testing

@testable import Plotting

@Suite struct ContinuityMapTests {
  private func doubtful(_ field: AnalyticField, cells: (Int) -> Bool = { _ in true }) -> Set<Int> {
    // Nodes at multiples of a half.
    let samples = FieldSamples(field, x: .from(-2.5, to: 2.5), y: .from(0, to: 3.5), columns: 11, rows: 8)
    let all = (0..<7).flatMap { row in (0..<10).map { row * 11 + $0 } }
    var meter = WorkMeter(field)
    let map = ContinuityMap(field, on: samples, cells: all.filter(cells), meter: &meter)
    #expect(map.unchecked.isEmpty)
    return map.doubtful
  }

  @Test func `what cannot be afforded is left unchecked`() {
    let samples = FieldSamples(AnalyticField.floor, x: .from(-2.5, to: 2.5), y: .from(0, to: 3.5), columns: 11, rows: 8)
    let all = (0..<7).flatMap { row in (0..<10).map { row * 11 + $0 } }
    var nothing = WorkMeter(operationsPerValue: 1, operations: 0)
    let map = ContinuityMap(AnalyticField.floor, on: samples, cells: all, meter: &nothing)
    #expect(map.doubtful.isEmpty && map.unchecked == Set(all))
    // The whole grid and its halves can be asked about, and no more.
    var little = WorkMeter(operationsPerValue: 1, operations: 100)
    let started = ContinuityMap(AnalyticField.floor, on: samples, cells: all, meter: &little)
    #expect(started.doubtful.isEmpty && started.unchecked == Set(all))
  }

  private func cells(inColumns columns: [Int]) -> Set<Int> {
    var cells: Set<Int> = []
    for row in 0..<7 { for column in columns { cells.insert(row * 11 + column) } }
    return cells
  }

  @Test func `a continuous function leaves no doubt`() { #expect(doubtful(.circle).isEmpty) }

  @Test func `the cells at a jump are doubtful, and no others`() {
    // The jump at an integer belongs to the cell that ends there.
    #expect(doubtful(.floor) == cells(inColumns: [0, 2, 4, 6, 8]))
  }

  @Test func `both cells beside a pole on a node are doubtful`() {
    #expect(doubtful(.pole) == cells(inColumns: [4, 5]))
  }

  @Test func `only cells that matter are told of`() {
    let lowest = doubtful(.pole, cells: { $0 < 22 })
    #expect(lowest == [4, 5, 15, 16])
    let none = doubtful(.pole, cells: { _ in false })
    #expect(none.isEmpty)
  }
}
