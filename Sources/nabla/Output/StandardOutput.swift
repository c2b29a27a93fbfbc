#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

enum StandardOutput {
  /// Writes everything; a reader that has gone away is no error.
  static func write(_ text: String) throws(SystemError) {
    do { try FileBytes.write(text, to: STDOUT_FILENO) } catch {
      if error.code == EPIPE { return }
      throw SystemError(.cannotWrite, "cannot write to standard output", code: error.code)
    }
  }
}

enum StandardError {
  /// Writes as far as possible; there is nobody to tell of a failure.
  static func write(_ text: String) { try? FileBytes.write(text, to: STDERR_FILENO) }
}

/// Bytes to an open file.
enum FileBytes {
  struct WriteError: Error {
    /// The value of `errno`.
    let code: Int32
  }

  /// Writes all bytes of a text, continuing after partial writes and interruptions.
  static func write(_ text: String, to file: Int32) throws(WriteError) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw WriteError(code: errno)
      }
      written += count
    }
  }

  private static func systemWrite(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.write(file, bytes, count)
    #elseif canImport(Musl)
      Musl.write(file, bytes, count)
    #else
      Darwin.write(file, bytes, count)
    #endif
  }
}
