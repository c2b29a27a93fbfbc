import CellGraphics

/// Draws the screens of an explorer one after another, and the picture on them anew only when it has changed.
package struct ScreenPainter {
  private var picture: MapPicture?
  /// The colours of the screen.
  private let depth: ColorDepth
  /// What drawing the last full picture took.
  package private(set) var cost = Duration.zero

  package init(depth: ColorDepth) { self.depth = depth }

  /// Whether the last screen had a picture without the layers that cost most.
  package var isCoarse: Bool { picture?.key.isCoarse ?? false }

  /// The screen of a state.
  ///
  /// - Parameter isCoarse: Whether the picture may lack the layers that cost most.
  package mutating func paint(_ state: ExplorerState, isCoarse: Bool) -> CellBuffer {
    let key = MapPicture.key(of: state, isCoarse: isCoarse, depth: depth)
    let full = MapPicture.key(of: state, isCoarse: false, depth: depth)
    if state.layout.isLargeEnough, picture?.key != full, picture?.key != key || !isCoarse {
      let start = ContinuousClock.now
      picture = MapPicture(state, isCoarse: isCoarse, depth: depth)
      if !isCoarse { cost = .now - start }
    }
    return Screen.render(state, picture: picture ?? MapPicture(state, isCoarse: true, depth: depth))
  }
}
