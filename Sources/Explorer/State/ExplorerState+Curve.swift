extension ExplorerState {
  /// On the graph of a function of one variable the cross-hair stands on the curve, at the edge of the window where the
  /// curve has left it.
  mutating func settleOnCurve() {
    guard function.isCurve else { return }
    if let value = function.probe(view.crossHair)?.derivatives.value, !value.isNaN { view.crossHair.y = value }
    bringCrossHairBack()
  }
}
