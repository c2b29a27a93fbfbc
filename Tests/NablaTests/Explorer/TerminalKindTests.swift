import Testing

extension ExplorerInTerminal {
  @Suite("Kinds of terminals") struct TerminalKindTests {
    @Test("A terminal that cannot place text gets the still picture and a hint")
    func bad() throws {
      try withEmulator { terminal in
        for environment in ["TERM=dumb", "TERM=no-such-terminal", "-u TERM"] {
          try terminal.start("env \(environment) nabla 'x y'")
          try terminal.expect("no explorer here")
          try terminal.expectRestored(status: 0)
        }
      }
    }

    @Test("Where input or output is no terminal there is the still picture", arguments: ["< /dev/null", "| cat"])
    func noTerminal(redirection: String) throws {
      try withEmulator { terminal in
        try terminal.start("nabla explore 'x y' --size 60x16 \(redirection)")
        try terminal.expect("contours")
        try terminal.expectRestored(status: 0)
        #expect(try terminal.screen.contains("standard input or output is not a terminal"))
      }
    }

    /// Numbers of `SGR` sequences that set colours, as `38;5` for one of 256.
    private func colors(_ text: String) -> Set<String> {
      var kinds: Set<String> = []
      for sequence in text.split(separator: "\u{1B}[").dropFirst() {
        guard let end = sequence.firstIndex(of: "m") else { continue }
        let numbers = sequence[..<end].split(separator: ";").map(String.init)
        if let place = numbers.firstIndex(where: { ["38", "48"].contains($0) }), place + 1 < numbers.count {
          kinds.insert("\(numbers[place]);\(numbers[place + 1])")
        } else {
          kinds.formUnion(numbers.filter { $0.count >= 2 && "349".contains($0.prefix(1)) && $0 != "39" && $0 != "49" })
        }
      }
      return kinds
    }

    /// The characters that are drawn in one of the first 16 colours on paper of the same.
    private func hidden(_ text: String) -> String {
      var (ink, paper) = (39, 49)
      var hidden = ""
      for sequence in text.components(separatedBy: "\u{1B}[").dropFirst() {
        guard let end = sequence.firstIndex(of: "m") else { continue }
        for number in sequence[..<end].split(separator: ";").compactMap({ Int($0) }) {
          switch number {
          case 0: (ink, paper) = (39, 49)
          case 30...39, 90...97: ink = number
          case 40...49, 100...107: paper = number
          default: break
          }
        }
        if paper != 49, ink + 10 == paper { hidden += sequence[end...].dropFirst().filter { !$0.isWhitespace } }
      }
      return hidden
    }

    /// Draws the screen in an environment.
    private func screen(
      _ environment: String, _ words: String = ""
    ) throws -> (colors: Set<String>, text: String, hidden: String) {
      var result: (Set<String>, String, String) = ([], "", "")
      try withEmulator { terminal in
        try terminal.start("env \(environment) nabla explore 'x y' \(words)")
        try terminal.expect("q leave")
        let colored = try terminal.colored
        result = (colors(colored), try terminal.screen, hidden(colored))
        try terminal.send("q")
        try terminal.expect("status 0")
        try terminal.expectModes("after", toEqual: "before")
      }
      return result
    }

    @Test(
      "Without colours values are told by characters",
      arguments: [("NO_COLOR=1", ""), ("TERM=vt100", ""), ("TERM=tmux-256color", "--color none")])
    func colorless(environment: String, words: String) throws {
      let (colors, text, _) = try screen(environment, words)
      #expect(colors.isEmpty)
      #expect(text.contains(";:;"))
    }

    @Test("A terminal of eight colours gets those only, and nothing in the colour of its paper")
    func eight() throws {
      let (colors, _, hidden) = try screen("TERM=xterm")
      #expect(!colors.isEmpty)
      #expect(colors.allSatisfy { $0.count == 2 && ("30"..."47").contains($0) })
      #expect(hidden == "")
    }

    @Test("A terminal of 256 colours gets those")
    func indexed() throws {
      let (colors, _, _) = try screen("TERM=xterm-256color")
      #expect(colors.contains("48;5") && !colors.contains("48;2"))
    }

    @Test("At most as many colours are used as are asked for")
    func asked() throws {
      let (colors, _, hidden) = try screen("TERM=xterm-256color", "--color 16")
      #expect(!colors.isEmpty && !colors.contains("48;5"))
      #expect(hidden == "")
    }

    private static var hasDirectColor: Bool { (try? Nabla.runShell("infocmp xterm-direct"))?.status == 0 }

    @Test(
      "A terminal of direct colour gets exact ones, whether by its name or by its claim",
      .enabled(if: hasDirectColor, "there is no description of xterm-direct"),
      arguments: ["TERM=xterm-direct", "COLORTERM=truecolor TERM=xterm-256color"])
    func direct(environment: String) throws {
      let (colors, _, _) = try screen(environment)
      #expect(colors.contains("48;2") && !colors.contains("48;5"))
    }

    @Test("A terminal that claims direct colour gets it where the system has no description for that")
    func carried() throws {
      try withEmulator { terminal in
        let describe = "infocmp xterm-256color | sed s/xterm-256color/emulator-256color/ | tic -o . -"
        let environment = "TERMINFO=$PWD TERM=emulator-256color COLORTERM=truecolor"
        try terminal.start("\(describe) && env \(environment) nabla explore 'x y'")
        try terminal.expect("q leave")
        let colors = colors(try terminal.colored)
        #expect(colors.contains("48;2") && !colors.contains("48;5"))
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }

    @Test("Without a locale of UTF-8 the screen is ASCII, unless other glyphs are asked for")
    func locale() throws {
      let plain = try screen("LC_ALL=C").text
      #expect(plain.unicodeScalars.allSatisfy { $0.isASCII })
      #expect(plain.contains("+---") && plain.contains("|Vf|"))
      let asked = try screen("LC_ALL=C", "--glyphs braille").text
      #expect(asked.contains("‖∇f‖"))
    }
  }
}
