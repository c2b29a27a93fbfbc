import Testing

/// A small reader of XML: checks that a document is well formed and gives its text.
///
/// It knows elements, attributes, the five entities and numeric references, and nothing else: enough for what the
/// exporters write, and an independent view of it.
struct MarkupReader {
  enum Piece: Equatable {
    case open(String, attributes: [String: String])
    case close(String)
    case text(String)
  }

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var pieces: [Piece] = []

  /// - Parameter document: From the first `<` to the last `>`.
  init(_ document: String) throws {
    var open: [String] = []
    var rest = Substring(document)
    while let next = rest.first {
      if next == "<" {
        guard let end = rest.firstIndex(of: ">") else { throw Malformed(description: "unclosed tag") }
        let tag = rest[rest.index(after: rest.startIndex)..<end]
        rest = rest[rest.index(after: end)...]
        if tag.hasPrefix("/") {
          guard open.popLast() == String(tag.dropFirst()) else { throw Malformed(description: "wrong end tag \(tag)") }
          pieces.append(.close(String(tag.dropFirst())))
        } else {
          let isEmpty = tag.hasSuffix("/")
          let (name, attributes) = try Self.parts(of: isEmpty ? tag.dropLast() : tag)
          pieces.append(.open(name, attributes: attributes))
          if isEmpty { pieces.append(.close(name)) } else { open.append(name) }
        }
      } else {
        let end = rest.firstIndex(of: "<") ?? rest.endIndex
        pieces.append(.text(try Self.decoded(rest[..<end])))
        rest = rest[end...]
      }
    }
    if !open.isEmpty { throw Malformed(description: "not closed: \(open)") }
  }

  /// The text of every element of a name, with that of the elements in it.
  func texts(of name: String) -> [String] {
    var result: [String] = []
    var isInside = false
    for piece in pieces {
      switch piece {
      case .open(name, _):
        isInside = true
        result.append("")
      case .close(name): isInside = false
      case .text(let text) where isInside: result[result.count - 1] += text
      default: break
      }
    }
    return result
  }

  /// The attributes of every element of a name.
  func attributes(of name: String) -> [[String: String]] {
    pieces.compactMap { if case .open(name, let attributes) = $0 { attributes } else { nil } }
  }

  private static func parts(of tag: Substring) throws -> (String, [String: String]) {
    let name = tag.prefix { $0 != " " }
    guard let first = name.first, first.isLetter else { throw Malformed(description: "bad tag <\(tag)>") }
    var attributes: [String: String] = [:]
    var rest = tag[name.endIndex...].drop { $0 == " " }
    while !rest.isEmpty {
      let key = rest.prefix { $0.isLetter || "-:".contains($0) }
      rest = rest[key.endIndex...]
      guard !key.isEmpty, rest.hasPrefix("=\""), attributes[String(key)] == nil else {
        throw Malformed(description: "bad attribute in <\(tag)>")
      }
      rest = rest.dropFirst(2)
      guard let end = rest.firstIndex(of: "\"") else { throw Malformed(description: "open quote in <\(tag)>") }
      attributes[String(key)] = try decoded(rest[..<end])
      rest = rest[rest.index(after: end)...].drop { $0 == " " }
    }
    return (String(name), attributes)
  }

  private static let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]

  private static func decoded(_ text: Substring) throws -> String {
    for scalar in text.unicodeScalars
    where scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value) {
      throw Malformed(description: "control character \(scalar.value)")
    }
    guard !text.contains("]]>") else { throw Malformed(description: "]]> in text") }
    let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    return try pieces.dropFirst().reduce(String(pieces.first ?? "")) { result, piece in
      guard let end = piece.firstIndex(of: ";"), let value = entities[String(piece[..<end])] else {
        throw Malformed(description: "bad entity in &\(piece)")
      }
      return result + value + piece[piece.index(after: end)...]
    }
  }
}
