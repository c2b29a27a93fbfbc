import Autodiff
import CellGraphics
import Formulas
import NumberText
import Plotting

/// The tangent of a function at a place, or the reason why there is none.
package struct TangentLine: Sendable {
  /// Where it touches, with the value and the derivative there.
  package let x: Double
  package let value: Double
  package let slope: Double
  /// How the function behaves there: only where it is smooth there is a tangent.
  package let status: Status
  /// The slopes a step to the left and a step to the right, which differ at a kink.
  package let oneSidedSlopes: (left: Double, right: Double)
  /// The triangles of rise and run that were asked for.
  package let triangles: [Triangle]
  /// The line as a node of its graph.
  let graph: ExpressionGraph
  let line: NodeID
  /// Its right-hand side, as in `2x - 1`.
  package let equation: String

  /// What the tangent promises over a step, and what the function keeps.
  package struct Triangle: Equatable, Sendable {
    /// The step δ.
    package let run: Double
    /// f′(x₀)·δ.
    package let rise: Double
    /// T(x₀ + δ) and f(x₀ + δ).
    package let estimate: Double
    package let truth: Double
    /// f(x₀ + δ) − T(x₀ + δ).
    package let error: Double
  }

  /// - Parameter formula: A scalar formula of one variable.
  package init(_ formula: Formula, _ tangent: CurveScene.Tangent) {
    var graph = formula.graph
    let variable = graph.variable(0)
    let function = formula.components[0]
    let derivative = graph.gradient(of: function, by: [variable])[0]
    let place = tangent.place.node(in: &graph)
    var atPlace = graph.substitute([variable: place], in: [function, derivative])
    var behaviour = ScalarEvaluator(Program(graph, outputs: [function]))
    var status = behaviour.status(at: [tangent.place.value])
    if status == .kink || status == .jump {
      // Where a part of the formula has a kink or a jump, the function itself may still have a derivative.
      let quotients = DifferenceQuotients(
        of: function, in: formula.graph, at: [tangent.place.value], along: [1], deltas: [])
      if quotients.hasDerivative {
        status = .smooth
        let whole = Int64(exactly: quotients.fromAbove).flatMap { Rational($0) }.map {
          Constant.rational($0, isDecimal: false)
        }
        atPlace[1] = graph.constant(whole ?? Constant(quotients.fromAbove))
      }
    }
    self.status = status
    let offset = graph.apply(.subtract, variable, place)
    line = graph.apply(.add, atPlace[0], graph.apply(.multiply, atPlace[1], offset))

    // Exact constants as far as they go, so that the error of a parabola is δ² to the last digit.
    var outputs = [place] + atPlace
    for delta in tangent.deltas {
      let run = delta.node(in: &graph)
      let target = graph.apply(.add, place, run)
      let ends = graph.substitute([variable: target], in: [line, function])
      let error = graph.apply(.subtract, ends[1], ends[0])
      outputs += [run, graph.apply(.multiply, atPlace[1], run), ends[0], ends[1], error]
    }
    var evaluator = ScalarEvaluator(Program(graph, outputs: outputs))
    let values = evaluator.evaluate(at: [.nan])
    (x, value, slope) = (values[0], values[1], values[2])
    triangles = stride(from: 3, to: values.count, by: 5).map { first in
      Triangle(
        run: values[first], rise: values[first + 1], estimate: values[first + 2], truth: values[first + 3],
        error: values[first + 4])
    }
    self.graph = graph
    equation = Self.equation(
      graph, place: place, value: atPlace[0], slope: atPlace[1], numbers: (values[0], values[1], values[2]))

    var slopes = ScalarEvaluator(Program(graph, outputs: [derivative]))
    let step = 1e-9 * max(values[0].magnitude, 1)
    oneSidedSlopes = (slopes.evaluate(at: [values[0] - step])[0], slopes.evaluate(at: [values[0] + step])[0])
  }

  /// Whether there is a line to draw.
  package var exists: Bool { status == .smooth && value.isFinite && slope.isFinite }

  /// What the legend says.
  ///
  /// - Parameters:
  ///   - name: The name of the line in the picture.
  ///   - function: That of the function.
  ///   - glyphs: Those of the picture that the legend belongs to.
  func caption(name: String, function: String, glyphs: GlyphSet = .ascii) -> String {
    let variable = graph.variables[0]
    let place = "\(variable) = \(Self.text(x))"
    if exists {
      var text = "\(name): tangent at \(place), y = \(equation)"
      for triangle in triangles {
        text +=
          "; at \(variable) = \(Self.text(x + triangle.run)): \(name) \(Self.text(triangle.estimate)), "
          + "\(function) \(Self.text(triangle.truth)); error \(Mark.gap.glyph(in: glyphs)) \(Self.text(triangle.error))"
      }
      return text
    }
    switch status {
    case .kink:
      let (left, right) = oneSidedSlopes
      return "no tangent at \(place): slopes \(Self.text(left)) from the left, \(Self.text(right)) from the right"
    case .vertical: return "no tangent at \(place): the slope is infinite"
    case .jump: return "no tangent at \(place): \(function) jumps"
    default: return "no tangent at \(place): \(function) is undefined"
    }
  }

  /// The line as m·x + b where m and b are fractions, else through the point with rounded numbers.
  private static func equation(
    _ graph: ExpressionGraph, place: NodeID, value: NodeID, slope: NodeID,
    numbers: (x: Double, value: Double, slope: Double)
  ) -> String {
    var graph = graph
    let variable = graph.variable(0)
    let intercept = graph.apply(.subtract, value, graph.apply(.multiply, slope, place))
    if graph.rational(slope) != nil, graph.rational(intercept) != nil {
      let line = graph.apply(.add, graph.apply(.multiply, slope, variable), intercept)
      var printer = FormulaPrinter(graph)
      if let text = printer.text(of: line, order: .fallingDegree), text.count <= 24 { return text }
    }
    let offset = numbers.x == 0 ? "" : " \(numbers.x < 0 ? "+" : "-") \(text(numbers.x.magnitude))"
    let change = offset.isEmpty ? graph.variables[0] : "(\(graph.variables[0])\(offset))"
    return "\(text(numbers.value)) \(numbers.slope < 0 ? "-" : "+") \(text(numbers.slope.magnitude))\(change)"
  }

  private static func text(_ number: Double) -> String { number.text(significant: 6) }
}
