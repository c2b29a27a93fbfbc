import CellGraphics
import Foundation
import Lessons
import TestSupport
import Testing

@Suite struct PlayLessonCommandTests {
  private static let folder = Repository.root + "Assets/Data/Lessons/"
  private static let ascent = folder + "steepest-ascent.md"
  private static let descent = folder + "descent.md"

  @Test(arguments: [ascent, descent]) func `a lesson that is right is told to be`(path: String) throws {
    let outcome = try Nabla.run("lesson", path, "--check")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.hasSuffix("all is well\n"))
  }

  @Test func `the lesson of the README is right`() throws {
    let lines = try Repository.text("README.md").components(separatedBy: "\n")
    let start = try #require(lines.firstIndex { $0.hasSuffix("say in `valley.md`:") })
    let lesson = lines[start...].dropFirst().drop { $0.isEmpty }.prefix { $0.isEmpty || $0.hasPrefix("    ") }.map {
      $0.dropFirst(4)
    }
    try withTemporaryFolder { folder in
      try TextFile(folder + "/valley.md").write(lesson.joined(separator: "\n") + "\n")
      let outcome = try Nabla.run("lesson", folder + "/valley.md", "--check")
      #expect(outcome.output == "A valley: 1 stage, 1 step, all is well\n", "\(outcome.error)")
    }
  }

  @Test func `three mistakes are told at once, each with its line and a remedy`() throws {
    let outcome = try Nabla.run("lesson", Self.folder + "mistakes.md", "--check")
    #expect(outcome.status == 65)
    let errors = outcome.error.components(separatedBy: "error: ").dropFirst()
    #expect(errors.count == 3)
    for (error, expected) in zip(
      errors,
      [
        ("mistakes.md:5:17: the command reports no 'gradiant'", "did you mean 'gradient'?"),
        ("mistakes.md:8:22: an operator stands where a value is needed", "^"),
        ("mistakes.md:14:13: there is no choice 'c'", "the last is b)"),
      ])
    {
      #expect(error.contains(expected.0) && error.contains(expected.1))
    }
  }

  @Test func `numbers in the text are computed`() throws {
    let text = try Nabla.run("lesson", Self.ascent).output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(text.contains("is (3, 0.5), of length 3.04138."))
  }

  @Test func `the same lesson gives the same bytes`() throws {
    for format in ["txt", "html", "cast"] {
      let outcome = try Nabla.run("lesson", Self.ascent, "--format", format)
      #expect(outcome.status == 0 && !outcome.output.isEmpty)
      #expect(outcome.output == (try Nabla.run("lesson", Self.ascent, "--format", format).output))
    }
  }

  @Test func `a recording has a marker for each stage and a step at each pace`() throws {
    let lines = try Nabla.run("lesson", Self.descent, "--format", "cast", "--pace", "4").output.split(separator: "\n")
    let markers = lines.filter { $0.contains("\"m\"") }
    #expect(markers.map { $0.contains("One step") || $0.contains("Where does it end?") } == [true, true])
    #expect(lines.dropFirst().compactMap { Double($0.dropFirst().prefix { $0 != "," }) } == [0, 0, 4, 8, 8, 12, 16])
  }

  @Test func `pictures can be described instead`() throws {
    let text = try Nabla.run("lesson", Self.ascent, "--describe").output
    #expect(text.contains("The values of f go from"))
    #expect(!text.contains("+--"))
  }

  @Test func `an export has a text and a picture for every stage, and a handout`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/out"
      #expect(try Nabla.run("lesson", Self.ascent, "--export", path).status == 0)
      let files = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      let stages = ["01-the-gradient-against-the-contour", "02-exercises"]
      #expect(files == (stages.flatMap { ["\($0).svg", "\($0).txt"] } + ["handout.html"]).sorted())
      let handout = try TextFile(path + "/handout.html").read()
      #expect(handout.contains("<summary>Speaker notes</summary>"))
      #expect(handout.contains("It meets the contour at a <strong>right angle</strong>."))
      #expect(!handout.contains("href") && !handout.contains("src="), "it needs nothing else")
      // A second time the files are replaced by the same ones.
      #expect(try Nabla.run("lesson", Self.ascent, "--export", path).status == 0)
      #expect(try TextFile(path + "/handout.html").read() == handout)
    }
  }

  @Test func `what is no folder is told before the work`() throws {
    try withTemporaryFolder { folder in
      try TextFile(folder + "/file").write("old")
      let outcome = try Nabla.run("lesson", Self.ascent, "--export", folder + "/file")
      #expect(outcome.status == 73)
      #expect(outcome.error.contains("cannot write into"))
      #expect(try Nabla.run("lesson", Self.ascent, "--export", folder + "/none/deeper").status == 73)
    }
  }

  @Test func `what hostile text there is reaches no page unescaped`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/hostile.md"
      try TextFile(path).write("# <script>alert(1)</script>\nA & B \u{202E}C.\n\n## D\n`<b>` & \"q\"\n")
      let html = try Nabla.run("lesson", path, "--format", "html").output
      #expect(!html.contains("<script>") && !html.contains("<b>") && !html.contains("\u{202E}"))
      #expect(html.contains("&lt;script&gt;") && html.contains("&quot;q&quot;"))
      let text = try Nabla.run("lesson", path).output
      #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || (0x20..<0x7F).contains($0.value) })
    }
  }

  @Test(
    arguments: [
      (["lesson", "no-such-lesson"], 64, "there is no lesson 'no-such-lesson'"),
      (["lesson", "di"], 64, "did you mean one of 'difference-quotient', 'directions'?"),
      (["lesson", "none.md"], 66, "cannot read"),
      (["lesson", folder], 66, "cannot read"), (["lesson", ascent, "--pace", "0"], 64, "--pace"),
      (["lesson", ascent, "--format", "svg"], 64, "a lesson is many pictures"),
      (["lesson", folder + "mistakes.md"], 65, "mistakes.md:14:13"),
    ] as [([String], Int32, String)])
  func `what cannot be done is told with the status of its kind`(words: [String], status: Int32, message: String) throws
  {
    let outcome = try Nabla.run(words)
    #expect(outcome.status == status)
    #expect(outcome.error.hasPrefix("error: ") && outcome.error.contains(message))
  }

  @Test func `the list has every lesson with its whole summary in 80 columns, and says how to play one`() throws {
    let outcome = try Nabla.run("lesson")
    #expect(outcome.status == 0)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
    let words = outcome.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    for entry in LessonCatalogue.embedded.entries where entry.number > 0 {
      let summary = ASCIIText.transliterate(entry.read().lesson.summary.plainText)
      #expect(words.contains("\(entry.number) \(entry.name) \(summary)"))
    }
    #expect(words.contains("'nabla lesson a-fair-race', or 'nabla lesson 19', plays one"))
  }
}
