import Lessons
import Plotting
import TextExport

/// Writes a lesson into a folder: every stage as text and as a picture, and a handout.
struct LessonExport {
  var stills: LessonStills
  /// The style of text, and that of pictures.
  let text: PictureStyle
  let picture: PictureStyle

  mutating func write(to folder: OutputFolder) throws {
    for (place, stage) in stills.lesson.stages.enumerated() {
      let title = stage.stage.title
      let name = "\(place < 9 ? "0" : "")\(place + 1)-\(Self.fileName(title))"
      try folder.write(PlainText.export(try stills.sheet(of: stage, style: text)), to: name + ".txt")
      let words = try stills.sheet(of: stage, style: .plain, inWords: true).lines.joined(separator: " ")
      let presentation = Presentation(
        title: title, description: words.split(separator: " ").joined(separator: " "), theme: picture.theme)
      try folder.write(SVGPicture.export(try stills.sheet(of: stage, style: picture), presentation), to: name + ".svg")
    }
    var handout = Handout(stills)
    try folder.write(try handout.html(), to: "handout.html")
  }

  /// Lower case letters and digits of ASCII with hyphens between words, at most 60.
  private static func fileName(_ title: String) -> String {
    let words = title.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return String(words.joined(separator: "-").prefix(60))
  }
}
