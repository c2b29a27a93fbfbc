import Foundation
import Testing

extension ExplorerInTerminal {
  @Suite("Every way out") struct LeavingTests {
    @Test("Keys and signals that end the program leave the terminal as it was, a trap among them")
    func signals() throws {
      try withEmulator { terminal in
        let signals = [
          ("INT", 2), ("TERM", 15), ("HUP", 1), ("QUIT", 3), ("TRAP", 5), ("ILL", 4), ("ABRT", 6), ("SEGV", 11),
          ("USR1", 10),
        ]
        for (name, number) in signals {
          try terminal.start("nabla explore 'x y'")
          try terminal.expect("q leave")
          switch name {
          case "INT": try terminal.send("C-c")
          case "QUIT": try terminal.send("C-\\")
          default: try terminal.signal(name)
          }
          try terminal.expectRestored(status: 128 + number)
        }
      }
    }

    @Test("Ctrl-Z hands the terminal to the shell, and fg brings back the same screen")
    func suspension() throws {
      try withEmulator { terminal in
        try terminal.start("nabla explore 'x y'")
        try terminal.expect("q leave")
        let before = try terminal.colored
        try terminal.send("C-z")
        try terminal.expectRestored(status: 148)
        try terminal.type("fg\n")
        try terminal.wait(for: "the screen is not as before") { try terminal.colored == before }
        #expect(try terminal.flags == "1011")
        try terminal.send("c")
        try terminal.expect("colours")
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }

    @Test("Continued in the background it leaves the terminal to the shell")
    func background() throws {
      try withEmulator { terminal in
        try terminal.start("nabla explore 'x y'")
        try terminal.expect("q leave")
        try terminal.send("C-z")
        try terminal.expectRestored(status: 148)
        try terminal.type("bg\n")
        try terminal.expectRestored(status: 0)
        usleep(200_000)
        try terminal.expectOutside()
        try terminal.start("fg")
        try terminal.expect("q leave")
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }

    @Test("When the terminal has gone the program ends, and its status tells of it")
    func hangUp() throws {
      try withEmulator { terminal in
        // Without the signal, so that reading and writing fail.
        try terminal.start("trap '' HUP; nabla explore 'x y' 2> message; echo $? > lost; exit")
        try terminal.expect("q leave")
        terminal.close()
        for _ in 0..<250 where try terminal.text("lost").isEmpty { usleep(40_000) }
        #expect(try terminal.text("lost") == "73\n")
        #expect(try terminal.text("message").hasPrefix("error: cannot write to standard output"))
      }
    }
  }
}
