import Assets

extension Colormap {
  /// Every colormap by name, the default one first.
  ///
  /// A published table is a file in `Assets/Colormaps`; a computed one is a line here.
  package static let all: [Colormap] =
    EmbeddedAssets.colormaps.map { Colormap(name: $0.name, table: $0.text) } + [.diverging, .grey]

  /// The names of all colormaps in the same order, without reading their tables.
  package static var names: [String] { EmbeddedAssets.colormaps.map(\.name) + ["diverging", "grey"] }

  /// The colormap of a name, in lower case.
  package static func named(_ name: String) -> Colormap? { all.first { $0.name == name } }

  /// Dark violet over green to yellow, readable without colour vision.
  package static let viridis = all[0]

  /// Blue below the middle and red above it, white in the middle, equally light at equal distances from it.
  ///
  /// For functions with a sign, the middle standing for 0.
  package static let diverging = Colormap(
    name: "diverging",
    colors: (-128...128).map { step in
      let distance = Double(abs(step)) / 128
      return OKLab(
        lightness: 0.97 - 0.57 * distance, chroma: distance * (0.36 - 0.22 * distance), hue: step < 0 ? 4.42 : 0.47
      ).color
    })

  /// Black to white in steps that look equal.
  package static let grey = Colormap(
    name: "grey", colors: (0...255).map { OKLab(lightness: Double($0) / 255, a: 0, b: 0).color })

  /// Reads a table of hexadecimal triplets; lines that begin with `#` are comments.
  private init(name: String, table: [UInt8]) {
    let lines = table.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
    let triplets = lines.flatMap { $0.split(separator: UInt8(ascii: " ")) }
    self.init(
      name: name,
      colors: triplets.compactMap { UInt32(String(decoding: $0, as: UTF8.self), radix: 16) }.map { Color($0) })
  }
}
