import TestSupport
import Testing

@Suite struct StyleOptionsTests {
  private static let heat = "nabla heat 'x y' --x -1:1 --y -1:1 --size 30x12"

  /// A line of the shell, and how the first colour of its output begins; `nil` for output without any.
  private static let lines: [(line: String, sequence: String?)] = [
    (heat, nil), ("CLICOLOR_FORCE=0 \(heat)", nil),
    ("CLICOLOR_FORCE=1 TERM=xterm-256color COLORTERM= \(heat)", "48;5;"),
    ("FORCE_COLOR=1 TERM=xterm COLORTERM=truecolor \(heat)", "48;2;"),
    ("NO_COLOR=1 CLICOLOR_FORCE=1 TERM=xterm-256color \(heat)", nil),
    ("NO_COLOR=1 \(heat) --color 256", "48;5;"), ("CLICOLOR_FORCE=1 COLORTERM=truecolor \(heat) --color none", nil),
    ("\(heat) --color true", "48;2;"), ("\(heat) --color true --format txt", nil),
    ("\(heat) --format ans", "48;2;"), ("\(heat) --format ans --color none", nil),
  ]

  @Test(arguments: lines)
  func `an option decides about colours, then NO_COLOR, then what forces them, then the terminal`(
    line: String, sequence: String?
  ) throws {
    let outcome = try Nabla.runShell("unset NO_COLOR CLICOLOR_FORCE FORCE_COLOR; " + line)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.output.contains("\u{1B}[") == (sequence != nil), "\(line)")
    if let sequence { #expect(outcome.output.contains(sequence), "\(line)") }
  }

  @Test func `glyph sets are drawn with`() throws {
    let words = ["contour", "x^2 + y^2", "--glyphs"]
    #expect(try Nabla.run(words + ["ascii"]).output == Nabla.run("contour", "x^2 + y^2").output)
    let braille = try Nabla.run(words + ["braille"]).output
    #expect(braille.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) } && braille.contains("┌"))
    let blocks = try Nabla.run(words + ["blocks"]).output
    #expect(blocks.contains("▀") && !blocks.unicodeScalars.contains { (0x2800...0x28FF).contains($0.value) })
  }

  @Test func `a document has colours on the paper of the theme`() throws {
    let dark = try Nabla.run("heat", "x y", "--format", "svg").output
    let light = try Nabla.run("heat", "x y", "--format", "svg", "--theme", "light").output
    #expect(dark.contains("fill=\"#14171c\"") && light.contains("fill=\"#ffffff\""))
    let grey = try Nabla.run("heat", "x y", "--format", "svg", "--colormap", "grey").output
    #expect(grey != dark)
  }

  @Test func `a colormap that does not exist is refused with those that do`() throws {
    let outcome = try Nabla.run("heat", "x y", "--colormap", "jet")
    #expect(outcome.status == 64 && outcome.error.contains("viridis") && outcome.error.contains("jet"))
  }

  #if os(Linux)
    /// Runs a command in a pseudo-terminal.
    private func inTerminal(_ variables: String, _ command: String) throws -> String {
      let start = "unset NO_COLOR CLICOLOR_FORCE FORCE_COLOR LC_ALL LC_CTYPE; "
      return try Nabla.runShell(#"\#(start) \#(variables) script -qec "\#(command)" /dev/null </dev/null"#).output
    }

    @Test func `a terminal gets the glyphs of its locale and the colours that it has`() throws {
      let rich = try inTerminal("LANG=C.UTF-8 TERM=xterm-256color COLORTERM=truecolor", Self.heat)
      #expect(rich.contains("\u{1B}[") && rich.contains("48;2;"))
      // Around paint the frame runs along the edges of cells.
      #expect(rich.contains("▔▔") && rich.contains("▕") && !rich.contains("┌"))
      let indexed = try inTerminal("LANG=C TERM=screen-256color COLORTERM=", Self.heat)
      #expect(indexed.contains("48;5;") && indexed.contains("+--"))
      #expect(indexed.utf8.allSatisfy { $0 < 0x80 })
      // A name that looks like one of UTF-8 is no locale yet.
      #expect(try inTerminal("LC_ALL=nowhere.UTF-8 TERM=xterm COLORTERM=", Self.heat).contains("+--"))
      for variables in ["LANG=C TERM=dumb COLORTERM=", "LANG=C NO_COLOR=1 TERM=xterm"] {
        #expect(try !inTerminal(variables, Self.heat).contains("48;"), "\(variables)")
      }
    }

    @Test(arguments: [(100, 30), (60, 20), (10, 5)])
    func `a picture fills the terminal but for one line`(columns: Int, rows: Int) throws {
      let command = "stty cols \(columns) rows \(rows); nabla contour x*y --x -1:1 --y -1:1 --color none"
      let lines = try inTerminal("LANG=C TERM=xterm", command).split(separator: "\r\n")
      // Below the smallest picture, that is drawn.
      #expect(lines.count == max(rows - 1, 9) && lines.allSatisfy { $0.count == max(columns, 24) })
      #expect(try inTerminal("LANG=C TERM=xterm", command + " --size 50x12").split(separator: "\r\n").count == 12)
    }
  #endif
}
