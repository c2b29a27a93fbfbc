/// A question for the name of a file, with what is wrong with the last answer.
package struct FilePrompt: Equatable, Sendable {
  /// What the file is for.
  package enum Purpose: Equatable, Sendable { case picture, recording }

  /// An answer, for whoever owns the files.
  package struct Answer: Equatable, Sendable {
    package let purpose: Purpose
    package let path: String
    /// Whether the user knows that there is such a file.
    package let mayReplace: Bool
  }

  package private(set) var purpose = Purpose.picture
  /// The names last typed for both purposes.
  private var lines = (picture: TextLine("nabla.svg"), recording: TextLine("nabla.cast"))
  /// Why the last answer did not do.
  package private(set) var refusal: String?
  /// The file that the next Enter replaces.
  private var replaceable: String?

  package static func == (left: FilePrompt, right: FilePrompt) -> Bool {
    left.purpose == right.purpose && left.lines == right.lines && left.refusal == right.refusal
      && left.replaceable == right.replaceable
  }

  package var line: TextLine { purpose == .picture ? lines.picture : lines.recording }

  var question: String { purpose == .picture ? " export to " : " record to " }

  /// What the name's ending can be.
  var hint: String {
    purpose == .picture
      ? "the ending decides: .txt .ans .svg .html .cast; Esc goes back"
      : "the ending decides: .cast for players, .svg for pages; Esc goes back"
  }

  mutating func open(_ purpose: Purpose) {
    self.purpose = purpose
    (refusal, replaceable) = (nil, nil)
  }

  mutating func apply(_ edit: Action.TextEdit) {
    (refusal, replaceable) = (nil, nil)
    if purpose == .picture { lines.picture.apply(edit) } else { lines.recording.apply(edit) }
  }

  var answer: Answer {
    Answer(purpose: purpose, path: line.text, mayReplace: replaceable == line.text)
  }

  /// Asks again.
  ///
  /// - Parameter canReplace: Whether the same answer will do the next time.
  mutating func refuse(_ reason: String, canReplace: Bool) {
    refusal = reason
    replaceable = canReplace ? line.text : nil
  }
}
