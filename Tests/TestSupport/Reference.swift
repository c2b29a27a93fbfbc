// A release build compiles this target too, without the testing library.
#if canImport(Testing)
  import Foundation
  import Testing

  /// Compares a picture with the one on record in `Assets/References/<suite>/<name>.txt`.
  ///
  /// With `NABLA_RECORD=1` in the environment, or when there is none yet, the picture is recorded and the test fails, so
  /// that nobody forgets to read it.
  public func expectReference(
    _ picture: String, suite: String, name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let path = "Assets/References/\(suite)/\(name).txt"
    let file = TextFile(Repository.root + path)
    if ProcessInfo.processInfo.environment["NABLA_RECORD"] != nil || !file.exists {
      try file.write(picture)
      Issue.record("recorded \(path): read it before you commit it", sourceLocation: sourceLocation)
      return
    }
    let expected = try file.read()
    #expect(picture == expected, "differs from \(path):\n\(picture)", sourceLocation: sourceLocation)
  }
#endif
