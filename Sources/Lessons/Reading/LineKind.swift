/// What a line begins.
enum LineKind: Equatable {
  case blank, text, fence, comment, bullet, number
  case heading(level: Int)
  /// Markdown that lessons have no use for, by its name.
  case foreign(String)

  init(_ line: Fragment) {
    guard let first = line.scalars.first(where: { $0 != " " }), let mark = line[0] else {
      self = .blank
      return
    }
    if mark == " " {
      self = .foreign(first == "-" || first.properties.numericType != nil ? "a nested list" : "indented text")
    } else if mark == "#" {
      let level = line.scalars.prefix { $0 == "#" }.count
      self = line[level] == " " || line.count == level ? .heading(level: level) : .text
    } else if line.hasPrefix("```") {
      self = .fence
    } else if line.hasPrefix("<!--") {
      self = .comment
    } else if line.hasPrefix("- ") {
      self = .bullet
    } else if Self.isNumbered(line) {
      self = .number
    } else if mark == ">" {
      self = .foreign("a block quote")
    } else if line.hasPrefix("* ") || line.hasPrefix("+ ") {
      self = .foreign("a list with another sign than -")
    } else if line.hasPrefix("~~~") {
      self = .foreign("a block of code with ~~~")
    } else if line.scalars.allSatisfy({ "-*_= ".unicodeScalars.contains($0) }) {
      self = .foreign("a rule")
    } else if line.scalars.contains("|"), line.scalars.allSatisfy({ "|-: ".unicodeScalars.contains($0) }) {
      self = .foreign("a table")
    } else {
      self = .text
    }
  }

  private static func isNumbered(_ line: Fragment) -> Bool {
    let digits = line.scalars.prefix { ("0"..."9").contains($0) }.count
    return (1...3).contains(digits) && line[digits] == "." && line[digits + 1] == " "
  }
}
