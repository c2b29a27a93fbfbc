import Testing

@testable import Lessons

@Suite struct ShellWordTests {
  private func words(_ line: String) throws(LessonProblem) -> [ShellWord] {
    try ShellWordSplitter.words(of: Fragment(Array(line.unicodeScalars)[...]))
  }

  @Test(arguments: [
    ("plot x^2 --x -2:2", ["plot", "x^2", "--x", "-2:2"]), ("  a   b ", ["a", "b"]), ("'a b' c", ["a b", "c"]),
    ("\"a 'b'\" c", ["a 'b'", "c"]), ("a'b c'd", ["ab cd"]), ("'' \"\"", ["", ""]), ("a\\ b", ["a b"]),
    ("\"\\\"\"", ["\""]),
    ("'\\'", ["\\"]), ("\"a\\b\"", ["a\\b"]), ("--x='-2 : 2'", ["--x=-2 : 2"]), ("'x'\\''y'", ["x'y"]), ("", []),
  ])
  func `words are those of a shell`(line: String, expected: [String]) throws {
    #expect(try words(line).map(\.text) == expected)
  }

  @Test(arguments: ["a(b)", "a; b", "a | b", "a > b", "$x", "`ls`", "a & b", "'a", "\"a", "a\\"])
  func `what a shell would obey or wait for is an error`(line: String) {
    #expect(throws: LessonProblem.self) { try words(line) }
  }

  @Test func `a part of a word knows its place behind quotes`() throws {
    let word = try #require(try words("plot 'x + * y'").last)
    #expect(word.range == 5..<14)
    #expect(word.range(of: 4..<5) == 10..<11)
    #expect(word.range(of: 7..<7) == 14..<14)
  }
}
