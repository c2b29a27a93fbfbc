import Foundation
import TestSupport

/// The built program, run as a user runs it.
enum Nabla {
  struct Outcome {
    let output: String
    let error: String
    let status: Int32
  }

  /// The folder of the test bundle holds the program too.
  private static var program: URL {
    Bundle.allBundles.map { $0.bundleURL.deletingLastPathComponent() }
      .map { $0.appendingPathComponent("nabla") }
      .first { FileManager.default.isExecutableFile(atPath: $0.path) }
      ?? URL(fileURLWithPath: Repository.root + ".build/debug/nabla")
  }

  /// Runs a line as a shell does that finds the program.
  static func runShell(_ line: String) throws -> Outcome {
    let folder = program.deletingLastPathComponent().path
    return try run(["-c", "PATH='\(folder)':$PATH; \(line)"], of: URL(fileURLWithPath: "/bin/sh"))
  }

  /// Runs a command line to its end.
  static func run(_ words: [String], of executable: URL? = nil, input: String? = nil) throws -> Outcome {
    let process = Process()
    process.executableURL = executable ?? program
    process.arguments = words
    let (output, error, source) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = error
    process.standardInput = source
    try process.run()
    try source.fileHandleForWriting.write(contentsOf: Data((input ?? "").utf8))
    try source.fileHandleForWriting.close()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = error.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: bytes, as: UTF8.self), error: String(decoding: complaint, as: UTF8.self),
      status: process.terminationStatus)
  }

  static func run(_ words: String..., input: String? = nil) throws -> Outcome { try run(words, input: input) }
}

/// A folder of its own for a test, removed at the end.
func withTemporaryFolder<Result>(_ body: (_ path: String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nabla-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}
