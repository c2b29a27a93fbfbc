import CellGraphics
import NumberText
import Plotting
import Scenes

extension Scene {
  /// The command that draws the scene, ready to be pasted into a shell.
  ///
  /// - Parameter parameters: Names in the formula's text with their values.
  package func command(parameters: [(name: String, value: Double)] = []) -> String {
    CommandWords.line(words(parameters: parameters))
  }

  /// The words after the program's name, which read back as this scene exactly.
  ///
  /// A scene that words cannot express is written without what they lack: the tracks of a surface, and paths and levels of
  /// numbers that are not finite.
  package func words(parameters: [(name: String, value: Double)] = []) -> [String] {
    var words = CommandWords(base.rawValue, formulas: [formula.source], parameters: parameters)
    words.addMap(self)
    if base == .surface { words.add(surface.words(variables: formula.extended(toDimension: 2).variables)) }
    return words.all
  }
}

extension CommandWords {
  /// What `SceneOptions` and `StyleOptions` read: everything but command, formula, parameters and the look at surfaces.
  mutating func addMap(_ scene: Scene) {
    addFrame(x: scene.x, y: scene.y)
    add(scene.levels.words)
    add(flag: "--heat", if: scene.showsHeat)
    let hasLogArrows = scene.arrowScale == .logarithmic
    add(flag: hasLogArrows ? "--log-arrows" : "--arrows", if: hasLogArrows || scene.overlays.contains(.arrows))
    for overlay in Scene.Overlay.allCases where overlay != .arrows {
      add(flag: "--" + overlay.rawValue.hyphenated, if: scene.overlays.contains(overlay))
    }
    if !scene.path.isEmpty { add("--path", scene.path.words) }
    if !scene.points.isEmpty { add("--points", scene.points.words) }
    for note in scene.notes { add("--note", "\([Scene.Place(x: note.x, y: note.y)].words) \(note.text)") }
    add(scene.study?.words ?? [])
    // Angles are true unless told otherwise.
    let usuallyEqual = scene.base != .surface && scene.study?.hasAngles == true
    if scene.hasEqualAspect != usuallyEqual {
      add("--aspect", (scene.hasEqualAspect ? AspectChoice.equal : .fill).rawValue)
    }
    addPicture(title: scene.title, size: scene.size, style: scene.style)
  }

  /// What every picture has.
  mutating func addPicture(title: String?, size: Size, style: PictureStyle) {
    if size != SizeOption.usual { add("--size", "\(size.columns)x\(size.rows)") }
    add(style.words)
    add("--title", title)
  }
}

extension Scene.LevelChoice {
  fileprivate var words: [String] {
    switch self {
    case .automatic: []
    case .count(let count): ["--levels", "\(count)"]
    case .usualLogarithmic: ["--log-levels"]
    case .logarithmic(let count): ["--log-levels", "--levels", "\(count)"]
    // A comma at the end tells a list from a count.
    case .explicit(let levels): levels.isEmpty ? [] : ["--levels", levels.words + ","]
    }
  }
}

extension PointStudy {
  /// What `StudyOptions` reads.
  fileprivate var words: [String] {
    var words = ["--at", place.words]
    if showsGradient { words.append("--gradient") }
    for direction in directions { words += ["--along", direction.words] }
    if showsEigenvectors { words.append("--eigenvectors") }
    return words
  }
}

extension SurfaceView {
  /// What `EyeOptions` reads.
  var eyeWords: [String] {
    let usual = SurfaceView()
    var words: [String] = []
    if azimuth != usual.azimuth { words += ["--azimuth", azimuth.shortestText] }
    if elevation != usual.elevation { words += ["--elevation", elevation.shortestText] }
    return words
  }

  /// What `SurfaceOptions` reads.
  ///
  /// - Parameter variables: The names of the two axes.
  fileprivate func words(variables: [String]) -> [String] {
    var words = eyeWords
    let lines = SurfaceLines(self)
    if lines != SurfaceLines(SurfaceView()) { words += ["--lines", lines.rawValue] }
    if !isPainted { words.append("--no-paint") }
    if showsFloor { words.append("--floor") }
    if isShaded { words.append("--shaded") }
    for slice in slices {
      let (place, value) =
        switch slice {
        case .x(let value): (0, value)
        case .y(let value): (1, value)
        }
      words += ["--slice", "\(variables[place])=\(value.shortestText)"]
    }
    if let plane { words += ["--plane", plane.words] }
    for companion in companions { words += ["--beside", companion.formula.source] }
    return words
  }
}
