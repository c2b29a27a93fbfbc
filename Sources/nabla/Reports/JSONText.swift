import FoundationEssentials

/// JSON as nabla writes it: one object on one line, sorted keys, numbers that read back exactly.
enum JSONText {
  /// NaN and the infinities become the strings "nan", "inf" and "-inf".
  static func line(_ document: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }
}
