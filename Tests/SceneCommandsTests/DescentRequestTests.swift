import ArgumentParser
import Optimization
import Scenes
import Testing

@testable import SceneCommands

/// What `nabla descend` reads.
private struct DescentWords: ParsableArguments {
  @OptionGroup var scene: SceneOptions
  @OptionGroup var descent: DescentOptions
  @OptionGroup var style: StyleOptions
}

@Suite struct DescentRequestTests {
  @Test(arguments: 1...100) func `the words of a descent read back as the same descent`(seed: UInt64) throws {
    var random = RandomScene(seed: seed)
    var (map, parameters) = try random.scene()
    (map.base, map.surface, map.path) = (.contour, SurfaceView(), [])
    let start = map.formula.extended(toDimension: 1).variables.map { _ in random.number() }
    let request = DescentRequest(
      map: map, start: start, methods: ["momentum", "gd", "bfgs"], rate: 0.1 + random.number().magnitude,
      momentum: 0.9, steps: 37)
    let words = request.words(parameters: parameters)
    let back = try DescentWords.parse(Word.marked(words.dropFirst()))
    let from = try #require(back.descent.from)
    #expect(try NumbersOption.read(from.text, option: "--from").map(\.value) == start)
    let methods = try back.descent.methods()
    #expect(methods.map(\.entry.name) == request.methods)
    #expect(methods[0].settings.rate == request.rate.map { .constant($0) } && methods[0].settings.momentum == 0.9)
    #expect(try back.descent.rules().mostSteps == 37)
    let scene = try back.scene.scene(of: back.scene.formula.formula.text, base: .contour)
    #expect(scene.formula.sample == map.formula.sample && scene.x == map.x && scene.y == map.y)
    #expect(scene.overlays == map.overlays && scene.levels == map.levels && scene.title == map.title)
    #expect(back.style.style(over: .plain) == map.style)
  }
}
