import CellGraphics
import NumberText
import Optimization
import Plotting
import Scenes

/// The part of the side panel that a descent has: settings, every lane with its loss, the verdict.
struct RunPanel {
  let run: DescentRun
  /// For the limits of rates.
  let objective: Objective?

  /// Columns for the word "loss".
  private static let labelWidth = 5

  /// Adds the lines.
  ///
  /// - Returns: The cells of the loss strips, on which the run is scrubbed.
  func add(to text: inout PanelText, into buffer: inout CellBuffer) -> [Rect] {
    text.add([(heading, Ink.text)], into: &buffer)
    text.add([(settings, Ink.label)], into: &buffer)
    text.add(
      [
        (run.isPlaying ? "▶ " : run.isAtEnd ? "■ " : "❚ ", Ink.key), ("step \(run.step) / \(run.lastStep)", Ink.text),
        (run.isRace ? "" : "  f ", Ink.label), (run.isRace ? "" : run.current.value.shown, Ink.title),
      ], into: &buffer)
    // In a race with little room the judgements go first, then the strips.
    let rowsPerLane = (text.rect.endRow - text.row) / run.lanes.count
    var strips: [Rect] = []
    for place in run.lanes.indices {
      if run.isRace { addLegend(place, to: &text, into: &buffer) }
      if !run.isRace || rowsPerLane > 1, let strip = addStrip(place, to: &text, into: &buffer) { strips.append(strip) }
      if !run.isRace || rowsPerLane > 2 { addJudgement(place, to: &text, into: &buffer) }
    }
    if run.isAtEnd { text.addWrapped(verdict, into: &buffer) }
    return strips
  }

  private var heading: String {
    run.isRace ? "race, \(DescentRun.budget) gradients each" : run.lanes[0].entry.title
  }

  /// Every setting of the methods, which they share.
  private var settings: String {
    var parts: [String] = []
    if run.settings.takes(.rate) { parts.append("rate \(run.settings.rate.shown)") }
    if run.settings.takes(.momentum) { parts.append("momentum \(run.settings.momentum.shown)") }
    return parts.isEmpty ? "no settings" : parts.joined(separator: "  ")
  }

  /// Mark, name and value of a lane.
  private func addLegend(_ place: Int, to text: inout PanelText, into buffer: inout CellBuffer) {
    let lane = run.lanes[place]
    let mark = lane.isAtEnd(at: run.step) ? " ■" : ""
    let value = "f \(lane.current(at: run.step).value.text(significant: 3))\(mark)"
    let letter = "\(LaneLetter.glyph(place)) "
    let room = max(text.rect.columns - letter.count - value.count - 1, 0)
    let name = lane.entry.title.count > room ? lane.entry.title.prefix(max(room - 1, 0)) + "…" : lane.entry.title
    let gap = String(repeating: " ", count: max(text.rect.columns - letter.count - name.count - value.count, 1))
    text.add(
      [(letter, Ink.lane(place, of: run)), (String(name), Ink.text), (gap, Ink.text), (value, Ink.title)], into: &buffer
    )
  }

  private func addStrip(_ place: Int, to text: inout PanelText, into buffer: inout CellBuffer) -> Rect? {
    guard text.row < text.rect.endRow else { return nil }
    let strip = Rect(
      column: text.rect.column + Self.labelWidth, row: text.row, columns: text.rect.columns - Self.labelWidth, rows: 1)
    text.add([("loss", Ink.label)], into: &buffer)
    LossStrip(run.lanes[place], of: run).draw(
      step: run.step, style: run.isRace ? Ink.lane(place, of: run) : Ink.heading, in: strip, into: &buffer)
    return strip
  }

  private func addJudgement(_ place: Int, to text: inout PanelText, into buffer: inout CellBuffer) {
    let lane = run.lanes[place]
    guard let objective, let judgement = RateJudgement(lane, at: lane.current(at: run.step).point, on: objective)
    else { return }
    text.addWrapped("● \(judgement.words)", style: judgement.ink, into: &buffer)
  }

  /// What became of the run, or who won.
  private var verdict: String {
    guard run.isRace else { return run.trajectory.verdict.sentences.joined(separator: " ") }
    guard let winner = run.winner else { return "Every method ran away." }
    let end = run.lanes[winner].trajectory.end
    return "\(LaneLetter.glyph(winner)) is lowest: f \(end.value.shown) after \(end.step) steps. "
      + (run.lanes[winner].trajectory.verdict.sentences.first ?? "")
  }
}
