import Foundation
import TestSupport
import Testing

@Suite struct ContourCommandTests {
  private static let polynomial = [
    "contour", "x^3 + x^2 y + y^2", "--x", "-2:2", "--y", "-2:2", "--size", "100x36", "--glyphs", "ascii",
  ]

  @Test func `the first picture has 36 lines of 100 characters, 7-bit, and ticks from -2 to 2`() throws {
    let outcome = try Nabla.run(Self.polynomial)
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    #expect(outcome.output.hasSuffix("\n"))
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count == 36)
    #expect(lines.allSatisfy { $0.count == 100 && $0.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } })
    let ticks = lines[34].split(separator: " ")
    #expect(ticks == ["-2", "-1", "0", "1", "x", "2"])
    #expect(outcome.output == (try Nabla.run(Self.polynomial).output), "the same bytes every time")
  }

  @Test func `its labels stand in the lines`() throws {
    let output = try Nabla.run(Self.polynomial).output
    for label in ["-7.5", "-5.0", "-2.5", " 0.0", " 2.5", " 5.0", " 7.5", "10.0"] {
      #expect(output.contains(label + " "), "\(label)")
    }
  }

  @Test func `without a size it is 80 by 24`() throws {
    let lines = try Nabla.run("contour", "x y").output.split(separator: "\n")
    #expect(lines.count == 24 && lines.allSatisfy { $0.count == 80 })
  }

  @Test func `windows may be expressions and begin with a minus`() throws {
    let outcome = try Nabla.run("contour", "sin x cos y", "--x", "-2pi:2pi", "--y", "-pi : pi")
    #expect(outcome.status == 0)
    #expect(try Nabla.run("contour", "sin x cos y", "--x=-2pi:2pi", "--y=-pi:pi").output == outcome.output)
  }

  @Test func `a formula may begin with a minus`() throws {
    #expect(try Nabla.run("contour", "-x^2 - y^2", "--x", "-2:2").output.contains("f(x, y) = -x^2 - y^2"))
  }

  @Test(arguments: [
    ("--levels=-1,0,1", "levels -1, 0, 1"), ("--levels=5,", "levels 5"), ("--levels=1/2", "levels 0.5"),
  ])
  func `levels can be listed`(option: String, legend: String) throws {
    #expect(try Nabla.run("contour", "x + y", option).output.contains(legend))
  }

  @Test func `parameters have values`() throws {
    let outcome = try Nabla.run("contour", "x^2 + a y^2", "--set", "a=2")
    #expect(outcome.status == 0)
    #expect(try Nabla.run("contour", "x + y + z", "--set", "z=1").status == 0)
  }

  @Test func `a formula can come from standard input`() throws {
    let outcome = try Nabla.run("contour", "-", input: "x^2 + y^2\n")
    #expect(outcome.output == (try Nabla.run("contour", "x^2 + y^2").output))
  }

  @Test func `a title cannot command the terminal`() throws {
    let output = try Nabla.run("contour", "x y", "--title", "\u{1B}]0;owned\u{7}").output
    #expect(!output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
  }

  @Test func `a file gets the picture, complete`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/picture.txt"
      try TextFile(path).write("old")
      let outcome = try Nabla.run("contour", "x y", "--output", path)
      #expect(outcome.output.isEmpty && outcome.status == 0)
      #expect(try TextFile(path).read() == (try Nabla.run("contour", "x y").output))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["picture.txt"])
    }
  }

  @Test func `a file is left alone when the command fails`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/picture.txt"
      try TextFile(path).write("old")
      #expect(try Nabla.run("contour", "x +", "--output", path).status == 64)
      #expect(try TextFile(path).read() == "old")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["picture.txt"])
    }
  }

  @Test func `a heat map has a colour bar with its own ticks`() throws {
    let output = try Nabla.run("heat", "x^2 + y^2", "--x", "-2:2", "--y", "-2:2").output
    let lines = output.split(separator: "\n")
    #expect(lines[1].hasSuffix("+-+ 8"), "the highest value at the top")
    #expect(lines.allSatisfy { $0.count == 80 })
  }

  @Test func `the bare formula draws contours over a heat map`() throws {
    let bare = try Nabla.run("x^3 + x^2 y + y^2").output
    #expect(bare == (try Nabla.run("contour", "x^3 + x^2 y + y^2", "--heat").output))
  }
}
