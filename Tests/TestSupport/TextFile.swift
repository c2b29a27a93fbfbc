import Foundation

/// A text file for tests.
public struct TextFile {
  private let path: String

  /// - Parameter path: Absolute, or relative to the current folder.
  public init(_ path: String) { self.path = path }

  /// Whether there is a file at the path.
  public var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// The whole text.
  public func read() throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  /// Writes the file, with the folders above it.
  public func write(_ text: String) throws {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
