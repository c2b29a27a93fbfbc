/// The installed build: `swift build -c release --static-swift-stdlib --product nabla`.
enum InstalledBuild {
  /// The path of the program.
  static let nabla =
    String("\(#filePath)".dropLast("Benchmarks/Sources/Benchmarks/InstalledBuild.swift".count))
    + ".build/release/nabla"
}
