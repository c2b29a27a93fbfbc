import Autodiff
import CellGraphics
import Formulas
import NumberText
import Plotting

/// What follows from what, with the numbers at a point: continuous partial derivatives, differentiability, and all
/// directional derivatives from one matrix.
struct ImplicationFigure {
  private let scene: DerivativeScene
  private let jacobian: [[Double]]
  private let isSmooth: Bool

  init(_ scene: DerivativeScene) {
    self.scene = scene
    var graph = scene.formula.graph
    let nodes = graph.jacobian(of: scene.formula.components, by: scene.formula.variableNodes)
    var evaluator = ScalarEvaluator(Program(graph, outputs: nodes.flatMap { $0 }))
    let flat = evaluator.evaluate(at: scene.point)
    let width = scene.point.count
    jacobian = nodes.indices.map { row in flat[(row * width)..<((row + 1) * width)].map { $0 + 0 } }
    let statuses = scene.formula.components.map { component in
      var behaviour = ScalarEvaluator(Program(scene.formula.graph, outputs: [component]))
      return behaviour.status(at: scene.point)
    }
    isSmooth = statuses.allSatisfy { $0 == .smooth } && flat.allSatisfy(\.isFinite)
  }

  func figure() -> Figure {
    var figure = Figure(
      title: "\(scene.formula.heading) at \(scene.point.vectorText(significant: 5)): what follows from what",
      size: scene.size, x: Axis(name: "", range: .unit), y: Axis(name: "", range: .unit), layers: [],
      notes: ["p is the point; an arrow leads from what is known to what follows, never back"])
    figure.hasFrame = false
    figure.style = scene.style
    figure.layers = [layer(room: figure.plotSize)]
    return figure
  }

  private func text(_ value: Double) -> String { value.text(significant: 5) }

  private var jacobianText: String {
    let rows = jacobian.map { $0.map(text).joined(separator: " ") }
    return "[\(rows.joined(separator: "; "))], \(jacobian.count) x \(scene.point.count)"
  }

  private func column(_ product: [Double]) -> String { product.vectorText(significant: 5) }

  /// J v for the direction asked for, else for the diagonal.
  private var directional: String {
    let direction = scene.direction ?? scene.point.map { _ in 1 }
    let product = jacobian.map { row in zip(row, direction).reduce(0) { $0 + $1.0 * $1.1 } }
    return "v = \(column(direction)): \(column(product))"
  }

  private var partials: String {
    scene.formula.variables.enumerated().prefix(4).map { place, name in
      "\(name): \(column(jacobian.map { $0[place] }))"
    }.joined(separator: ", ")
  }

  // MARK: Layout

  private func layer(room: Size) -> DiagramLayer {
    let point = scene.point.vectorText(significant: 5)
    func numbers(_ text: String) -> String { isSmooth ? text : "not to be told from here" }
    let width = min(room.columns - 2, 78)
    let left = (room.columns - width) / 2
    let half = width / 2 - 1
    // Four rows of boxes, each four rows high, with arrows between them as long as there is room for.
    let gap = max(min((room.rows - 16) / 3, 3), 1)
    let tops = (0..<4).map { $0 * (4 + gap) }
    func box(_ column: Int, _ level: Int, _ width: Int, _ head: String, _ line: String) -> DiagramLayer.Box {
      DiagramLayer.Box(
        rect: Rect(column: column, row: tops[level], columns: width, rows: 4),
        lines: [[.init(head, ink: .mark)], [.init(line, ink: .series(0))]])
    }
    let middle = left + width / 2
    let (first, second) = (left + half / 2, left + width - half / 2)
    func arrow(_ column: Int, after level: Int) -> [DiagramLayer.Corner] {
      // From under the frame, so that an arrow of one cell has a direction too.
      [.init(column, tops[level] + 3), .init(column, tops[level + 1] - 1)]
    }
    let boxes = [
      box(
        left, 0, width, "C¹: all partials exist near p and are continuous",
        isSmooth ? "f is C¹ at \(point)" : "f is not C¹ at \(point): nothing follows"),
      box(
        left, 1, width, "differentiable: (f(p + d) - f(p) - J d)/‖d‖ → 0 for d → 0",
        numbers("total derivative d → J d, J = \(jacobianText)")),
      box(left, 2, half, "every direction: D_v f = J v", numbers(directional)),
      box(left + width - half, 2, half, "continuous", numbers("f(p + d) → f(p)")),
      box(left, 3, half, "every partial: a column of J", numbers(partials)),
      DiagramLayer.Box(
        rect: Rect(column: left + half + 2, row: tops[3], columns: width - half - 2, rows: 4),
        lines: [
          [], [.init("All partials alone are not enough:")], [.init("xy/(x² + y²) has both at 0, where")],
          [.init("it has no limit.")],
        ],
        hasFrame: false),
    ]
    let links = [
      arrow(middle, after: 0), arrow(first, after: 1), arrow(second, after: 1), arrow(first, after: 2),
    ]
    return DiagramLayer(boxes: boxes, links: links.map { DiagramLayer.Link(paths: [$0]) })
  }
}
