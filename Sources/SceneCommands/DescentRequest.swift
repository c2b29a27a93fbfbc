import NumberText
import Optimization
import Scenes

/// What `nabla descend` is asked for: a map, a start, and methods with their settings.
package struct DescentRequest: Sendable {
  /// Its base is contours and it has no path; the descent brings that.
  package var map: Scene
  /// From where the surface with the paths on it is seen; the map is drawn where absent.
  package var surface: SurfaceView?
  /// d numbers.
  package var start: [Double]
  /// Names in the catalogue.
  package var methods: [String]
  /// A constant rate, and the momentum; the settings that no method takes are left out.
  package var rate: Double?
  package var momentum: Double?
  /// The steps of a single method, the gradient evaluations of each of several.
  package var steps: Int

  package init(
    map: Scene, surface: SurfaceView? = nil, start: [Double], methods: [String], rate: Double?, momentum: Double?,
    steps: Int
  ) {
    (self.map, self.surface, self.start, self.methods) = (map, surface, start, methods)
    (self.rate, self.momentum, self.steps) = (rate, momentum, steps)
  }

  /// The command, ready to be pasted into a shell.
  ///
  /// - Parameter parameters: Names in the formula's text with their values.
  package func command(parameters: [(name: String, value: Double)] = []) -> String {
    CommandWords.line(words(parameters: parameters))
  }

  /// The words after the program's name.
  package func words(parameters: [(name: String, value: Double)] = []) -> [String] {
    var words = CommandWords("descend", formulas: [map.formula.source], parameters: parameters)
    words.add("--from", start.words)
    words.add("--method", methods.joined(separator: ","))
    words.add("--rate", rate?.shortestText)
    words.add("--momentum", momentum?.shortestText)
    words.add("--steps", "\(steps)")
    words.addMap(map)
    if let surface { words.add(["--surface"] + surface.eyeWords) }
    return words.all
  }
}
