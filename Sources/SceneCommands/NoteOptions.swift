import ArgumentParser
import Plotting

/// `--note`: a place and a text with a space between, as in `1,1 the valley`.
enum NoteOption {
  static let option = "--note"

  static func read(_ text: String) throws(UsageError) -> Annotation {
    let words = text.drop { $0.isWhitespace }
    let end = words.firstIndex(where: \.isWhitespace) ?? words.endIndex
    let place = try NumbersOption.read(String(words[..<end]), option: option, count: 2).map(\.value)
    let note = words[end...].drop { $0.isWhitespace }
    if note.isEmpty { throw .noteWithoutText(text) }
    guard place.allSatisfy(\.isFinite) else { throw .pointNotFinite(option, text) }
    return Annotation(x: place[0], y: place[1], text: String(note))
  }
}

/// Texts that stand in a picture.
package struct NoteOptions: ParsableArguments {
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A text beside a place, as in --note '1,1 the valley'. Repeatable.", valueName: "x,y text"))
  var note: [Word] = []

  package init() {}

  /// The texts with their places.
  func annotations() throws(UsageError) -> [Annotation] {
    var annotations: [Annotation] = []
    for word in note { annotations.append(try NoteOption.read(word.text)) }
    return annotations
  }
}
