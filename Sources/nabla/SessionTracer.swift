import CellGraphics
import Explorer
import Plotting
import SceneCommands
import TextExport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What a session in the explorer leaves behind: exported pictures and a recording of its screen.
struct SessionTracer {
  private var recording: Recording?
  /// Why the screen cannot be recorded, if it cannot.
  private let refusal: String?

  /// - Parameter refusal: Why the screen cannot be recorded, if it cannot.
  init(refusingToRecord refusal: String? = nil) { self.refusal = refusal }

  /// A recording under way, kept in memory until it is whole.
  private struct Recording {
    let path: String
    var frames: any FrameRecording
    let start: ContinuousClock.Instant

    /// Milliseconds since the start.
    var time: Int {
      let (seconds, attoseconds) = (ContinuousClock.now - start).components
      return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
  }

  /// A recording is ended before it takes more memory than this.
  private static let mostBytes = 64 << 20

  /// Does what the state asks for and tells it what became of that.
  mutating func serve(_ state: inout ExplorerState) {
    switch state.takeTraceRequest() {
    case nil: return
    case .stopRecording: stop(&state)
    case .write(let answer):
      if !answer.mayReplace, Self.isFile(answer.path) {
        return state.refuseFile("this file exists: Enter again replaces it, Esc goes back", canReplace: true)
      }
      do {
        switch answer.purpose {
        case .picture:
          try Self.export(state.still, to: answer.path)
          state.tell("written to \(CellText.sanitised(answer.path))")
        case .recording:
          if let refusal { return state.tell(refusal) }
          // What cannot be written should be known before the work is done.
          _ = try OutputFile(path: answer.path)
          let presentation = Presentation(title: "nabla: \(state.function.source)")
          let frames: any FrameRecording =
            TextFormat(path: answer.path)?.name == "svg"
            ? AnimatedSVG(size: state.size, presentation) : Asciicast(size: state.size, presentation)
          recording = Recording(path: answer.path, frames: frames, start: .now)
          state.setRecording(true)
        }
      } catch let error as SystemError { state.refuseFile(error.message) } catch {
        state.refuseFile("this view cannot be drawn")
      }
    }
  }

  /// Adds a frame of the screen to the recording, if there is one.
  mutating func record(_ frame: CellBuffer, _ state: inout ExplorerState) {
    guard let recording else { return }
    self.recording?.frames.append(frame, at: recording.time)
    if recording.frames.byteCount > Self.mostBytes { stop(&state) }
  }

  /// Writes the recording that is still under way when the session ends.
  ///
  /// - Returns: Why it could not be written, if it could not.
  mutating func finish() -> String? {
    guard let recording else { return nil }
    self.recording = nil
    do {
      try Self.write(recording.frames.text, to: recording.path)
      return nil
    } catch { return error.message }
  }

  private mutating func stop(_ state: inout ExplorerState) {
    guard let path = recording?.path else { return }
    state.setRecording(false)
    state.tell(finish() ?? "recorded to \(CellText.sanitised(path))")
  }

  /// Writes a view in the format of the file's ending, or as plain text.
  private static func export(_ view: StillView, to path: String) throws {
    let format = TextFormat(path: path)
    let medium: StyleOptions.Medium = format == nil || format?.name == "txt" ? .plainText : .document
    let style = medium.usualStyle
    let (picture, title) = try view.figure(in: style)
    let presentation = Presentation(title: title, theme: style.theme, depth: style.depth)
    if format?.name == "cast", case .descent(let scene, _) = view.styled(style) {
      let recording = Asciicast(size: scene.map.size, presentation)
      return try write(try Animation.record(scene, in: recording), to: path)
    }
    try write(format?.export(picture, presentation) ?? PlainText.export(picture), to: path)
  }

  private static func write(_ text: String, to path: String) throws(SystemError) {
    let file = try OutputFile(path: path)
    try file.replace(with: text)
  }

  /// Whether there is a file whose content would be lost.
  private static func isFile(_ path: String) -> Bool {
    var existing = stat()
    return stat(path, &existing) == 0 && existing.st_mode & S_IFMT == S_IFREG
  }
}
