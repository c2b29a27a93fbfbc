import Testing

@testable import Lessons

@Suite struct LessonCatalogueTests {
  private let catalogue = LessonCatalogue([
    .init(file: "10-chain-rule.md", text: "# Chain rule\nLinks.\n\n## A\na\n"), .init(file: "02-slope.md", text: ""),
    .init(file: "01-why.md", text: ""),
  ])

  @Test func `lessons stand in the order of their numbers`() {
    #expect(catalogue.entries.map(\.name) == ["why", "slope", "chain-rule"])
    #expect(catalogue.entries.map(\.number) == [1, 2, 10])
  }

  @Test func `a lesson is found by its name or its number`() {
    #expect(catalogue.entry(named: "chain-rule")?.number == 10)
    #expect(catalogue.entry(named: "2")?.name == "slope")
    #expect(catalogue.entry(named: "chain") == nil)
  }

  @Test(arguments: [
    ("chain", ["chain-rule"]), ("rule", ["chain-rule"]), ("Ch", ["chain-rule"]), ("w", ["why"]), ("s", ["slope"]),
    ("2", ["slope"]), ("h", ["why", "chain-rule"]), ("", []), ("x", []),
  ]) func `a part of a name is enough where it tells lessons apart`(word: String, names: [String]) {
    #expect(catalogue.entries(meantBy: word).map(\.name) == names)
  }

  @Test func `the nearest name is a help where it is near`() {
    #expect(catalogue.nearest(to: "chian-rule") == "chain-rule")
    #expect(catalogue.nearest(to: "least-squares") == nil)
  }

  @Test func `a lesson is read when it is wanted`() throws {
    let reading = try #require(catalogue.entry(named: "chain-rule")).read()
    #expect(reading.errors.isEmpty)
    #expect(reading.lesson.title == "Chain rule")
  }
}
