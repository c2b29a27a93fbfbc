import CellGraphics
import Lessons
import Plotting
import TextExport

/// A lesson as one page of the web that needs nothing else: text to select, pictures, answers and notes to fold out.
struct Handout {
  private var stills: LessonStills
  /// A handout is printed: on light paper.
  private let style = PictureStyle(glyphs: .braille, depth: .truecolor, theme: .light)
  private let alone = Size(columns: 80, rows: 24)
  private let beside = Size(columns: 52, rows: 18)

  init(_ stills: LessonStills) { self.stills = stills }

  mutating func html() throws(LessonError) -> String {
    let title = Markup.escaped(stills.lesson.title)
    var sections = ""
    for stage in stills.lesson.stages { sections += try section(stage) }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width">
      <title>\(title)</title>
      <style>
      \(rules)
      </style>
      </head>
      <body>
      <h1>\(title)</h1>
      <p>\(HandoutText.html(stills.lesson.summary))</p>
      \(sections)</body>
      </html>

      """
  }

  private var rules: String {
    let theme = Theme.light
    return """
      body{margin:auto;padding:2em;max-width:60em;font:17px/1.55 system-ui,sans-serif;\
      background:\(theme.background.hex);color:\(theme.foreground.hex)}
      p,ul,ol{max-width:42em}
      code{font:0.95em \(HTMLPage.fonts)}
      .pictures{display:flex;flex-wrap:wrap;gap:2em;overflow:auto hidden;margin:1.5em 0}
      .pictures figure{margin:0}
      figure pre.legend{margin:0.7em 0 0;line-height:1.5}
      .report{font:15px/1.2 \(HTMLPage.fonts);overflow-x:auto}
      .question{border-left:3px solid;padding-left:1em}
      summary{cursor:pointer}
      @media print{.pictures{break-inside:avoid}}
      \(HTMLPage.figureRules)
      """
  }

  // MARK: Stages

  private mutating func section(_ stage: EvaluatedStage) throws(LessonError) -> String {
    var text = "<section>\n<h2>\(Markup.escaped(stage.stage.title))</h2>\n"
    for (place, step) in stage.stage.steps.enumerated() {
      for block in step.blocks { text += try html(of: block, key: stage.keys[place]) }
    }
    if !stage.stage.notes.isEmpty {
      text += "<details>\n<summary>Speaker notes</summary>\n"
      for note in stage.stage.notes { text += HandoutText.html(of: note) }
      text += "</details>\n"
    }
    return text + "</section>\n"
  }

  private mutating func html(of block: Block, key: AnswerKey?) throws(LessonError) -> String {
    guard case .picture(let pictures) = block else { return HandoutText.html(of: block, key: key) }
    var text = "<div class=\"pictures\">\n"
    let size = pictures.commands.count > 1 ? beside : alone
    for command in pictures.commands { text += try html(of: command, size: size) }
    return text + "</div>\n"
  }

  private mutating func html(of command: LessonCommandLine, size: Size) throws(LessonError) -> String {
    do throws(LessonProblem) {
      let picture = try stills.shelf.picture(of: command, size: size, style: style)
      switch picture.content {
      case .report(let lines): return "<pre class=\"report\">\(Markup.escaped(lines: lines))</pre>\n"
      case .drawing(let buffer, _):
        let words = try stills.shelf.description(of: command).split(separator: "\n").joined(separator: " ")
        return HTMLPage.figure(
          buffer, Presentation(title: "\(picture.title). \(words)", theme: .light), setsLegendApart: true)
      }
    } catch { throw stills.source.located(error) }
  }
}

extension Markup {
  /// Lines of text, escaped one by one.
  static func escaped(lines: [String]) -> String { lines.map(escaped).joined(separator: "\n") }
}
