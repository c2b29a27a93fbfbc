import Explorer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the user left off in each lesson: one line a lesson in a file of the user's state, as the XDG base directory
/// specification has it.
///
/// What cannot be read counts as nothing, and what cannot be written is not kept: a lesson needs no memory.
struct LessonProgress {
  private var positions: [String: LessonPosition] = [:]
  private let path: String?

  /// Some files never end.
  private static let mostBytes = 1 << 16

  /// The progress of the user.
  static var current: LessonProgress { LessonProgress(path: statePath) }

  init(path: String?) {
    self.path = path
    guard let path, let bytes = try? InputBytes.read(path, limit: Self.mostBytes) else { return }
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let fields = line.split(separator: "\t")
      guard fields.count == 3, let stage = Int(fields[1]), let step = Int(fields[2]), stage > 0, step > 0 else {
        continue
      }
      positions[String(fields[0])] = LessonPosition(stage: stage - 1, step: step - 1)
    }
  }

  /// Where a lesson was left; `nil` for one that was never begun.
  subscript(_ name: String) -> LessonPosition? { positions[name] }

  /// Keeps the place where a lesson was left.
  mutating func keep(_ position: LessonPosition, in name: String) {
    positions[name] = position
    guard let path else { return }
    let lines = positions.sorted { $0.key < $1.key }
      .map { "\($0.key)\t\($0.value.stage + 1)\t\($0.value.step + 1)\n" }
    for folder in Self.folders(above: path) { mkdir(folder, 0o700) }
    guard let file = try? OutputFile(path: path) else { return }
    try? file.replace(with: lines.joined())
  }

  /// The folders that lead to a file, the outermost first.
  private static func folders(above path: String) -> [String] {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.indices.dropFirst().map { parts[...$0].joined(separator: "/") }
  }

  private static var statePath: String? {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let state = variable("XDG_STATE_HOME") ?? variable("HOME").map { $0 + "/.local/state" }
    return state.map { $0 + "/nabla/lessons.tsv" }
  }
}
