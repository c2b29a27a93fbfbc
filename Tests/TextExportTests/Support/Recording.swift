import Foundation
import Testing

/// An asciicast, read with Foundation's JSON.
struct Recording {
  struct Event: Equatable {
    let time: Double
    let kind: String
    let data: String
  }

  let header: [String: Any]
  let events: [Event]

  init(_ text: String) throws {
    let lines = text.split(separator: "\n").map { Data($0.utf8) }
    let first = try #require(lines.first)
    let object = try JSONSerialization.jsonObject(with: first)
    header = try #require(object as? [String: Any])
    events = try lines.dropFirst().map { line in
      let object = try JSONSerialization.jsonObject(with: line)
      let fields = try #require(object as? [Any])
      return Event(
        time: try #require(fields[0] as? Double), kind: try #require(fields[1] as? String),
        data: try #require(fields[2] as? String))
    }
  }
}
