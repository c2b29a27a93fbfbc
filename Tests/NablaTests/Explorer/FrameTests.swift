import Foundation
import Testing

extension ExplorerInTerminal {
  @Suite("Frames") struct FrameTests {
    private static let start = "\u{1B}[?2026h"
    private static let end = "\u{1B}[?2026l"

    /// What is sent between frames, and how many frames there are.
    private func parts(_ text: String) -> (outside: String, frames: Int) {
      let pieces = text.components(separatedBy: Self.start)
      let outside = pieces[0] + pieces.dropFirst().map { $0.components(separatedBy: Self.end).last ?? "" }.joined()
      return (outside, pieces.count - 1)
    }

    @Test("Held keys become one frame, frames are sent whole, at most 60 a second, and nothing comes between them")
    func frames() throws {
      try withEmulator { terminal in
        try terminal.start("nabla explore 'x^2 + 3 y^2'")
        try terminal.expect("q leave")
        try terminal.record(to: "frames")
        let clock = ContinuousClock()
        let start = clock.now
        // Far more keys than frames may be shown in the time that tmux takes to send them.
        for _ in 0..<5 { try terminal.type(String(repeating: "lh", count: 100) + "l") }
        try terminal.wait(for: "the keys have not been taken") { try terminal.text("frames").contains(Self.end) }
        usleep(150_000)
        let elapsed = clock.now - start
        let (outside, frames) = parts(try terminal.text("frames"))
        #expect(outside == "")
        #expect(frames <= Int(elapsed / .milliseconds(1)) * 60 / 1000 + 1)
        #expect(frames <= 25, "of 1005 keys")

        // An idle screen sends nothing.
        let before = try terminal.text("frames").utf8.count
        usleep(600_000)
        let after = try terminal.text("frames").utf8.count
        #expect(after == before)
        try terminal.send("q")
        try terminal.expectRestored(status: 0)
      }
    }
  }
}
