import FoundationEssentials
import Lessons

extension ReportValue {
  /// Reads a report as `JSONText` writes it.
  init(json: String) throws {
    self = try JSONDecoder().decode(Node.self, from: Data(json.utf8)).value
  }

  /// A value of any kind.
  private struct Node: Decodable {
    let value: ReportValue

    init(from decoder: any Decoder) throws {
      if let items = try? decoder.unkeyedContainer() {
        value = .list(try Self.items(items))
      } else if let parts = try? decoder.container(keyedBy: Name.self) {
        let named = try parts.allKeys.map { ($0.stringValue, try parts.decode(Node.self, forKey: $0).value) }
        value = .object(Dictionary(named, uniquingKeysWith: { first, _ in first }))
      } else {
        value = try Self.leaf(try decoder.singleValueContainer())
      }
    }

    private static func items(_ container: any UnkeyedDecodingContainer) throws -> [ReportValue] {
      var container = container
      var items: [ReportValue] = []
      while !container.isAtEnd { items.append(try container.decode(Node.self).value) }
      return items
    }

    private static func leaf(_ container: any SingleValueDecodingContainer) throws -> ReportValue {
      if container.decodeNil() { return .absent }
      if let number = try? container.decode(Double.self) { return .number(number) }
      if let truth = try? container.decode(Bool.self) { return .truth(truth) }
      let text = try container.decode(String.self)
      return nonFinite[text].map(ReportValue.number) ?? .text(text)
    }

    private static let nonFinite = ["nan": Double.nan, "inf": .infinity, "-inf": -.infinity]
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
