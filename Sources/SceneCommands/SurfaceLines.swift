import ArgumentParser
import Scenes

/// The lines that show the shape of a surface.
package enum SurfaceLines: String, ExpressibleByArgument, CaseIterable, Sendable {
  case mesh, contours, both, none

  init(_ view: SurfaceView) {
    self =
      switch (view.hasMesh, view.showsLevels) {
      case (true, false): .mesh
      case (false, true): .contours
      case (true, true): .both
      case (false, false): .none
      }
  }

  func apply(to view: inout SurfaceView) {
    view.hasMesh = self == .mesh || self == .both
    view.showsLevels = self == .contours || self == .both
  }
}
