import Plotting
import SceneCommands
import Scenes

/// The numbers of a map for programs: one object on one line.
enum MapJSON {
  /// The keys, for help.
  static let keys = """
    With --json: formula, kind, variables, x and y (the window), ticks, range (minimum, maximum, and lower, upper as \
    shown), hasPole, hasJump, undefinedShare, levels, criticalPoints (x, f, kind, eigenvalues) and criticalLines; also \
    arrows (longest) and, of a surface, slices (variable, x, f, slope) and plane (x, f, gradient).
    """

  /// - Throws: `UsageError` where there is nothing to be seen.
  static func text(_ scene: Scene) throws -> String {
    do { return try JSONText.line(Document(try scene.report())) } catch let error as SceneError {
      throw UsageError.scene(error)
    }
  }

  private struct Document: Encodable {
    let formula: String
    let kind: String
    let variables: [String]
    let x, y: [Double]
    let ticks: TicksDocument?
    var range: ShownRange?
    var hasPole, hasJump: Bool?
    var undefinedShare: Double?
    var levels: [Double]?
    var criticalPoints, criticalLines: [CriticalPointDocument]?
    let arrows: Arrows?
    let slices: [Slice]?
    let plane: Plane?

    init(_ report: MapReport) {
      formula = report.formula.source
      kind = report.base.rawValue
      variables = report.formula.variables
      x = [report.x.lower, report.x.upper]
      y = [report.y.lower, report.y.upper]
      ticks = report.ticks.map { TicksDocument(x: $0.x, y: $0.y) }
      arrows = report.longestArrow.map(Arrows.init)
      slices = report.slices.isEmpty ? nil : report.slices.map(Slice.init)
      plane = report.plane.map(Plane.init)
      guard let values = report.values else { return }
      range = ShownRange(values.range)
      hasPole = values.range.hasPole
      hasJump = values.range.hasJump
      undefinedShare = values.undefinedShare
      levels = values.levels.map(\.unsignedZero)
      criticalPoints = values.criticalPoints?.points.map(CriticalPointDocument.init)
      criticalLines = values.criticalPoints?.lines.map(CriticalPointDocument.init)
    }
  }

  private struct ShownRange: Encodable {
    let minimum, maximum, lower, upper: Double

    init(_ range: ValueRange) {
      (minimum, maximum) = (range.minimum.unsignedZero, range.maximum.unsignedZero)
      (lower, upper) = (range.lower.unsignedZero, range.upper.unsignedZero)
    }
  }

  private struct CriticalPointDocument: Encodable {
    let x: [Double]
    let f: Double
    let kind: String
    let eigenvalues: [Double]

    init(_ point: CriticalPoint) {
      x = [point.x, point.y]
      f = point.value
      kind = point.kind.rawValue
      eigenvalues = point.eigenvalues
    }
  }

  private struct Arrows: Encodable {
    let longest: Double
  }

  private struct Slice: Encodable {
    let variable: String
    let x: [Double]
    let f, slope: Double

    init(_ slice: MapReport.Slice) {
      variable = slice.variable
      x = [slice.point.x, slice.point.y]
      f = slice.value
      slope = slice.slope
    }
  }

  private struct Plane: Encodable {
    let x: [Double]
    let f: Double
    let gradient: [Double]

    init(_ plane: MapReport.Plane) {
      x = [plane.point.x, plane.point.y]
      f = plane.value
      gradient = plane.gradient
    }
  }
}

extension Double {
  /// The number, −0 as 0.
  fileprivate var unsignedZero: Double { self + 0 }
}

/// The values at the ticks of both axes.
struct TicksDocument: Encodable {
  let x, y: [Double]
}
