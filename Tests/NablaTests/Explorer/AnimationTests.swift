import Testing

extension ExplorerInTerminal {
  @Suite("Animations") struct AnimationTests {
    @Test("A descent is played, left in either way, and its picture is printed", arguments: ["q", "C-c", "Escape"])
    func descent(key: String) throws {
      try withEmulator(columns: 100, rows: 60) { terminal in
        try terminal.start("nabla descend 'x^2 + 10 y^2' --from 2,1 --rate 0.09 --animate")
        try terminal.expect("q leaves")
        try terminal.expect("● 3 steps")
        try terminal.send(key)
        try terminal.expectRestored(status: 0)
        let screen = try terminal.screen
        #expect(screen.contains("This is a minimum, (0, 0).") && screen.contains("◎ end (3.947e-9, -1.63e-10)"))
      }
    }

    @Test("A short descent ends by itself")
    func ending() throws {
      try withEmulator(columns: 100, rows: 60) { terminal in
        try terminal.start("nabla descend 'x^2' --from 2 --rate 0.5 --animate")
        try terminal.expectRestored(status: 0)
        #expect(try terminal.screen.contains("Stopped after 1 step"))
      }
    }

    @Test("A surface turns until it is left, and stands still while it is paused")
    func surface() throws {
      try withEmulator(columns: 70, rows: 60) { terminal in
        try terminal.start("nabla surface 'x^2 - y^2' --spin --size 60x20")
        try terminal.expect("q leaves")
        let first = try terminal.screen
        try terminal.wait(for: "it does not turn") { try terminal.screen != first }
        try terminal.send("Space")
        var last = ""
        try terminal.wait(for: "it does not stand still") {
          defer { last = (try? terminal.screen) ?? "" }
          return try terminal.screen == last
        }
        try terminal.send(".")
        try terminal.wait(for: "it does not step") { try terminal.screen != last }
        try terminal.send("C-c")
        try terminal.expectRestored(status: 0)
        #expect(try terminal.screen.contains("f(x, y) = x^2 - y^2"))
      }
    }
  }

  @Suite("Traces") struct TraceTests {
    @Test("A session is recorded, and what exists is not replaced unasked")
    func recording() throws {
      try withEmulator { terminal in
        try terminal.start("touch there.cast; nabla explore 'x y'")
        try terminal.expect("q leave")
        try terminal.send("R", "C-u")
        try terminal.type("there.cast")
        try terminal.send("Enter")
        try terminal.expect("this file exists")
        try terminal.send("Enter")
        try terminal.expect("recording, R ends it")
        try terminal.send("l", "l", "?")
        try terminal.expect("edit the formula")
        try terminal.send("Escape", "R")
        try terminal.expect("recorded to there.cast")
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
        let lines = try terminal.text("there.cast").split(separator: "\n")
        #expect(lines.first?.hasPrefix("{\"version\": 2, \"width\": 100, \"height\": 30") == true)
        #expect(lines.count > 2 && lines.dropFirst().allSatisfy { $0.contains(", \"o\", ") })
        #expect(lines.contains { $0.contains("edit the formula") })
      }
    }

    @Test("A recording that is not ended is written on leaving; a place that cannot be written is said at once")
    func leaving() throws {
      try withEmulator { terminal in
        try terminal.start("nabla explore 'x y'")
        try terminal.expect("q leave")
        try terminal.send("R", "C-u")
        try terminal.type("/no/such/a.cast")
        try terminal.send("Enter")
        try terminal.expect("cannot write '/no/such/a.cast': No such file or directory")
        try terminal.send("C-u")
        try terminal.type("a.cast")
        try terminal.send("Enter")
        try terminal.expect("recording, R ends it")
        try terminal.resize(columns: 80, rows: 24)
        try terminal.wait(for: "no new size") { try terminal.rows[23].contains("q leave") }
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
        #expect(try terminal.text("a.cast").contains("\"r\", \"80x24\""))
      }
    }

    @Test("Every format is exported by the ending of its name", arguments: ["txt", "ans", "svg", "html", "cast"])
    func formats(ending: String) throws {
      try withEmulator { terminal in
        try terminal.start("nabla explore 'x y'")
        try terminal.expect("q leave")
        try terminal.send("e", "C-u")
        try terminal.type("view.\(ending)")
        try terminal.send("Enter")
        try terminal.expect("written to view.\(ending)")
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
        let start = ["txt": "y", "ans": "y", "svg": "<svg", "html": "<!DOCTYPE html>", "cast": "{\"version\": 2"]
        let text = try terminal.text("view.\(ending)")
        #expect(text.drop { $0 == " " || $0 == "\u{1B}" }.lowercased().contains((start[ending] ?? "?").lowercased()))
        #expect(text.contains("\u{1B}[") == (ending == "ans"))
      }
    }
  }

  @Suite("Least squares") struct LeastSquaresTests {
    @Test("The coefficients move, the descent starts, and the command fits the same data")
    func fit() throws {
      try withEmulator(columns: 120, rows: 36) { terminal in
        try terminal.start("printf 'x,y\\n0,1\\n1,3\\n2,4\\n' > d.csv; nabla explore --fit d.csv")
        try terminal.expect("sum of squares 26")
        try terminal.send("o")
        try terminal.expect("y = 1.167 + 1.5 x")
        try terminal.send("Enter", ">")
        try terminal.expect("gradient descent")
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
        #expect(try terminal.rows[0].hasPrefix("nabla fit d.csv --picture data,objective"))
      }
    }

    @Test("What is no data is told before the screen is taken")
    func errors() throws {
      #expect(try Nabla.run("explore", "--fit", "/no/such.csv").status == 66)
      // Points are data too, with or without the word for them.
      let words = ["--points", "1,3 -1,-3", "--no-intercept"]
      let named = try Nabla.run(["explore", "--fit"] + words)
      #expect(named.status == 0 && named.output.contains("y = 3 x"))
      #expect(try Nabla.run(["explore"] + words).output == named.output)
      #expect(try Nabla.run("explore", "--fit", "--help").output.contains("least squares"))
      #expect(try Nabla.run("explore", "--points", "1,2 3").status == 65)
      let many = try Nabla.run("explore", "--points", "1,2 2,3 3,5", "--degree", "2")
      #expect(many.status == 64 && many.error.contains("3"))
      let still = try Nabla.run("explore", "--points", "1,3 -1,-3", "--no-intercept")
      #expect(still.status == 0 && still.output.contains("y = 3 x") && still.error.contains("no explorer here"))
    }
  }
}
