import Foundation
import TestSupport
import Testing

extension ExplorerInTerminal {
  @Suite("Random input") struct RandomInputTests {
    /// Everything but what ends or suspends the program, and what a file name could leave the folder with.
    private static let keys: [String] =
      (0x20..<0x7F).compactMap { Unicode.Scalar(UInt32($0)).map { String(Character($0)) } }
      .filter { !"q/~.".contains($0) }
      + ["\r", "\t", "\u{7F}", "\u{1B}[A", "\u{1B}[B", "\u{1B}[C", "\u{1B}[D", "\u{1B}[1;2A", "\u{1B}[1;2C"]
      + ["\u{1B}[H", "\u{1B}[F", "\u{1B}[5~", "\u{1B}[200~", "\u{1B}[27;5;9~", "\u{1B}OP", "é", "∇", "\u{C}", "\u{15}"]
      // Often enough out of the lines that are typed.
      + Array(repeating: "\u{1B}", count: 6)

    private func burst(_ generator: inout SeededGenerator, keys count: Int) -> String {
      (0..<count).map { _ in
        if Int.random(in: 0..<6, using: &generator) == 0 {
          let button = [0, 0, 32, 32, 64, 65, 2].randomElement(using: &generator) ?? 0
          let column = Int.random(in: 1...200, using: &generator)
          let row = Int.random(in: 1...60, using: &generator)
          return "\u{1B}[<\(button);\(column);\(row)\(Bool.random(using: &generator) ? "M" : "m")"
        }
        return Self.keys.randomElement(using: &generator) ?? " "
      }.joined()
    }

    /// Resident memory in bytes.
    private func memory(of process: Int32) throws -> Int {
      let fields = try String(contentsOfFile: "/proc/\(process)/statm", encoding: .utf8).split(separator: " ")
      let pages = try #require(Int(fields[1]))
      return pages * sysconf(Int32(_SC_PAGESIZE))
    }

    @Test("3000 random keys, mouse reports and resizes: no crash, no hang, hardly more memory, the terminal restored")
    func random() throws {
      var generator = SeededGenerator(seed: 6)
      try withEmulator(columns: 60, rows: 20) { terminal in
        try terminal.start("nabla explore 'x^2 + 3 y^2'")
        try terminal.expect("q leave")
        let process = try terminal.processID()
        var atFirst = 0
        for round in 0..<30 {
          try terminal.type(burst(&generator, keys: 100))
          if round % 3 == 0 {
            try terminal.resize(
              columns: .random(in: 8...90, using: &generator), rows: .random(in: 4...30, using: &generator))
          }
          if round == 9 { atFirst = try memory(of: process) }
        }
        // A paste may have begun, which a terminal always ends.
        try terminal.type("\u{1B}[201~")
        // Whatever is open is closed, and the function is one that is quickly drawn.
        try terminal.resize(columns: 60, rows: 20)
        try terminal.send("Escape")
        usleep(60_000)
        try terminal.send("Escape")
        usleep(60_000)
        try terminal.send("f", "C-e", "C-u")
        try terminal.type("x y")
        try terminal.send("Enter", "Escape")
        try terminal.expect("f(x, y) = x y")
        let growth = try memory(of: process) - atFirst
        #expect(growth < 5_000_000)
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }
  }
}
