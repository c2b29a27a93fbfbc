import CellGraphics
import Formulas
import NumberText
import Optimization
import Plotting

/// The picture of descents as asked for: the function, the runs, and whether the map or the loss is drawn.
package struct DescentScene: Sendable {
  /// A run with the name that the legend gives it.
  package struct Lane: Sendable {
    package let name: String
    package let trajectory: Trajectory

    package init(name: String, trajectory: Trajectory) {
      self.name = name
      self.trajectory = trajectory
    }
  }

  package enum View: Sendable, Equatable {
    /// The path on the curve of one variable, or on the map of two.
    case path
    /// f over the steps.
    case loss
  }

  /// What the map takes from the command line: window, size, levels, layers, title.
  package var map: Scene
  package var lanes: [Lane]
  package var view: View
  /// The plane that a map of more than two variables shows.
  package var slice: DescentSlice?
  /// How a function of two variables is looked at as a surface with the paths on it; as a map if absent.
  package var surface: SurfaceView?
  /// What the iterates are kept in, drawn as lines.
  package var box: Box?
  /// What the picture of the function marks below the paths.
  var landmarks = Landmarks()

  /// A scene with the view that suits the number of variables.
  package init(map: Scene, lanes: [Lane]) {
    self.map = map
    self.lanes = lanes
    view = map.formula.variables.count <= 2 ? .path : .loss
  }

  /// Draws the scene, with the iterates up to a step if one is given.
  package func render(upTo step: Int? = nil) throws(SceneError) -> CellBuffer {
    try figure(upTo: step).render()
  }

  func figure(upTo step: Int?) throws(SceneError) -> Figure {
    switch view {
    case .loss: LossFigure(lanes: lanes, title: map.title, size: map.size, style: map.style).figure(upTo: step)
    case .path: map.formula.variables.count <= 1 ? try curve(upTo: step) : try plane(upTo: step)
    }
  }

  // MARK: One variable

  /// The curve under the paths of a function of one variable.
  package var curve: CurveScene {
    var scene = CurveScene(formulas: [map.formula])
    scene.x = map.x ?? DescentWindow(lanes.map(\.trajectory), within: box).range(of: 0)
    scene.y = map.y
    scene.notes = map.notes
    scene.size = map.size
    scene.title = map.title
    scene.style = map.style
    return scene
  }

  private func curve(upTo step: Int?) throws(SceneError) -> Figure {
    let scene = curve
    var figure: Figure
    do { figure = try scene.figure() } catch {
      throw .undefinedEverywhere(x: scene.x ?? .unit, y: map.y ?? .unit)
    }
    landmarks.add(to: &figure)
    figure.layers += boxLayers(axes: [0], in: figure)
    figure.layers += pathLayers(upTo: step, x: figure.x.range, y: figure.y.range) { record in
      (record.point[0], record.value)
    }
    return figure
  }

  // MARK: Two variables

  private var axes: [Int] { slice?.axes ?? [0, 1] }

  /// The map or the surface under the paths, in a window that suits them.
  package var plane: Scene {
    let window = DescentWindow(lanes.map(\.trajectory), within: box)
    var scene = map
    scene.x = map.x ?? window.range(of: axes[0])
    scene.y = map.y ?? window.range(of: axes[1])
    if let surface { (scene.base, scene.surface) = (.surface, surface) }
    return scene
  }

  private func plane(upTo step: Int?) throws(SceneError) -> Figure {
    var scene = plane
    var remark: String?
    if let slice {
      let end = lanes[0].trajectory.end.point
      (scene.formula, remark) = slice.function(of: map.formula, at: end)
      scene.title = map.title ?? map.formula.heading
    }
    if surface != nil {
      let (x, y) = (scene.x ?? .unit, scene.y ?? .unit)
      scene.surface.tracks += box.map { BoxOutline($0, axes: axes).tracks(x: x, y: y) } ?? []
      scene.surface.tracks += lanes.enumerated().flatMap { index, lane in
        lane.tracks(
          x: x, y: y, letter: lanes.count > 1 ? LaneLetter.glyph(index) : nil, glyphs: map.style.glyphs, axes: axes,
          upTo: step)
      }
      return try scene.figure()
    }
    var figure = try scene.figure()
    landmarks.add(to: &figure)
    if let remark { figure.notes.insert(remark, at: 0) }
    figure.layers += boxLayers(axes: axes, in: figure)
    figure.layers += pathLayers(upTo: step, x: figure.x.range, y: figure.y.range) { record in
      (record.point[axes[0]], record.point[axes[1]])
    }
    return figure
  }

  /// - Parameter axes: The places of the variables on the axes of the figure.
  private func boxLayers(axes: [Int], in figure: Figure) -> [any Layer] {
    guard let box,
      let layer = BoxOutline(box, axes: axes).layer(
        x: figure.x.range, y: figure.y.range, glyphs: map.style.glyphs)
    else { return [] }
    return [layer]
  }

  private func pathLayers(
    upTo step: Int?, x: AxisRange, y: AxisRange, place: (Trajectory.Record) -> (x: Double, y: Double)
  ) -> [any Layer] {
    lanes.enumerated().map { index, lane in
      let records = lane.trajectory.records.prefix { $0.step <= step ?? .max }
      let letter = lanes.count > 1 ? LaneLetter.glyph(index) : nil
      return PathLayer(
        points: records.map(place), x: x, y: y, letter: letter, name: letter == nil ? nil : lane.name,
        ink: letter == nil ? .path : .series(index))
    }
  }
}

/// The letters that tell the lanes of a race apart.
package enum LaneLetter {
  package static func glyph(_ index: Int) -> Unicode.Scalar {
    Unicode.Scalar(UInt8(ascii: "a") + UInt8(index % 26))
  }
}
