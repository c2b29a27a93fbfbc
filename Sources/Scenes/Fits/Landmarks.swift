import Plotting

/// Places and lines of a picture that a reader looks for, such as the minimum of an objective.
package struct Landmarks: Sendable {
  package var marks: [PointMark] = []
  package var segments: [SegmentLayer.Segment] = []
  /// What the legend says of them.
  package var legend: String?
  /// Remarks at the end of the legend.
  package var notes: [String] = []

  package init() {}

  /// From back to front; marks have a blank on either side.
  var layers: [any Layer] {
    let markers = marks.map { MarkerLayer.Marker(x: $0.x, y: $0.y, glyph: $0.glyph, label: $0.label) }
    var layers: [any Layer] = []
    if !segments.isEmpty { layers.append(SegmentLayer(segments)) }
    layers.append(MarkerLayer(markers, legend: legend))
    return layers
  }

  /// Adds them to a figure.
  package func add(to figure: inout Figure) {
    figure.layers += layers
    figure.notes += notes
  }
}
