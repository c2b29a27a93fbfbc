import CellGraphics
import Formulas
import Plotting

/// A picture as asked for: a function, a window and what to draw of it. A value that can be drawn at any time.
package struct Scene: Sendable {
  package enum Base: String, Sendable { case contour, heat, arrows, surface }

  /// What may lie over or under the base, all of it at once.
  package enum Overlay: String, Sendable, CaseIterable {
    case arrows, streamlines, filled, grid
    case criticalPoints
    /// The critical points as a table below the picture.
    case criticalPointTable
  }

  /// A place of the plane.
  package struct Place: Sendable, Equatable {
    package var x: Double
    package var y: Double

    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// How contour levels are chosen.
  package enum LevelChoice: Sendable, Equatable {
    /// Evenly spaced, as many as can be told apart.
    case automatic
    case count(Int)
    case logarithmic(count: Int)
    case explicit([Double])

    /// As many logarithmic levels as a picture has when their number is not asked for.
    package static let usualLogarithmic = LevelChoice.logarithmic(count: 10)
  }

  /// A function of at most two variables; of fewer, it is constant along the axes it lacks.
  package var formula: Formula
  package var base: Base = .contour
  package var levels: LevelChoice = .automatic
  /// Whether a heat map lies under contours.
  package var showsHeat = false
  package var overlays: Set<Overlay> = []
  package var arrowScale = ArrowScale.linear
  /// The steps of an iteration, the start first.
  package var path: [Place] = []
  /// Places to mark.
  package var points: [Place] = []
  /// Texts at places of the plane.
  package var notes: [Annotation] = []
  package var surface = SurfaceView()
  /// The derivatives at a point, if they are to be shown.
  package var study: PointStudy?
  /// Whether a step along either axis is equally long on the screen.
  package var hasEqualAspect = false
  /// The windows; one that suits the function where absent.
  package var x: AxisRange?
  package var y: AxisRange?
  package var title: String?
  package var size = Size(columns: 80, rows: 24)
  package var style = PictureStyle.plain

  package init(formula: Formula) { self.formula = formula }
}

/// Why a scene cannot be drawn.
package enum SceneError: Error, Equatable, Sendable {
  /// The function has these variables, and a picture shows two.
  case tooManyVariables([String])
  /// A picture of this kind shows one number per point, and the formula is a vector of `count`.
  case vector(count: Int)
  /// The function has no value anywhere in the window.
  case undefinedEverywhere(x: AxisRange, y: AxisRange)
  /// A value of the formula takes so many operations that a picture of this many cells would take too long.
  case tooLarge(operations: Int, cells: Int)
}
