import CellGraphics

/// Pictures that follow one another, as a text that plays them. Nothing depends on the clock, so equal frames at equal times
/// give equal texts.
package protocol FrameRecording: Sendable {
  /// The recording so far, complete.
  var text: String { get }
  /// About as many bytes as the text has, known at once.
  var byteCount: Int { get }

  /// Adds a frame.
  ///
  /// - Parameters:
  ///   - milliseconds: When it appears, since the start; not before the frame before.
  ///   - marker: The name of the place in a player's time line, if the format has such names.
  mutating func append(_ frame: CellBuffer, at milliseconds: Int, marker: String?)
}

extension FrameRecording {
  package mutating func append(_ frame: CellBuffer, at milliseconds: Int) {
    append(frame, at: milliseconds, marker: nil)
  }
}
