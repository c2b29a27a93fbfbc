import CellGraphics
import Plotting
import SceneCommands
import Scenes
import TextExport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A descent step by step: played in the terminal, or as a recording.
enum Animation {
  /// Milliseconds from one frame to the next.
  private static let interval = 100
  /// Longer runs skip steps.
  private static let mostFrames = 150

  /// The steps that are shown: all of a short run; of a long one the first and then ever fewer, and always the last.
  private static func steps(of scene: DescentScene) -> [Int] {
    let last = scene.lanes.map(\.trajectory.steps).max() ?? 0
    guard last > mostFrames else { return Array(0...last) }
    // Descents slow down: equal ratios show as much at the end as in the beginning.
    let ratio = pow(Double(last), 1 / Double(mostFrames))
    var steps = [0]
    var place = 1.0
    while steps[steps.count - 1] < last {
      place = max(place * ratio, Double(steps[steps.count - 1] + 1))
      steps.append(min(Int(place), last))
    }
    return steps
  }

  /// Adds one frame for each step, with a marker.
  ///
  /// - Returns: The whole recording.
  static func record(_ scene: DescentScene, in recording: consuming any FrameRecording) throws -> String {
    for (place, step) in steps(of: scene).enumerated() {
      recording.append(try scene.render(upTo: step), at: place * interval, marker: "step \(step)")
    }
    return recording.text
  }

  /// Plays the run on the screen of the terminal.
  ///
  /// - Returns: Whether there was one; without it nothing is written.
  static func play(_ scene: DescentScene, _ style: StyleOptions) throws -> Bool {
    let steps = steps(of: scene)
    return try TerminalPlayer(count: steps.count, interval: interval, repeats: false, style: style).play {
      place, screen in
      var fitted = scene
      fitted.map.size = scene.map.size.fitting(screen, least: Figure.smallestSize)
      return try fitted.render(upTo: steps[place])
    }
  }
}
