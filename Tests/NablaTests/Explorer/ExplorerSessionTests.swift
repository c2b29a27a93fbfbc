import Testing

extension ExplorerInTerminal {
  @Suite("A session") struct SessionTests {
    @Test("Moving, a slip while typing, a descent, help and leaving, with the command that draws the view again")
    func session() throws {
      try withEmulator { terminal in
        try terminal.start("nabla 'x^2 + 3 y^2' --x -2:2 --y -2:2")
        try terminal.expect("rate limit 2/λ  0.3333")
        try terminal.send("l", "l", "k")
        try terminal.expect("∇f (")
        try terminal.send("f")
        try terminal.type(" + *")
        try terminal.expect("^ ")
        try terminal.send("BSpace")
        try terminal.type("x")
        try terminal.expect("f(x, y) = x^2 + 3 y^2 + x")
        try terminal.send("Enter", "Enter")
        try terminal.expect("gradient descent")
        try terminal.send(">")
        try terminal.expect("minimum")
        try terminal.send("?")
        try terminal.expect("edit the formula")
        try terminal.send("Escape", "q")
        try terminal.expectRestored(status: 0)
        // The command stands where the program was started, not below the picture that has gone.
        #expect(try terminal.rows[0].hasPrefix("nabla descend 'x^2 + 3 y^2 + x' --from "))
      }
    }

    @Test("A run is played, paused, stepped and exported")
    func run() throws {
      try withEmulator { terminal in
        try terminal.start("nabla explore 'x^2 + 3 y^2' --x -2:2 --y -2:2")
        try terminal.expect("q leave")
        try terminal.send("l", "l", "k", "Enter")
        try terminal.expect("step ")
        try terminal.send("<")
        try terminal.expect("step 0 /")
        try terminal.send(".", ".", ",")
        try terminal.expect("step 1 /")
        try terminal.send("e")
        try terminal.expect("export to")
        try terminal.send("C-u")
        try terminal.type("view.txt")
        try terminal.send("Enter")
        try terminal.expect("written to view.txt")
        #expect(try terminal.text("view.txt").contains("f(x, y) = x^2 + 3 y^2"))
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }
  }

  @Suite("Sizes") struct SizeTests {
    @Test("Resizing draws the screen for the new size, and below 40 × 12 asks for more room")
    func resizing() throws {
      try withEmulator(columns: 40, rows: 12) { terminal in
        // What a shell exported before the window was resized means nothing.
        try terminal.start("LINES=5 COLUMNS=200 nabla explore 'x y'")
        try terminal.expect("q leave")
        for (columns, rows) in [(200, 60), (40, 12), (39, 12), (120, 40), (40, 11), (80, 24), (8, 4), (100, 30)] {
          try terminal.resize(columns: columns, rows: rows)
          let isLargeEnough = columns >= 40 && rows >= 12
          try terminal.wait(for: "no screen of \(columns) × \(rows)") {
            let shown = try terminal.rows
            return isLargeEnough
              ? shown.count > rows - 1 && shown[rows - 1].contains("q leave") && shown[0].contains("f(x, y)")
              : shown[0] == "please enlarge the".prefix(columns)
          }
        }
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }

    @Test("It starts in eight columns too")
    func narrow() throws {
      try withEmulator(columns: 8, rows: 8) { terminal in
        try terminal.start("nabla explore 'x y'")
        try terminal.expect("please")
        try terminal.send("q")
        try terminal.expect("status 0")
        try terminal.expectOutside()
      }
    }
  }
}
