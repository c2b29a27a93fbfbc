extension ExplorerState {
  /// On the graph of a function of one variable the cross-hair stands on the curve, at the edge of the window where the
  /// curve has left it.
  mutating func settleOnCurve() {
    guard function.isCurve, let value = function.probe(view.crossHair)?.derivatives.value, !value.isNaN else { return }
    view.crossHair.y = min(max(value, view.y.lower), view.y.upper)
  }
}
