import ArgumentParser
import CellGraphics
import Lessons
import Plotting
import SceneCommands
import Scenes

/// A command whose words ask for a picture: those of a command line and those of a lesson alike.
protocol DrawingCommand: ParsableCommand {
  /// Whether the words ask for a picture at all.
  var drawsPicture: Bool { get }

  /// What the words ask to draw.
  ///
  /// - Parameters:
  ///   - size: Columns and rows instead of those that the words ask for.
  ///   - style: The characters and colours.
  func drawing(size: Size?, style: PictureStyle) throws -> Drawing

  /// What the picture shows, for others to move about in, or why it stands still.
  ///
  /// - Parameter size: Columns and rows instead of those that the words ask for: windows that are chosen depend on them.
  func liveness(size: Size?) throws -> Liveness
}

extension DrawingCommand {
  var drawsPicture: Bool { true }
}

/// What a command draws, before it is drawn.
struct Drawing {
  enum Content {
    /// A function of two variables, which can be looked at from elsewhere too.
    case map(Scene, Figure)
    /// Curves of one variable.
    case curves(CurveScene, Figure)
    case figure(Figure)
    case descent(DescentScene)
    case fit(FitPictures)
  }

  let content: Content
  /// What the picture shows, in one line.
  let title: String
  /// The words and numbers that belong under the picture; without any, those that describe it are made when asked for.
  private(set) var report: String?

  /// A map of a function of two variables.
  init(_ scene: Scene) throws(UsageError) {
    do {
      let figure = try scene.figure()
      content = .map(scene, figure)
      title = figure.title
    } catch { throw .scene(error) }
  }

  /// Curves of one variable.
  init(_ scene: CurveScene) throws(UsageError) {
    do {
      let figure = try scene.figure()
      content = .curves(scene, figure)
      title = figure.title
    } catch { throw .curves(error) }
  }

  /// What the derivatives at a point say.
  init(_ scene: DerivativeScene) throws(UsageError) {
    do { self.init(try scene.figure()) } catch { throw .derivatives(error) }
  }

  init(_ figure: Figure) {
    content = .figure(figure)
    title = figure.title
  }

  init(_ descent: DescentScene, title: String, report: String) {
    content = .descent(descent)
    self.title = title
    self.report = report
  }

  init(_ pictures: FitPictures, report: String) {
    content = .fit(pictures)
    title = pictures.title
    self.report = report
  }

  func render() throws(UsageError) -> CellBuffer {
    switch content {
    case .map(_, let figure), .curves(_, let figure), .figure(let figure): return figure.render()
    case .descent(let scene): do { return try scene.render() } catch { throw .scene(error) }
    case .fit(let pictures): return try pictures.render()
    }
  }

  /// The picture in plain words: its report if it has one.
  func words() throws(UsageError) -> String {
    if let report { return report }
    switch content {
    case .map(let scene, _): do { return try scene.description() } catch { throw .scene(error) }
    case .curves(let scene, _): do { return try scene.description() } catch { throw .curves(error) }
    case .figure(let figure): return figure.plainWords
    case .descent, .fit: return ""
    }
  }
}

extension PictureOutputOptions {
  /// Writes what a command draws: words alone if those are wanted, else the picture and below it, where there is room, what
  /// belongs to it.
  func write(_ drawing: Drawing, into target: consuming OutputTarget) throws {
    if describe { return try target.finish(drawing.report ?? lines(try drawing.words())) }
    let description = hasDescription ? try drawing.words() : ""
    let picture = try drawing.render()
    let text = export(picture, title: drawing.title, description: description)
    let below = hasRoomForWords ? drawing.report.map { "\n" + $0 } : nil
    try target.finish(text + (below ?? ""))
    report(text, size: picture.size)
  }
}
