#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file that is replaced only when its new content is complete.
///
/// The content goes to a new file beside it, which takes its place by renaming. When the owner is dropped before, the new
/// file is removed and the old one stays as it was. Devices and pipes are written directly.
struct OutputFile: ~Copyable {
  private let path: String
  /// The new file beside `path`; `nil` for a device.
  private let temporary: String?
  private let descriptor: Int32

  /// Opens the file for writing.
  init(path: String) throws(SystemError) {
    var existing = stat()
    let exists = stat(path, &existing) == 0
    let kind = existing.st_mode & S_IFMT
    if exists && kind == S_IFDIR { throw Self.error(path, EISDIR) }
    if exists && access(path, W_OK) != 0 { throw Self.error(path, errno) }
    let opened = exists && kind != S_IFREG ? Self.openDevice(path) : Self.openBeside(path, replacing: exists)
    if opened.descriptor < 0 { throw Self.error(path, errno) }
    if exists && opened.temporary != nil { fchmod(opened.descriptor, existing.st_mode & 0o7777) }
    self.path = path
    temporary = opened.temporary
    descriptor = opened.descriptor
  }

  private static func openDevice(_ path: String) -> (descriptor: Int32, temporary: String?) {
    (open(path, O_WRONLY | O_CLOEXEC), nil)
  }

  /// Opens a new file; the file that a link points to is replaced, not the link.
  private static func openBeside(_ path: String, replacing exists: Bool) -> (descriptor: Int32, temporary: String?) {
    let beside = (exists ? resolved(path) : path) + suffix
    return (open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666), beside)
  }

  private static var suffix: String { ".nabla-\(getpid())" }

  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  private static func error(_ path: String, _ code: Int32) -> SystemError {
    SystemError(.cannotWrite, "cannot write '\(printable(path))'", code: code)
  }

  private static func printable(_ path: String) -> String {
    String(String.UnicodeScalarView(path.unicodeScalars.map { $0.value < 0x20 || $0.value == 0x7F ? "?" : $0 }))
  }

  /// Writes the content and puts the file in its place.
  consuming func replace(with text: String) throws(SystemError) {
    do { try FileBytes.write(text, to: descriptor) } catch { throw Self.error(path, error.code) }
    guard let temporary else { return }
    let target = String(temporary.dropLast(Self.suffix.count))
    if rename(temporary, target) != 0 { throw Self.error(path, errno) }
  }

  deinit {
    close(descriptor)
    // After the renaming there is nothing left to remove.
    if let temporary { unlink(temporary) }
  }
}
