import SceneCommands

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder that files are written into; made when it is not there.
struct OutputFolder {
  private let path: String

  /// Makes sure that the folder is there and can be written to.
  init(path: String) throws(SystemError) {
    self.path = path
    if mkdir(path, 0o777) != 0, errno != EEXIST { throw Self.error(path, errno) }
    var existing = stat()
    if stat(path, &existing) != 0 { throw Self.error(path, errno) }
    if existing.st_mode & S_IFMT != S_IFDIR { throw Self.error(path, ENOTDIR) }
    if access(path, W_OK | X_OK) != 0 { throw Self.error(path, errno) }
  }

  private static func error(_ path: String, _ code: Int32) -> SystemError {
    SystemError(.cannotWrite, "cannot write into '\(UsageError.printable(path))'", code: code)
  }

  /// Writes a file, which replaces one of the same name.
  func write(_ text: String, to name: String) throws(SystemError) {
    try OutputFile(path: path + "/" + name).replace(with: text)
  }
}
