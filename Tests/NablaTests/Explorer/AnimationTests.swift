import Testing

extension ExplorerInTerminal {
  @Suite("Animations") struct AnimationTests {
    @Test(
      "A descent and a surface move on the screen; a key ends that, and the still picture stays",
      arguments: [
        ("descend 'x^2 + y^2' --from 1,1 --rate 0.01 --animate", "gradient descent, rate 0.01"),
        ("surface 'x^2 - y^2' --size 60x20 --spin", "f(x, y) = x^2 - y^2"),
      ])
    func animation(words: String, title: String) throws {
      try withEmulator(columns: 90, rows: 50) { terminal in
        try terminal.start("nabla \(words)")
        try terminal.wait(for: "no second screen") { try terminal.flags.hasPrefix("10") }
        let first = try terminal.screen
        try terminal.wait(for: "nothing moves") { try terminal.screen != first }
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
        let still = try terminal.screen
        #expect(still.contains(title))
      }
    }
  }
}
