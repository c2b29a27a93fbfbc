import Scenes

/// The map behind a picture of a lesson, for a student to move about in.
package struct LiveScene: Sendable {
  /// The function, the window and the layers; of one variable or two.
  package let scene: Scene
  /// The values of the parameters in the text of the formula.
  package let parameters: [String: Double]
  /// Where a descent starts, if the picture shows one.
  package let start: [Double]?
  /// The constant rate of the descent, if it has one.
  package let rate: Double?

  package init(_ scene: Scene, parameters: [String: Double] = [:], start: [Double]? = nil, rate: Double? = nil) {
    (self.scene, self.parameters, self.start, self.rate) = (scene, parameters, start, rate)
  }
}
