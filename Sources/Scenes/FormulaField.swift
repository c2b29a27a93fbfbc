import Autodiff
import Formulas
import Plotting

/// A formula of two variables as a field that pictures can be drawn of.
struct FormulaField: ScalarField {
  private let grid: GridEvaluator
  private let points: PointsEvaluator
  private let enclosure: FunctionEnclosure
  let operationsPerValue: Int

  /// - Parameter formula: A scalar formula with exactly two variables.
  init(_ formula: Formula) {
    precondition(formula.variables.count == 2 && formula.components.count == 1)
    var graph = formula.graph
    let value = formula.components[0]
    let program = Program.forBlocks(graph, outputs: [value])
    grid = GridEvaluator(program)
    operationsPerValue = program.steps.count
    enclosure = FunctionEnclosure(graph, of: value)
    let gradient = graph.gradient(of: value, by: formula.variableNodes)
    points = PointsEvaluator(Program.forBlocks(graph, outputs: [value] + gradient))
  }

  func values(xs: [Double], ys: [Double]) -> [Double] {
    // A band of rows after the other, because the samples of a large grid would need as much memory as its values.
    let rows = max(Self.pointsOfBand / max(xs.count, 1), 1)
    if ys.count <= rows { return grid.evaluate(xs: xs, ys: ys).values(plane: 0) }
    var values: [Double] = []
    values.reserveCapacity(xs.count * ys.count)
    for start in stride(from: 0, to: ys.count, by: rows) {
      values += grid.evaluate(xs: xs, ys: Array(ys[start..<min(start + rows, ys.count)])).values(plane: 0)
    }
    return values
  }

  private static let pointsOfBand = 1 << 19

  func valuesAndGradients(xs: [Double], ys: [Double]) -> (values: [Double], dx: [Double], dy: [Double]) {
    let results = points.evaluate([xs, ys])
    return (results[0], results[1], results[2])
  }

  func continuity(over boxes: [FieldBox]) -> [Continuity] {
    // A copy, since evaluation writes into its scratch memory.
    var enclosure = enclosure
    return boxes.map { box in
      let sides = [Interval(box.x.lowerBound, box.x.upperBound), Interval(box.y.lowerBound, box.y.upperBound)]
      return Continuity(enclosure.decoration(over: sides))
    }
  }
}

extension Continuity {
  /// What a decoration says, as far as pictures want to know.
  init(_ decoration: Decoration) {
    switch decoration {
    case .empty: self = .undefined
    case .maybeUndefined, .defined: self = .unknown
    case .continuous, .bounded: self = .continuous
    }
  }
}
