import Autodiff
import Plotting
import SceneCommands
import Scenes

/// The numbers of a picture of curves for programs: one object on one line.
enum CurveJSON {
  /// The keys, for help.
  static let keys = """
    With --json: variable, x and y (the window), ticks, curves (formula, range, extrema with x, f, kind, global, kink and \
    secondDerivative, breaks with kind, x, f, left and right, undefined stretches, derivative), tangents (x, f, slope, \
    status, equation, triangles) and secants (x, delta, f, slope).
    """

  /// - Throws: `UsageError` where there is nothing to be seen.
  static func text(_ scene: CurveScene) throws -> String {
    do { return try JSONText.line(Document(try scene.report())) } catch let error as CurveSceneError {
      throw UsageError.curves(error)
    }
  }

  private struct Document: Encodable {
    let variable: String
    let x, y: [Double]
    let ticks: TicksDocument
    let curves: [Curve]
    let tangents: [Tangent]?
    let secants: [Secant]?

    init(_ report: CurveReport) {
      variable = report.variable
      x = [report.x.lowerBound, report.x.upperBound]
      y = [report.y.lowerBound, report.y.upperBound]
      ticks = TicksDocument(x: report.ticks.x, y: report.ticks.y)
      curves = report.curves.map(Curve.init)
      tangents = report.tangents.isEmpty ? nil : report.tangents.map(Tangent.init)
      secants = report.secants.isEmpty ? nil : report.secants.map(Secant.init)
    }
  }

  private struct Curve: Encodable {
    let formula: String
    let derivative: String?
    /// The least and the greatest value.
    let range: [Double]
    let extrema: [ExtremumDocument]
    let breaks: [Break]
    let undefined: [[Double]]

    init(_ curve: CurveReport.Curve) {
      formula = curve.formula.source
      derivative = curve.derivative
      range = [curve.range.minimum, curve.range.maximum]
      extrema = curve.extrema.map(ExtremumDocument.init)
      breaks = curve.breaks.map(Break.init)
      undefined = curve.undefined.map { [$0.lowerBound, $0.upperBound] }
    }
  }

  private struct ExtremumDocument: Encodable {
    let x, f: Double
    let kind: String
    /// Whether no other value in the window is lower, or higher.
    let global: Bool
    /// Whether the slope jumps over 0.
    let kink: Bool
    let secondDerivative: Double

    init(_ extremum: Extremum) {
      (x, f) = (extremum.x, extremum.value)
      kind = extremum.kind.rawValue
      (global, kink, secondDerivative) = (extremum.isGlobal, extremum.isKink, extremum.curvature)
    }
  }

  private struct Break: Encodable {
    let kind: String
    let x, f, left, right: Double

    init(_ gap: CurveReport.Break) {
      kind = gap.kind.rawValue
      (x, f, left, right) = (gap.x, gap.value, gap.left, gap.right)
    }
  }

  private struct Tangent: Encodable {
    struct Triangle: Encodable {
      let run, rise, estimate, truth, error: Double
    }

    let x, f, slope: Double
    let status: String
    let equation: String?
    let triangles: [Triangle]

    init(_ tangent: TangentLine) {
      (x, f, slope) = (tangent.x, tangent.value, tangent.slope)
      status = tangent.status.name
      equation = tangent.exists ? tangent.equation : nil
      triangles = tangent.triangles.map {
        Triangle(run: $0.run, rise: $0.rise, estimate: $0.estimate, truth: $0.truth, error: $0.error)
      }
    }
  }

  private struct Secant: Encodable {
    let x, delta: Double
    /// The values at both ends.
    let f: [Double]
    let slope: Double

    init(_ secant: SecantLine) {
      (x, delta, slope) = (secant.x, secant.delta, secant.slope)
      f = [secant.value, secant.otherValue]
    }
  }
}
