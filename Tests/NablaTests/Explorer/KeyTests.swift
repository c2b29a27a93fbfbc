import Explorer
import InputEvents
import Testing

extension ExplorerInTerminal {
  @Suite("Keys") struct KeyTests {
    /// What comes before and after a key for it to have something to do, and for others to have it too.
    private static func surroundings(of action: Action) -> (before: [String], after: [String]) {
      // A few steps of a descent that is paused.
      let paused = ["<", ".", "."]
      return switch action {
      case .descend, .playOrPause, .addRival, .showEnd: ([], paused)
      case .back: ([], ["Enter"] + paused)
      case .toggleSurface: ([], ["s"])
      case .turn: (["s"], ["s"])
      case .showPanel(.slices): ([], ["x"])
      case .showPanel: ([], ["d"])
      case .scroll(let count): (["d"] + (count < 0 ? ["PPage", "NPage"] : []), ["d"])
      case .editFormula, .editParameters, .askFileName, .toggleRecording, .showHelp: ([], ["Escape"])
      default: ([], [])
      }
    }

    /// Waits until all keys before have been taken, and no message is shown that the next one would take away whatever else
    /// it does.
    private func settle(_ terminal: Emulator) throws {
      try terminal.send("o")
      try terminal.wait(for: "keys are not taken") { try terminal.rows[22].contains("no data here") }
      try terminal.send("C-l")
      try terminal.wait(for: "a message stays") { try terminal.rows[22].allSatisfy { $0 == " " } }
    }

    @Test("Every key of the table does something that is seen, the mouse too, and leaving prints the command")
    func everyKey() throws {
      try withEmulator(columns: 100, rows: 24) { terminal in
        try terminal.start("nabla explore 'a x^2 + 3 y^2 + x y' --set a=1 --x -2:2 --y -2:2")
        try terminal.expect("q leave")
        for key in ["l", "l", "l", "k", "k", "k", "Enter", "<", ".", "."] { try terminal.send(key) }
        try terminal.expect("step 2 /")
        for binding in (KeyMap.rows + KeyMap.surfaceRows).flatMap(\.bindings) {
          if [.quit, .redraw].contains(binding.action) { continue }
          let (before, after) = Self.surroundings(of: binding.action)
          for key in before { try terminal.send(key) }
          try settle(terminal)
          let screen = try terminal.colored
          try terminal.press(binding.key)
          try terminal.wait(for: "\(binding.key) does nothing") { try terminal.colored != screen }
          for key in after { try terminal.send(key) }
        }
        try redraw(terminal)
        for (what, _) in KeyMap.mouse { try use(what, in: terminal) }
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
        #expect(try terminal.rows[0].hasPrefix("nabla descend 'a x^2 + 3 y^2 + x y' --set a=1 --from "))
      }
    }

    /// Ctrl-L wipes away what others have written on the screen.
    private func redraw(_ terminal: Emulator) throws {
      // A frame that is still to come would wipe them away before they are seen.
      try settle(terminal)
      try terminal.scribble("somebody's words")
      try terminal.expect("somebody's words")
      try terminal.send("C-l")
      try terminal.wait(for: "the words stay") { try !terminal.screen.contains("somebody") }
    }

    /// Does with the mouse what a row of the help says.
    private func use(_ what: String, in terminal: Emulator) throws {
      let isSurface = what == "drag on a surface"
      if isSurface { try terminal.send("s") }
      try settle(terminal)
      let screen = try terminal.colored
      switch what {
      case "click": try terminal.drag(from: (15, 8), to: (15, 8))
      case "wheel": try terminal.mouse(button: 64, column: 30, row: 8)
      case "drag", "drag on a surface": try terminal.drag(from: (20, 8), to: (28, 11))
      case "drag on the loss":
        let rows = try terminal.rows
        let row = try #require(rows.firstIndex { $0.contains("loss ") })
        try terminal.drag(from: (70, row), to: (95, row))
      default: Issue.record("nobody knows how to \(what)")
      }
      try terminal.wait(for: "\(what) does nothing") { try terminal.colored != screen }
      for key in isSurface ? ["s"] : what == "click" ? ["<", "."] : [] { try terminal.send(key) }
    }
  }

  @Suite("Pasted text") struct PasteTests {
    @Test("A long text is read once, and one with control characters leaves no key behind") func paste() throws {
      try withEmulator { terminal in
        try terminal.record(to: "bytes")
        try terminal.start("nabla explore 'x y'")
        try terminal.expect("q leave")
        try terminal.send("f", "C-u")
        try terminal.paste("7x + y" + String(repeating: " + 0x", count: 1000))
        try terminal.expect("f(x, y) = 7x + y + 0x")
        try terminal.send("C-u")
        try terminal.paste("2x\u{1B}[A\nq\u{1B} + \u{7}y^2")
        try terminal.expect("f = 2x[A q + y^2")
        try terminal.send("Escape", "q")
        try terminal.expectRestored(status: 0)
        let bytes = try terminal.text("bytes")
        #expect(bytes.contains("\u{1B}[?2004h") && bytes.contains("\u{1B}[?2004l"))
      }
    }

    @Test("A terminal that types what is pasted does not make it slow") func typed() throws {
      try withEmulator { terminal in
        try terminal.start("nabla explore 'x y'")
        try terminal.expect("q leave")
        try terminal.send("f", "C-u")
        try terminal.type("7x + y" + String(repeating: " + 0x", count: 800))
        try terminal.expect("f(x, y) = 7x + y + 0x")
        try terminal.send("Enter")
        try terminal.wait(for: "the line is not closed") { try terminal.rows[29].contains("q leave") }
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }
  }
}
