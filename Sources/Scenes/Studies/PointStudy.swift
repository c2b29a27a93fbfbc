/// What a map or a surface shows of the derivatives of its function at one point.
package struct PointStudy: Equatable, Sendable {
  package var place: Scene.Place
  /// The gradient as an arrow, on maps with the contour line that it crosses at a right angle.
  package var showsGradient = false
  /// Directions of any length: arrows on a map, vertical cuts through a surface.
  package var directions: [Scene.Place] = []
  /// The eigenvectors of the Hessian with the eigenvalues, which are the principal curvatures where the gradient is 0.
  package var showsEigenvectors = false

  package init(at place: Scene.Place) { self.place = place }

  /// Whether there is anything in it that points somewhere, so that angles have to be true.
  package var hasAngles: Bool { showsGradient || showsEigenvectors || !directions.isEmpty }
}
