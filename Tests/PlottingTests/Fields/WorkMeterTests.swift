import CellGraphics
import Testing

@testable import Plotting

@Suite struct WorkMeterTests {
  @Test func `what is spent is gone, and nothing is spent on what cannot be had`() {
    var meter = WorkMeter(operationsPerValue: 10, operations: 1000)
    #expect(meter.affords(values: 100) && !meter.affords(values: 101))
    let first = meter.pay(values: 60)
    let tooMuch = meter.pay(values: 41)
    let rest = meter.pay(values: 40)
    let more = meter.pay(values: 1)
    #expect(first && !tooMuch && rest && !more)
  }

  @Test func `gradients and questions take more than values`() {
    var meter = WorkMeter(operationsPerValue: 1, operations: 36)
    let gradients = meter.pay(gradients: 1)
    let question = meter.pay(questions: 1)
    #expect(gradients && question && !meter.affords(values: 1))
  }

  /// A field that is as dear as it says, and counts what it is asked for.
  private final class Dear: ScalarField {
    let operationsPerValue: Int
    private(set) var values = 0
    private(set) var questions = 0

    init(_ operations: Int) { operationsPerValue = operations }

    func values(xs: [Double], ys: [Double]) -> [Double] {
      values += xs.count * ys.count
      return ys.flatMap { y in xs.map { $0.magnitude + y } }
    }

    func valuesAndGradients(xs: [Double], ys: [Double]) -> (values: [Double], dx: [Double], dy: [Double]) {
      values += 4 * xs.count
      return (zip(xs, ys).map { $0.magnitude + $1 }, xs.map { $0 < 0 ? -1 : 1 }, ys.map { _ in 1 })
    }

    func continuity(over boxes: [FieldBox]) -> [Continuity] {
      questions += boxes.count
      return boxes.map { $0.x.contains(0) ? .unknown : .continuous }
    }
  }

  /// Operations for a value, and the most values and questions that a contour map of 60 × 20 cells may ask for.
  @Test(arguments: [(10, 200_000, 100_000), (100_000, 12_000, 400), (1_000_000, 3000, 40)])
  func `the longer a formula, the fewer values a contour map takes`(operations: Int, values: Int, questions: Int) {
    let field = Dear(operations)
    let size = Size(columns: 60, rows: 20)
    let area = PlotArea(
      rect: Rect(column: 0, row: 0, columns: 60, rows: 20), x: .from(-3, to: 3), y: .from(-3, to: 3))
    var (buffer, occupied) = (CellBuffer(size: size), OccupiedCells(size: size))
    ContourLayer(field, levels: Levels(explicit: [-1, 0, 1])).draw(into: &buffer, area: area, occupied: &occupied)
    #expect(field.values <= values && field.questions <= questions, "\(field.values), \(field.questions)")
    #expect(buffer.lines.joined().contains { $0 != " " })
    // To follow the lines across the kink at x = 0 takes a hundred questions each, of 32 values: more than 10⁹ operations.
    #expect(occupied.remarks.contains { $0.contains("without proof") } == (operations >= 100_000))
  }
}
