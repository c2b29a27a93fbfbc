/// The best linear approximation at a point: the tangent of a curve, the tangent plane of a surface.
struct LinearApproximation {
  let variables: [String]
  let probe: Probe

  /// f(p) + Σ ∂f/∂xᵢ (xᵢ − pᵢ), as in `3 + 5(x − 1) + 3(y − 1)`; `nil` where the function is not smooth.
  var text: String? {
    let (value, partials) = (probe.derivatives.value, probe.derivatives.partials)
    guard probe.derivatives.status == .smooth, value.isFinite, partials.allSatisfy(\.isFinite) else { return nil }
    var text = value == 0 ? "" : value.shown
    for (slope, (name, place)) in zip(partials, zip(variables, probe.point)) {
      let factor = slope.magnitude.shown
      guard factor != "0" else { continue }
      text += text.isEmpty ? (slope < 0 ? "−" : "") : slope < 0 ? " − " : " + "
      text += factor == "1" ? "" : factor
      text += place == 0 ? name : "(\(name) \(place < 0 ? "+" : "−") \(place.magnitude.shown))"
    }
    return text.isEmpty ? "0" : text
  }
}
