import Formulas

/// How a surface is looked at, and what is drawn on it.
package struct SurfaceView: Equatable, Sendable {
  /// A vertical cut through the surface, parallel to one of the axes.
  package enum Slice: Equatable, Sendable {
    /// The plane x = constant.
    case x(Double)
    /// The plane y = constant.
    case y(Double)
  }

  /// A line of places that is laid on the surface, or a single place given twice.
  package struct Track: Equatable, Sendable {
    package var places: [Scene.Place]
    package var glyph: Unicode.Scalar
    /// What the legend says of it.
    package var note: String?

    package init(places: [Scene.Place], glyph: Unicode.Scalar, note: String? = nil) {
      (self.places, self.glyph, self.note) = (places, glyph, note)
    }
  }

  /// Another function of two variables.
  package struct Companion: Equatable, Sendable {
    package let formula: Formula

    package init(_ formula: Formula) { self.formula = formula }

    package static func == (left: Companion, right: Companion) -> Bool {
      left.formula.source == right.formula.source
    }
  }

  /// Degrees by which the scene is turned about the vertical.
  package var azimuth = -60.0
  /// Degrees by which the eye stands above the horizon, from 0 to 90.
  package var elevation = 30.0
  /// Whether heights are shown by colours, in a picture that has some.
  package var isPainted = true
  /// Whether the lines of the mesh are drawn.
  package var hasMesh = true
  /// Whether contour lines are drawn on the surface itself, at the levels that a map would have.
  package var showsLevels = false
  /// Whether contour lines are drawn on the floor of the box.
  package var showsFloor = false
  /// Whether the facets are shaded.
  package var isShaded = false
  /// Whether a coarse picture is enough, because it will not stay.
  package var isCoarse = false
  package var slices: [Slice] = []
  /// Where the tangent plane touches.
  package var plane: Scene.Place?
  package var tracks: [Track] = []
  /// Functions whose surfaces stand beside that of the scene, looked at in the same way.
  package var companions: [Companion] = []

  package init() {}
}
