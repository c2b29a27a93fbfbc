import Formulas
import Plotting

/// The numbers of a picture of curves, for programs.
package struct CurveReport: Sendable {
  package let variable: String
  /// The window, in values.
  package let x: ClosedRange<Double>
  package let y: ClosedRange<Double>
  /// The values at the ticks of the two axes.
  package let ticks: (x: [Double], y: [Double])
  package let curves: [Curve]
  /// For each function in turn the tangents asked for, and the secants.
  package let tangents: [TangentLine]
  package let secants: [SecantLine]

  /// One function in the window.
  package struct Curve: Sendable {
    package let formula: Formula
    /// The derivative in words.
    package let derivative: String?
    /// The least and the greatest value sampled, infinite at poles; NaN where there is no value.
    package let range: (minimum: Double, maximum: Double)
    package let extrema: [Extremum]
    package let breaks: [Break]
    /// Stretches of the variable without a value.
    package let undefined: [ClosedRange<Double>]
  }

  /// A place at which a curve is not joined.
  package struct Break: Sendable {
    package let kind: CurveBreak.Kind
    package let x: Double
    /// NaN where the function has no value.
    package let value: Double
    /// The limits from both sides, infinite at poles; NaN where there is none or none is known.
    package let left: Double
    package let right: Double
  }
}

extension CurveScene {
  /// The numbers of the picture.
  package func report() throws(CurveSceneError) -> CurveReport {
    let (figure, sketch) = try sketchedFigure()
    func values(_ range: AxisRange, _ scale: ValueScale.Kind) -> ClosedRange<Double> {
      scale.value(at: range.lower)...scale.value(at: range.upper)
    }
    let ticks = figure.ticks
    return CurveReport(
      variable: figure.x.name, x: values(figure.x.range, scales.x), y: values(figure.y.range, scales.y),
      ticks: (ticks.x.map(scales.x.value), ticks.y.map(scales.y.value)), curves: sketch.reports,
      tangents: sketch.tangents.map(\.line), secants: sketch.secants)
  }
}

extension CurveSketch {
  /// What is known of each function.
  fileprivate var reports: [CurveReport.Curve] {
    functions.indices.map { index in
      let finder = ExtremumFinder(function: functions[index], survey: surveys[index], cells: cells)
      let bounds = finder.bounds
      return CurveReport.Curve(
        formula: formulas[index], derivative: scene.showsDerivative ? derivativeText(index) : nil,
        range: (scales.y.value(at: bounds.lowest), scales.y.value(at: bounds.highest)),
        extrema: finder.extrema.map(inValues),
        breaks: surveys[index].breaks.filter { !$0.isZero(on: scales.y) }.map(report),
        undefined: surveys[index].undefinedStretches.map {
          scales.x.value(at: $0.lowerBound)...scales.x.value(at: $0.upperBound)
        })
    }
  }

  private var scales: CurveScene.Scales { scene.scales }

  private func inValues(_ extremum: Extremum) -> Extremum {
    Extremum(
      x: scales.x.value(at: extremum.x), value: scales.y.value(at: extremum.value), kind: extremum.kind,
      curvature: extremum.curvature, isKink: extremum.isKink, isGlobal: extremum.isGlobal)
  }

  private func report(_ gap: CurveBreak) -> CurveReport.Break {
    CurveReport.Break(
      kind: gap.kind, x: scales.x.value(at: gap.place),
      // What is computed at a pole is rounding.
      value: gap.kind == .pole ? .nan : scales.y.value(at: gap.value),
      left: limit(gap.left), right: limit(gap.right))
  }

  private func limit(_ side: CurveBreak.Side) -> Double {
    switch side {
    case .finite(let value): scales.y.value(at: value)
    case .unbounded(let isPositive): scales.y.value(at: isPositive ? .infinity : -.infinity)
    case .undefined, .unknown: .nan
    }
  }
}
