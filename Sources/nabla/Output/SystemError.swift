#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The operating system refused to read or write something.
struct SystemError: Error, Equatable {
  let status: Failure.Status
  let message: String

  /// - Parameter code: The value of `errno`.
  init(_ status: Failure.Status, _ what: String, code: Int32) {
    self.status = status
    message = "\(what): \(String(cString: strerror(code)))"
  }
}
