#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Runs `body(0)` to `body(count − 1)` at the same time, `body(0)` on the calling thread, and waits for all of them.
///
/// Where the system grants no further thread, the calling one does the work.
func onThreads(_ count: Int, _ body: @Sendable (Int) -> Void) {
  withoutActuallyEscaping(body) { body in
    let helpers = (1..<max(count, 1)).map { index in HelperThread { body(index) } }
    body(0)
    for helper in helpers { helper.join() }
  }
}

/// The processors that the system has running.
func processorCount() -> Int { Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// A thread that does one piece of work.
private final class HelperThread {
  #if canImport(Darwin)
    private typealias Handle = pthread_t?
  #else
    private typealias Handle = pthread_t
  #endif

  private let work: @Sendable () -> Void
  private var handle: Handle
  private var isRunning = false

  init(_ work: @escaping @Sendable () -> Void) {
    self.work = work
    #if canImport(Darwin)
      handle = nil
    #else
      handle = pthread_t()
    #endif
    // The thread is joined before the object is released.
    let object = Unmanaged.passUnretained(self).toOpaque()
    isRunning = pthread_create(&handle, nil, { HelperThread.run($0) }, object) == 0
  }

  private static func run(_ object: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let object { Unmanaged<HelperThread>.fromOpaque(object).takeUnretainedValue().work() }
    return nil
  }

  /// Waits for the work to end; does it now if no thread could be started.
  func join() {
    guard isRunning else { return work() }
    #if canImport(Darwin)
      if let handle { pthread_join(handle, nil) }
    #else
      pthread_join(handle, nil)
    #endif
  }
}
