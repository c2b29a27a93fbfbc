import CellGraphics

extension TextFormat {
  static let asciicast = TextFormat(
    name: "cast", fileEndings: ["cast"], summary: "a recording for asciinema and its players"
  ) { buffer, presentation in
    var recording = Asciicast(size: buffer.size, presentation)
    recording.append(buffer)
    return recording.text
  }
}

/// A recording of pictures that follow one another at fixed intervals: asciicast version 2 or 3, lines of JSON.
///
/// Only cells that have changed are written, placed by absolute positions. Nothing depends on the clock, so equal
/// frames give equal bytes.
package struct Asciicast: FrameRecording {
  package enum Version: Int, CaseIterable, Sendable {
    /// What most players read; events hold the time since the start.
    case two = 2
    /// Events hold the time since the event before.
    case three = 3
  }

  /// The recording so far, always complete.
  package private(set) var text: String

  private let version: Version
  private let depth: ColorDepth
  private let interval: Int
  private var frames = 0
  private var shown: CellBuffer
  /// When the last event happened, in milliseconds.
  package private(set) var lastTime = 0

  /// - Parameter interval: Milliseconds from one frame to the next.
  package init(size: Size, _ presentation: Presentation, version: Version = .two, interval: Int = 100) {
    self.version = version
    self.interval = max(interval, 0)
    depth = presentation.depth
    shown = CellBuffer(size: size)
    let title =
      presentation.title.isEmpty
      ? "" : ", \"title\": " + JSONText.quoted(CellText.sanitised(presentation.title))
    let (columns, rows) = (shown.size.columns, shown.size.rows)
    text =
      switch version {
      case .two: "{\"version\": 2, \"width\": \(columns), \"height\": \(rows)\(title)}\n"
      case .three: "{\"version\": 3, \"term\": {\"cols\": \(columns), \"rows\": \(rows)}\(title)}\n"
      }
  }

  package var byteCount: Int { text.utf8.count }

  /// Adds a frame, of the size of the recording; a marker names the place in the player's time line.
  package mutating func append(_ frame: CellBuffer, marker: String? = nil) {
    let time = frames * interval
    append(marker: marker, at: time)
    draw(frame, at: time)
  }

  /// Adds a frame of any size at a time of its own; one that looks as before and has no marker adds nothing.
  package mutating func append(_ frame: CellBuffer, at milliseconds: Int, marker: String? = nil) {
    if frames > 0 && frame == shown && marker == nil { return }
    let time = max(milliseconds, lastTime)
    append(marker: marker, at: time)
    if frame.size != shown.size {
      append(event: "r", JSONText.quoted("\(frame.size.columns)x\(frame.size.rows)"), at: time)
      shown = CellBuffer(size: frame.size)
      frames = 0
    }
    draw(frame, at: time)
  }

  private mutating func append(marker: String?, at time: Int) {
    if let marker { append(event: "m", JSONText.quoted(CellText.sanitised(marker)), at: time) }
  }

  private mutating func draw(_ frame: CellBuffer, at time: Int) {
    var output = Array((frames == 0 ? "\u{1B}[?25l\u{1B}[2J" : "").utf8)
    var sequence = StyleSequence(depth: depth)
    for row in 0..<shown.size.rows {
      let cells = (0..<shown.size.columns).map { frame[$0, row] }
      for run in ChangedRuns(from: shown.cells(inRow: row), to: cells[...]).runs {
        output += "\u{1B}[\(row + 1);\(run.lowerBound + 1)H".utf8
        for column in run {
          sequence.append(cells[column], to: &output)
          shown[column, row] = cells[column]
        }
        sequence.reset(&output)
      }
    }
    append(event: "o", JSONText.quoted(String(decoding: output, as: UTF8.self)), at: time)
    frames += 1
  }

  private mutating func append(event: String, _ data: String, at time: Int) {
    let stamp = version == .two ? time : time - lastTime
    lastTime = time
    text += "[\(Self.seconds(stamp)), \"\(event)\", \(data)]\n"
  }

  /// Milliseconds as seconds with three decimals.
  private static func seconds(_ milliseconds: Int) -> String {
    let rest = String(milliseconds % 1000)
    return "\(milliseconds / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}
