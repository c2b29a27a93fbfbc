import ArgumentParser
import Formulas
import Scenes

/// From where a surface is seen.
package struct EyeOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The direction of the eye about the vertical, 0 along x.", valueName: "degrees"))
  var azimuth: Word = Word(argument: "-60")

  @Option(
    parsing: .unconditional, help: ArgumentHelp("The height of the eye above the horizon.", valueName: "degrees"))
  var elevation: Word = Word(argument: "30")

  package init() {}

  /// The view that the words describe.
  package func view() throws(UsageError) -> SurfaceView {
    var view = SurfaceView()
    view.azimuth = try AngleOption.read(azimuth.text, option: "--azimuth", within: -360...360)
    view.elevation = try AngleOption.read(elevation.text, option: "--elevation", within: -90...90)
    return view
  }
}

/// From where a surface is seen, and what is drawn on it.
package struct SurfaceOptions: ParsableArguments {
  @OptionGroup var eye: EyeOptions

  @Option(help: "Lines on the surface: a mesh, contours at the --levels of a map, both or none.")
  var lines: SurfaceLines = .mesh

  @Flag(help: "No colours of heights on the surface.")
  var noPaint = false

  @Flag(help: "Contour lines on a floor below the surface.")
  var floor = false

  @Flag(help: "Facets shaded by their slope instead of a mesh.")
  var shaded = false

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A cut with its tangent, as in --slice x=1 or --slice y=2. Repeatable.", valueName: "name=number"))
  var slice: [Word] = []

  @Option(parsing: .unconditional, help: ArgumentHelp("The tangent plane at a point.", valueName: "x,y"))
  var plane: Word?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Another function whose surface stands beside the first, as in --beside 'x^2 + y^2'. Repeatable.",
      valueName: "formula"))
  var beside: [Word] = []

  package init() {}

  /// The view that the words describe.
  ///
  /// - Parameter variables: The names of the two axes.
  package func view(variables: [String]) throws(UsageError) -> SurfaceView {
    var view = try eye.view()
    lines.apply(to: &view)
    (view.isPainted, view.showsFloor, view.isShaded) = (!noPaint, floor, shaded)
    for word in slice { view.slices.append(try SliceOption.read(word.text, variables: variables)) }
    if let plane {
      let numbers = try NumbersOption.read(plane.text, option: "--plane", count: 2)
      view.plane = Scene.Place(x: numbers[0].value, y: numbers[1].value)
    }
    for word in beside {
      do { view.companions.append(.init(try Formula(parsing: word.text, declaring: variables))) } catch {
        throw .value(of: "--beside", error)
      }
    }
    return view
  }
}

/// An angle in degrees.
private enum AngleOption {
  static func read(_ text: String, option: String, within bounds: ClosedRange<Double>) throws(UsageError) -> Double {
    let angle = try NumbersOption.read(text, option: option, count: 1)[0].value
    guard bounds.contains(angle) else { throw .angleOutOfBounds(option, text, bounds) }
    return angle
  }
}

/// `--slice`: the name of an axis and a number with `=` between.
private enum SliceOption {
  static func read(_ text: String, variables: [String]) throws(UsageError) -> SurfaceView.Slice {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts[0].filter { $0 != " " }
    guard parts.count == 2, let place = variables.firstIndex(of: name) else {
      throw .malformedSlice(text, variables: variables)
    }
    let value = try NumbersOption.read(String(parts[1]), option: "--slice", count: 1)[0].value
    guard value.isFinite else { throw .malformedSlice(text, variables: variables) }
    return place == 0 ? .x(value) : .y(value)
  }
}
