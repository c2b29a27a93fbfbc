import TestSupport
import Testing

extension ExplorerInTerminal {
  @Suite("A lesson") struct LessonTests {
    @Test("It is played to its end: reveal, right and wrong answers, the picture touched, back, resized, left")
    func lesson() throws {
      try withEmulator { terminal in
        try terminal.start("XDG_STATE_HOME=$PWD nabla lesson steepest-ascent")
        try terminal.expect("One angle decides")
        try terminal.send("Space")
        try terminal.expect("Predict:")
        // A wrong answer, and back to it.
        try terminal.send("b")
        try terminal.expect("not quite")
        try terminal.expect("* a) θ = 0")
        try terminal.send("Space", "Left")
        try terminal.expect("●●○")
        // The picture is the explorer until Escape.
        try terminal.send("i", "Down", "Enter")
        try terminal.expect("x³y/2 at (1, 2)")
        try terminal.send("Tab")
        try terminal.expect("⏎ descend")
        try terminal.send("l", "+", "e", "C-u")
        try terminal.type("view.txt")
        try terminal.send("Enter")
        try terminal.expect("written to view.txt")
        #expect(try terminal.text("view.txt").contains("f(x, y) = x^3 y/2"))
        try terminal.send("Escape")
        try terminal.expect("∇f (3, 0.5) at (1, 2)")
        try terminal.resize(columns: 140, rows: 44)
        try terminal.wait(for: "no page of 140 × 44") {
          try terminal.rows.contains { $0.unicodeScalars.count > 120 } && terminal.screen.contains("∇f (3, 0.5)")
        }
        try terminal.resize(columns: 80, rows: 24)
        // To the exercises: a wrong answer may be mended, a right one is taken.
        try terminal.send("End")
        try terminal.expect("Exercises")
        try terminal.send("Enter")
        try terminal.expect("answer:")
        try terminal.type("7")
        try terminal.send("Enter")
        try terminal.expect("not yet")
        try terminal.type("10")
        try terminal.send("Enter")
        try terminal.expect("right ·")
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
        #expect(try terminal.text("nabla/lessons.tsv").hasPrefix("steepest-ascent\t9\t"))
        // The list knows the place, and the lesson goes on there.
        try terminal.start("XDG_STATE_HOME=$PWD nabla lesson | tr -s ' \\n' '  ' | grep -o 'left .* of 9'")
        try terminal.expect("left it at stage 9 of 9")
        try terminal.start("XDG_STATE_HOME=$PWD nabla lesson steepest-ascent")
        try terminal.expect("Exercises")
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }

    @Test("A place is answered in the picture with the cross-hair")
    func place() throws {
      try withEmulator(columns: 100, rows: 34) { terminal in
        try terminal.start("XDG_STATE_HOME=$PWD nabla lesson steepest-ascent")
        try terminal.expect("space next")
        try terminal.send("/")
        try terminal.type("first step of steepest descent")
        try terminal.send("Enter")
        try terminal.expect("Down, step by step")
        try terminal.send("Space")
        try terminal.expect("⏎ point at the answer")
        try terminal.send("Enter")
        try terminal.expect("Esc gives up")
        try terminal.send("k", "Enter")
        try terminal.wait(for: "no verdict") {
          let screen = try terminal.screen
          return screen.contains("not quite") || screen.contains("right ·")
        }
        try terminal.expect("A tenth of (5, 3)")
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }

    @Test("A lesson of one's own is played, and signals give the terminal back")
    func own() throws {
      try withEmulator { terminal in
        try terminal.start("nabla lesson '\(Repository.root)/Assets/Data/Lessons/descent.md'")
        try terminal.expect("One step")
        try terminal.send("N")
        try terminal.expect("notes")
        try terminal.signal("TERM")
        try terminal.expectRestored(status: 143)
      }
    }

    @Test("The tour plays itself until a key takes over, and is printed where there is no terminal")
    func tour() throws {
      try withEmulator(columns: 80, rows: 24) { terminal in
        try terminal.start("nabla demo")
        try terminal.expect("any key takes over")
        // The second step comes by itself.
        try terminal.expect("●●")
        try terminal.send("Space")
        try terminal.expect("space next")
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
        try terminal.start("nabla demo | head -1")
        try terminal.expect("A tour")
      }
    }

    @Test("Without a terminal the stages are printed")
    func piped() throws {
      try withEmulator { terminal in
        try terminal.start("nabla lesson steepest-ascent | head -1; nabla lesson steepest-ascent </dev/null | tail -3")
        try terminal.expect("Steepest ascent")
        try terminal.expectRestored(status: 0)
      }
    }
  }
}
