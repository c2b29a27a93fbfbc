import CellGraphics

/// Path data by colour, in the order in which the colours first appeared.
struct ColoredPaths {
  private var colors: [Color] = []
  private var places: [Color: Int] = [:]
  private var data: [[UInt8]] = []

  mutating func append(_ path: PathData, _ color: Color) {
    if let place = places[color] {
      data[place] += path.bytes
    } else {
      places[color] = colors.count
      colors.append(color)
      data.append(path.bytes)
    }
  }

  /// A group of one path for every colour; nothing without any.
  func group(attributes: String, paint: String) -> String {
    if colors.isEmpty { return "" }
    var text = "<g \(attributes)>\n"
    for (color, path) in zip(colors, data) {
      text += "<path \(paint)=\"\(color.hex)\" d=\"\(String(decoding: path, as: UTF8.self))\"/>\n"
    }
    return text + "</g>\n"
  }
}
