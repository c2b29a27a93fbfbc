extension ExplorerState {
  /// What the explorer asks of whoever owns the files.
  package enum TraceRequest: Equatable, Sendable {
    case write(FilePrompt.Answer)
    case stopRecording
  }

  mutating func ask(for purpose: FilePrompt.Purpose) {
    filePrompt.open(purpose)
    mode = .fileName
  }

  /// Starts a recording, which needs a name first, or ends the one under way.
  mutating func toggleRecording() {
    if isRecording { traceRequest = .stopRecording } else { ask(for: .recording) }
  }

  /// Enter behind a file name.
  mutating func answerFilePrompt() {
    if filePrompt.line.text.isEmpty { return filePrompt.refuse("a name is missing", canReplace: false) }
    traceRequest = .write(filePrompt.answer)
    mode = .map
  }

  /// Hands over what is to be written, once.
  package mutating func takeTraceRequest() -> TraceRequest? {
    defer { traceRequest = nil }
    return traceRequest
  }

  /// Asks for a file name again.
  ///
  /// - Parameter canReplace: Whether Enter is an answer to it.
  package mutating func refuseFile(_ reason: String, canReplace: Bool = false) {
    filePrompt.refuse(reason, canReplace: canReplace)
    mode = .fileName
  }

  /// Tells the user something until the next action.
  package mutating func tell(_ message: String) { self.message = message }

  /// Says whether frames are recorded.
  package mutating func setRecording(_ isOn: Bool) { isRecording = isOn }
}
