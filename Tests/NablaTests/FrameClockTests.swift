import Testing

@testable import nabla

@Suite struct FrameClockTests {
  @Test func `however often it is asked, no more than 60 frames a second are due`() {
    var frames = FrameClock()
    var now = ContinuousClock.now
    var shown = 0
    // A tenth of a second, asked every tenth of a millisecond.
    for _ in 0..<1000 {
      if frames.millisecondsLeft(at: now) == 0 {
        frames.tick(at: now)
        shown += 1
      }
      now += .microseconds(100)
    }
    #expect(shown == 6)
  }

  @Test func `after a rest a frame is due at once, and then in 17 milliseconds`() {
    var frames = FrameClock()
    let now = ContinuousClock.now + .seconds(1)
    #expect(frames.millisecondsLeft(at: now) == 0)
    frames.tick(at: now)
    #expect(frames.millisecondsLeft(at: now) == 17)
    #expect(frames.millisecondsLeft(at: now + .microseconds(16_500)) == 1)
    #expect(frames.millisecondsLeft(at: now + .milliseconds(17)) == 0)
  }
}
