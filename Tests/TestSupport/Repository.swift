/// Files of the checkout that the tests run in.
public enum Repository {
  /// The top folder, ending in a slash.
  public static let root = String("\(#filePath)".dropLast("Tests/TestSupport/Repository.swift".count))

  /// The text of a file below the top folder.
  public static func text(_ path: String) throws -> String { try TextFile(root + path).read() }

  /// The rows of a tab-separated file in `Assets/Data`, comments (`#`) and empty lines left out.
  public static func table(_ name: String) throws -> [[Substring]] {
    try text("Assets/Data/\(name)").split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }
}
