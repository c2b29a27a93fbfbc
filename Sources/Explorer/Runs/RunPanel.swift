import CellGraphics
import NumberText
import Optimization
import Plotting
import Scenes

/// The part of the side panel that a descent has: settings, every lane with its loss, the verdict.
struct RunPanel {
  let run: DescentRun
  /// For the limits of rates.
  let function: ExploredFunction
  /// The window, beyond which rates are not judged.
  let view: MapView
  /// The rows that are left for it in the panel.
  let room: Int

  /// Columns for the word "loss".
  private static let labelWidth = 5

  /// Adds the lines.
  ///
  /// - Returns: The cells of the loss strips, on which the run is scrubbed.
  func add(to text: inout PanelText, into buffer: inout CellBuffer) -> [Rect] {
    let start = text.row
    text.addFlow(items, into: &buffer)
    // In a race with little room the judgements go first, then the strips.
    let rowsPerLane = max(room - (text.row - start), 0) / run.lanes.count
    var strips: [Rect] = []
    for place in run.lanes.indices {
      if run.isRace { addLegend(place, to: &text, into: &buffer) }
      if !run.isRace || rowsPerLane > 1, let strip = addStrip(place, to: &text, into: &buffer) { strips.append(strip) }
      if run.isRace, rowsPerLane > 2, let judgement = judgement(place) {
        text.addWrapped(judgement.text, style: judgement.style, into: &buffer)
      }
    }
    if run.isAtEnd { text.addWrapped(verdict, into: &buffer) }
    return strips
  }

  /// What there is to say in few words, as many items in a line as fit.
  private var items: [[PanelText.Part]] {
    var items: [[PanelText.Part]] = [[(heading, Ink.text)]] + settings.map { [($0, Ink.label)] }
    items.append(
      [(run.isPlaying ? "▶ " : run.isAtEnd ? "■ " : "❚ ", Ink.key), ("step \(run.step) / \(run.lastStep)", Ink.text)])
    if run.isRace { return items }
    items.append([("f ", Ink.label), (run.current.value.shown, Ink.title)])
    return items + [judgement(0)].compactMap { $0.map { [$0] } }
  }

  private var heading: String {
    run.isRace ? "race, \(run.budget) gradients each" : run.lanes[0].entry.title
  }

  /// Every setting of the methods; those that they share once.
  private var settings: [String] {
    var texts: [String] = []
    for parameter in run.lanes.flatMap(\.trajectory.parameters) {
      // Keys change the first two, so they have their names; the others have their letters.
      let hasName = ["rate", "momentum"].contains(parameter.name)
      let letter = parameter.value == nil ? "" : "\(hasName ? parameter.name : parameter.symbol) "
      let text = letter + parameter.text
      if !texts.contains(text) { texts.append(text) }
    }
    return texts
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

  /// How the rate of a lane compares with its limit; `nil` for a method without one.
  private func judgement(_ place: Int) -> PanelText.Part? {
    let lane = run.lanes[place]
    let record = lane.judged(upTo: run.step, in: view)
    guard let probe = function.probe(at: record.point), let judgement = RateJudgement(lane, at: probe) else {
      return nil
    }
    let isEarlier = record.step != lane.current(at: run.step).step
    return ("● " + judgement.words(atStep: isEarlier ? record.step : nil), judgement.ink)
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
