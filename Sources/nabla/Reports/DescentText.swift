import CellGraphics
import LinearAlgebra
import NumberText
import Optimization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The report of `nabla descend` for people: settings, verdict, limits, and tables on request.
struct DescentText {
  private let lanes: [DescentPlan.Lane]
  private let variables: [String]
  private let showsTable: Bool
  private let explanation: StepExplanation?

  init(_ lanes: [DescentPlan.Lane], variables: [String], showsTable: Bool, explanation: StepExplanation?) {
    (self.lanes, self.variables) = (lanes, variables)
    (self.showsTable, self.explanation) = (showsTable, explanation)
  }

  /// The whole report, ending in a newline.
  var text: String {
    var blocks = lanes.count > 1 ? [raceTable] : []
    for lane in lanes {
      var block = heading(lane) + lane.trajectory.verdict.sentences.flatMap { wrap(ascii($0)) }
      if lanes.count == 1 { block += stability(lane.trajectory.verdict) }
      if let thinning = lane.trajectory.thinning { block.append("(\(thinning.description))") }
      blocks.append(block)
      if showsTable { blocks.append(table(lane.trajectory)) }
    }
    if let explanation { blocks.append(lines(of: explanation)) }
    return blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func ascii(_ text: String) -> String { ASCIIText.transliterate(text) }

  private func number(_ value: Double, _ digits: Int = 8) -> String { value.text(significant: digits) }

  private static let width = 80

  /// A sentence on lines of at most 80 columns, broken at blanks.
  private func wrap(_ sentence: String) -> [String] {
    var lines = [""]
    for word in sentence.split(separator: " ") {
      if lines[lines.count - 1].count + word.count + 1 > Self.width { lines.append("") }
      lines[lines.count - 1] += (lines[lines.count - 1].isEmpty ? "" : " ") + word
    }
    return lines
  }

  // MARK: Method and verdict

  /// The method, its settings and its rule, whose statements have lines of their own where one line is too short.
  private func heading(_ lane: DescentPlan.Lane) -> [String] {
    let settings = lane.trajectory.parameters.map { "\($0.name) \($0.text)" }.joined(separator: ", ")
    let method = ascii("\(lane.method.entry.title)\(settings.isEmpty ? "" : ", " + settings)")
    let rule = lane.trajectory.updateRule.split(separator: "\n").map { ascii(String($0)) }
    let line = "\(method): \(rule.joined(separator: "; "))"
    return line.count <= Self.width ? [line] : wrap(method + ":") + rule.map { "  " + $0 }
  }

  private func stability(_ verdict: Verdict) -> [String] {
    var rows: [[String]] = []
    for (place, stability) in [("start", verdict.startStability), ("end", verdict.endStability)] {
      guard let stability else { continue }
      for direction in stability.directions {
        rows.append([
          place, number(direction.eigenvalue, 6), direction.factor.map { number($0, 4) } ?? "",
          direction.behaviour?.rawValue ?? "", stability.rateLimit.map { number($0, 4) } ?? "",
          stability.conditionNumber.map { number($0, 4) } ?? "",
        ])
      }
    }
    // Beyond a few variables nobody reads the spectrum line by line.
    guard !rows.isEmpty, rows.count <= 12 else { return [] }
    return [""]
      + TextTable(
        headings: ["", "eigenvalue", "error factor", "", "rate limit", "condition"], rows: rows,
        alignments: [.left, .right, .right, .left, .right, .right]
      ).lines
  }

  // MARK: Tables

  private var raceTable: [String] {
    let rows = lanes.map { lane -> [String] in
      let trajectory = lane.trajectory
      let settings = trajectory.parameters.map { "\($0.symbol) \($0.text)" }.joined(separator: ", ")
      return [
        lane.method.entry.title, ascii(settings), String(trajectory.steps), String(trajectory.evaluations.gradients),
        number(trajectory.end.value, 6), trajectory.stop.rawValue, trajectory.verdict.endPoint.kind.rawValue,
      ]
    }
    return TextTable(
      headings: ["method", "settings", "steps", "gradients", "f", "stopped by", "end point"], rows: rows,
      alignments: [.left, .left, .right, .right, .right, .left, .left]
    ).lines
  }

  /// The first rows and the last are shown; those between are counted.
  private static let firstRows = 20
  private static let lastRows = 5

  private func table(_ trajectory: Trajectory) -> [String] {
    let records = trajectory.records
    let isLong = records.count > Self.firstRows + Self.lastRows
    let shown = isLong ? Array(records.prefix(Self.firstRows)) + records.suffix(Self.lastRows) : records
    let rows = shown.map { record -> [String] in
      [String(record.step)] + record.point.map { number($0) } + [
        number(record.value), vector(record.gradient), vector(record.move),
      ]
    }
    var lines = TextTable(
      headings: ["t"] + variables + ["f", "gradient", "step"], rows: rows,
      alignments: [TextTable.Alignment](repeating: .right, count: variables.count + 4)
    ).lines
    if isLong {
      lines.insert("... \(records.count - shown.count) more ...", at: 1 + Self.firstRows)
    }
    return lines
  }

  private func vector(_ values: [Double]) -> String {
    values.count == 1 ? number(values[0], 6) : "(\(values.map { number($0, 6) }.joined(separator: ", ")))"
  }

  // MARK: Explanation

  private func lines(of explanation: StepExplanation) -> [String] {
    let before = explanation.before
    var lines = ["step \(explanation.step), from f = \(number(before.value)) to f = \(number(explanation.after.value))"]
    lines += explanation.updateRule.split(separator: "\n").map { "  rule       \(ascii(String($0)))" }
    lines += explanation.parameters.map { "  \(ascii($0.symbol).padded(to: 10)) \($0.text)" }
    lines.append("  x          \(vector(before.point))")
    lines.append("  g          \(vector(before.gradient))")
    lines += explanation.memory.filter { !$0.values.isEmpty }.map {
      "  \(ascii($0.symbol).padded(to: 10)) \(vector($0.values))"
    }
    return lines + explanation.lines.map { "  \(ascii($0.text))" } + words(for: explanation).map { "  " + $0 }
  }

  /// The step in words, with an arrow from iterate to iterate.
  private func words(for explanation: StepExplanation) -> [String] {
    let (before, after) = (explanation.before, explanation.after)
    let move = zip(after.point, before.point).map { $0 - $1 }
    let lengths = euclideanNorm(before.gradient) * euclideanNorm(move)
    let change = after.value - before.value
    let verb = change < 0 ? "falls by" : change > 0 ? "rises by" : "stays: a change of"
    let arrow = "\(vector(before.point)) -> \(vector(after.point)): f \(verb) \(number(change.magnitude, 6))"
    guard lengths > 0, lengths.isFinite else { return [arrow] }
    let cosine = min(max(dotProduct(before.gradient, move) / lengths, -1), 1)
    let angle = acos(cosine) * 180 / .pi
    let way =
      angle > 179.99
      ? "straight against it" : "at \(number(angle, 4)) degrees to it, \(angle > 90 ? "downhill" : "not downhill")"
    return ["the gradient points uphill, and the step goes \(way)", arrow]
  }
}
