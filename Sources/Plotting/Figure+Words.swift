import NumberText

extension Figure {
  /// What the legend says, a sentence for each remark.
  package var legendSentences: [String] { legend.map { $0 + "." } }

  /// What stands around the picture as sentences: title, axes and remarks.
  package var plainWords: String {
    let axes = [x, y].map { axis in
      let ends = [axis.range.lower, axis.range.upper].map { axis.scale.value(at: $0).text(significant: 6) }
      return "\(axis.name) from \(ends[0]) to \(ends[1])\(axis.scale == .logarithmic ? ", logarithmic" : "")"
    }
    let sentences = [title] + (hasFrame ? [axes.joined(separator: "; ")] : []) + legend
    return (sentences.filter { !$0.isEmpty }.map { $0 + "." } + panels.map(\.plainWords)).joined(separator: "\n")
  }
}
