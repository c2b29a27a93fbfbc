import CellGraphics
import Formulas
import Plotting
import Scenes

/// A map of a function of at most two variables, for programs that draw without the command line.
///
///     var map = FunctionMap(try Formula(parsing: "x^3 + x^2 y + y^2"))
///     map.x = -2...2
///     map.y = -2...2
///     map.overlays = [.arrows, .criticalPoints]
///     print(try map.render().text)
public struct FunctionMap: Sendable {
  /// What shows the values.
  public enum Base: Sendable { case contours, heat }

  /// What may lie over or under it, all of it at once.
  public enum Overlay: Sendable, CaseIterable { case heat, arrows, streamlines, criticalPoints }

  /// The characters and colours to draw with.
  public enum Style: Sendable, CaseIterable {
    /// Printable ASCII without colours.
    case ascii
    /// Blocks and box lines in 24-bit colours.
    case colorBlocks
    /// Lines of braille in 24-bit colours, over blocks.
    case colorBraille
  }

  /// A number of at most two variables; of fewer, it is constant along the axes it lacks.
  public var formula: Formula
  /// What shows the values.
  public var base = Base.contours
  /// What lies over or under the base.
  public var overlays: Set<Overlay> = []
  /// The characters and colours to draw with.
  public var style = Style.ascii
  /// About how many contour levels; as many as can be told apart where absent.
  public var levels: Int?
  /// The window along the first variable; one that suits the function where absent, or where the ends are not finite and
  /// apart.
  public var x: ClosedRange<Double>?
  /// The window along the second variable, likewise.
  public var y: ClosedRange<Double>?
  /// Cells across the whole picture, from 24 to 2000.
  public var columns = 80
  /// Cells down the whole picture, from 9 to 1000.
  public var rows = 24

  /// A contour map of 80 × 24 cells.
  public init(_ formula: Formula) { self.formula = formula }

  /// Draws the map.
  ///
  /// - Throws: `FunctionMapError`.
  /// - Complexity: O(columns · rows) evaluations of the function.
  public func render() throws(FunctionMapError) -> CellPicture {
    let title = formula.source
    do {
      return CellPicture(cells: try scene.render(), title: title)
    } catch {
      throw FunctionMapError(error)
    }
  }

  private var scene: Scene {
    var scene = Scene(formula: formula)
    scene.base = base == .heat ? .heat : .contour
    scene.showsHeat = overlays.contains(.heat)
    if overlays.contains(.arrows) { scene.overlays.insert(.arrows) }
    if overlays.contains(.streamlines) { scene.overlays.insert(.streamlines) }
    if overlays.contains(.criticalPoints) { scene.overlays.insert(.criticalPoints) }
    if let levels { scene.levels = .count(levels) }
    scene.x = x.flatMap { AxisRange(lower: $0.lowerBound, upper: $0.upperBound) }
    scene.y = y.flatMap { AxisRange(lower: $0.lowerBound, upper: $0.upperBound) }
    let (least, most) = (Figure.smallestSize, Figure.largestSize)
    scene.size = Size(
      columns: min(max(columns, least.columns), most.columns), rows: min(max(rows, least.rows), most.rows))
    scene.style = style.pictureStyle
    return scene
  }
}

extension FunctionMap.Style {
  fileprivate var pictureStyle: PictureStyle {
    switch self {
    case .ascii: .plain
    case .colorBlocks: PictureStyle(glyphs: .blocks, depth: .truecolor)
    case .colorBraille: PictureStyle(glyphs: .braille, depth: .truecolor)
    }
  }
}

/// Why a function cannot be drawn as a map.
public enum FunctionMapError: Error, Equatable, Sendable {
  /// The function has these variables, and a map shows two.
  case tooManyVariables([String])
  /// A map shows one number per point, and the formula is a vector of `count`.
  case vector(count: Int)
  /// The function has no value anywhere in the window.
  case undefinedEverywhere
  /// A value of the function takes so many operations that a map of this size would take too long.
  case tooLarge(operations: Int)

  fileprivate init(_ error: SceneError) {
    switch error {
    case .tooManyVariables(let names): self = .tooManyVariables(names)
    case .vector(let count): self = .vector(count: count)
    case .undefinedEverywhere: self = .undefinedEverywhere
    case .tooLarge(let operations, _): self = .tooLarge(operations: operations)
    }
  }
}
