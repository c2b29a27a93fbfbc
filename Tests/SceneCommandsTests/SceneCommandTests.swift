import ArgumentParser
import Plotting
import Scenes
import Testing

@testable import SceneCommands

/// What the commands for maps read.
private struct MapWords: ParsableArguments {
  @OptionGroup var scene: SceneOptions
  @OptionGroup var surface: SurfaceOptions
  @OptionGroup var style: StyleOptions

  /// The scene of words that begin with the name of a command.
  static func read(_ words: [String]) throws -> Scene {
    let base = try #require(words.first.flatMap { Scene.Base(rawValue: $0) })
    let options = try parse(Word.marked(words.dropFirst()))
    var scene = try options.scene.scene(of: options.scene.formula.formula.text, base: base)
    scene.style = options.style.style(over: .plain)
    if base == .surface {
      scene.surface = try options.surface.view(variables: scene.formula.extended(toDimension: 2).variables)
    }
    return scene
  }
}

private struct CurveWords: ParsableArguments {
  @OptionGroup var plot: PlotOptions
  @OptionGroup var style: StyleOptions

  static func read(_ words: [String]) throws -> CurveScene {
    let options = try parse(Word.marked(words.dropFirst()))
    var scene = try options.plot.scene(of: options.plot.formulas.map(\.text))
    scene.style = options.style.style(over: .plain)
    return scene
  }
}

@Suite struct SceneCommandTests {
  @Test(arguments: 1...400) func `the words of a scene read back as the same scene`(seed: UInt64) throws {
    var random = RandomScene(seed: seed)
    let (scene, parameters) = try random.scene()
    let words = scene.words(parameters: parameters)
    let back = try MapWords.read(words)
    #expect(
      back.formula.source == scene.formula.source && back.formula.variables == scene.formula.variables, "\(words)")
    #expect(back.formula.sample == scene.formula.sample)
    #expect(back.base == scene.base && back.levels == scene.levels && back.showsHeat == scene.showsHeat, "\(words)")
    #expect(back.overlays == scene.overlays && back.arrowScale == scene.arrowScale, "\(words)")
    #expect(back.path == scene.path && back.points == scene.points, "\(words)")
    #expect(back.surface == scene.surface && back.study == scene.study, "\(words)")
    #expect(back.x == scene.x && back.y == scene.y && back.hasEqualAspect == scene.hasEqualAspect, "\(words)")
    #expect(back.title == scene.title && back.size == scene.size && back.style == scene.style, "\(words)")
  }

  @Test(arguments: 1...200) func `the words of curves read back as the same curves`(seed: UInt64) throws {
    var random = RandomScene(seed: seed)
    let (scene, parameters) = try random.curves()
    let words = scene.words(parameters: parameters)
    let back = try CurveWords.read(words)
    #expect(back.formulas.map(\.source) == scene.formulas.map(\.source))
    #expect(back.formulas.map(\.sample) == scene.formulas.map(\.sample))
    #expect(
      back.tangents.map { [$0.place.value] + $0.deltas.map(\.value) }
        == scene.tangents.map { [$0.place.value] + $0.deltas.map(\.value) }, "\(words)")
    #expect(back.isZoomed == scene.isZoomed)
    #expect(
      back.secants.map { [$0.place.value, $0.delta.value] } == scene.secants.map { [$0.place.value, $0.delta.value] })
    #expect(back.showsExtrema == scene.showsExtrema && back.showsDerivative == scene.showsDerivative)
    #expect(back.scales == scene.scales && back.aspect == scene.aspect, "\(words)")
    #expect(back.x == scene.x && back.y == scene.y, "\(words)")
    #expect(back.title == scene.title && back.size == scene.size && back.style == scene.style, "\(words)")
  }

  @Test func `what is as usual takes no words`() throws {
    #expect(Scene(formula: try .init(parsing: "x y")).command() == "nabla contour 'x y'")
    #expect(CurveScene(formulas: [try .init(parsing: "x^2")]).command() == "nabla plot 'x^2'")
  }

  @Test(arguments: [
    ("x", "x"), ("x y", "'x y'"), ("it's", "'it'\\''s'"), ("", "''"), ("-1,2", "-1,2"), ("$HOME", "'$HOME'"),
    ("é", "'é'"),
  ])
  func `a word that a shell would change is quoted`(word: String, quoted: String) {
    #expect(word.quotedForShell == quoted)
  }
}
