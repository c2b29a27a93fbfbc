import CellGraphics
import Plotting
import SceneCommands
import Scenes
import TextExport

/// A surface that turns once around: on the screen, or as a recording.
struct SurfaceSpin {
  let scene: Scene

  /// Frames of one turn.
  private static let frames = 72
  /// Milliseconds from one to the next.
  private static let interval = 80

  private func frame(_ place: Int, size: Size) throws(SceneError) -> CellBuffer {
    var scene = scene
    let angle = scene.surface.azimuth + 360 * Double(place) / Double(Self.frames)
    scene.surface.azimuth = angle.truncatingRemainder(dividingBy: 360)
    scene.size = size
    return try scene.render()
  }

  /// Turns the surface on the screen of the terminal until the user leaves.
  ///
  /// - Returns: Whether there was a screen.
  func play(_ style: StyleOptions) throws -> Bool {
    try TerminalPlayer(count: Self.frames, interval: Self.interval, repeats: true, style: style).play { place, screen in
      try frame(place, size: scene.size.fitting(screen, least: Figure.smallestSize))
    }
  }

  /// Adds one turn.
  ///
  /// - Returns: The whole recording.
  func record(in recording: consuming any FrameRecording) throws(SceneError) -> String {
    for place in 0..<Self.frames {
      recording.append(try frame(place, size: scene.size), at: place * Self.interval)
    }
    return recording.text
  }
}
