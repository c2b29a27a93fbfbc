import NumberText

extension Figure {
  /// What stands around the picture as sentences: title, axes and remarks.
  package var plainWords: String {
    let axes = [x, y].map { axis in
      let ends = [axis.range.lower, axis.range.upper].map { axis.scale.value(at: $0).text(significant: 6) }
      return "\(axis.name) from \(ends[0]) to \(ends[1])\(axis.scale == .logarithmic ? ", logarithmic" : "")"
    }
    return ([title, axes.joined(separator: "; ")] + legend).map { $0 + "." }.joined(separator: "\n")
  }
}
