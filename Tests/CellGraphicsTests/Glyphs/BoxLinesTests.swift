import Testing

@testable import CellGraphics

@Suite struct BoxLinesTests {
  /// The lines that the Unicode name of a box-drawing character spells out; `nil` for doubles, dashes, arcs, diagonals.
  private static func named(_ glyph: Unicode.Scalar) -> BoxLines? {
    let words = (glyph.properties.name ?? "").split(separator: " ").dropFirst(2).map(String.init)
    if !Set(words).isDisjoint(with: ["DOUBLE", "DASH", "ARC", "DIAGONAL"]) { return nil }
    let weights: [String: BoxLines.Weight] = ["LIGHT": .light, "HEAVY": .heavy, "SINGLE": .light]
    let arms: [String: [WritableKeyPath<BoxLines, BoxLines.Weight>]] = [
      "UP": [\.up], "RIGHT": [\.right], "DOWN": [\.down], "LEFT": [\.left], "VERTICAL": [\.up, \.down],
      "HORIZONTAL": [\.left, \.right],
    ]
    var lines = BoxLines()
    // "LIGHT UP AND RIGHT" and "LIGHT LEFT AND HEAVY RIGHT" name the weight first, "UP HEAVY AND RIGHT LIGHT" last.
    var weight = words.first.flatMap { weights[$0] }
    let isFirst = weight != nil
    var waiting: [String] = []
    for word in words {
      if let named = weights[word] {
        weight = named
        for arm in waiting { for path in arms[arm] ?? [] { lines[keyPath: path] = named } }
        waiting = []
      } else if let paths = arms[word] {
        if isFirst { for path in paths { lines[keyPath: path] = weight ?? .none } } else { waiting.append(word) }
      }
    }
    return lines
  }

  @Test func everyCharacterShowsTheLinesThatItsNameSays() throws {
    var count = 0
    for code in UInt32(0x2500)...0x257F {
      let glyph = try #require(Unicode.Scalar(code))
      let lines = Self.named(glyph)
      #expect(BoxLines(glyph: glyph) == lines, "\(glyph) \(glyph.properties.name ?? "")")
      #expect(lines.map { $0.glyph() } ?? glyph == glyph)
      if lines != nil { count += 1 }
    }
    #expect(count == 80, "three weights on four sides, without the blank")
  }

  @Test func everyCombinationHasItsCharacter() {
    var glyphs: Set<Unicode.Scalar> = []
    for up in BoxLines.Weight.allCases {
      for right in BoxLines.Weight.allCases {
        for down in BoxLines.Weight.allCases {
          for left in BoxLines.Weight.allCases {
            let lines = BoxLines(up: up, right: right, down: down, left: left)
            #expect(BoxLines(glyph: lines.glyph()) == lines)
            glyphs.insert(lines.glyph())
          }
        }
      }
    }
    #expect(glyphs.count == 81)
  }

  @Test func joiningKeepsTheHeavierLine() {
    let joined = BoxLines.horizontal(.heavy).joined(with: BoxLines(up: .light, left: .light))
    #expect(joined == BoxLines(up: .light, right: .heavy, left: .heavy))
    #expect(joined.glyph() == "┷")
  }

  @Test func asciiShowsDirectionsOnly() {
    #expect(BoxLines.horizontal(.heavy).glyph(in: .ascii) == "-")
    #expect(BoxLines.vertical(.light).glyph(in: .ascii) == "|")
    #expect(BoxLines(down: .light, left: .light).glyph(in: .ascii) == "+")
    #expect(BoxLines().glyph(in: .ascii) == " ")
    for glyph in "-|+ ".unicodeScalars { #expect(BoxLines(glyph: glyph, in: .ascii)?.glyph(in: .ascii) == glyph) }
    #expect(BoxLines(glyph: "─", in: .ascii) == nil && BoxLines(glyph: "-") == nil)
  }
}
