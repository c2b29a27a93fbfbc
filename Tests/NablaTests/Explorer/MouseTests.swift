import Testing

extension ExplorerInTerminal {
  @Suite("The mouse") struct MouseTests {
    @Test("A click places the cross-hair, a drag moves the window, the wheel zooms, other buttons mean nothing")
    func mouse() throws {
      try withEmulator { terminal in
        try terminal.start("nabla explore 'x^2 + 3 y^2' --x -2:2 --y -2:2")
        try terminal.expect("q leave")
        for (column, row) in [(20, 8), (50, 20)] {
          try terminal.mouse(button: 0, column: column, row: row)
          try terminal.mouse(button: 0, column: column, row: row, isRelease: true)
          try terminal.wait(for: "no cross-hair at (\(column), \(row))") {
            Array(try terminal.rows[row])[column] == "┼"
          }
        }
        let before = try terminal.screen
        try terminal.mouse(button: 2, column: 20, row: 8)
        try terminal.mouse(button: 2, column: 20, row: 8, isRelease: true)
        try terminal.mouse(button: 35, column: 21, row: 8)

        try terminal.mouse(button: 64, column: 30, row: 12)
        try terminal.wait(for: "the wheel does not zoom") { try terminal.screen != before }
        // Four fifths and back are the same window again.
        try terminal.mouse(button: 65, column: 30, row: 12)
        try terminal.wait(for: "zooming out does not undo zooming in") { try terminal.screen == before }

        try terminal.mouse(button: 0, column: 20, row: 12)
        try terminal.mouse(button: 32, column: 26, row: 12)
        try terminal.mouse(button: 32, column: 30, row: 14)
        try terminal.mouse(button: 0, column: 30, row: 14, isRelease: true)
        try terminal.wait(for: "the window does not follow") { Array(try terminal.rows[20])[50] != "┼" }
        // One undo takes the whole drag back.
        try terminal.send("u")
        try terminal.wait(for: "the drag is not undone") { try terminal.screen == before }
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }
  }
}
