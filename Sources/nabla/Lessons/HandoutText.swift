import Lessons
import TextExport

/// The text of a lesson as HTML.
enum HandoutText {
  /// The spans of a paragraph.
  static func html(_ spans: [Span]) -> String {
    spans.map { span in
      let text = Markup.escaped(span.text)
      let content = if case .code = span.content { "<code>\(text)</code>" } else { text }
      return switch span.emphasis {
      case .none: content
      case .emphasis: "<em>\(content)</em>"
      case .strong: "<strong>\(content)</strong>"
      }
    }.joined()
  }

  /// A block of text; nothing for pictures.
  ///
  /// - Parameter key: What is right, for a question.
  static func html(of block: Block, key: AnswerKey? = nil) -> String {
    switch block {
    case .paragraph(let spans): return "<p>\(html(spans))</p>\n"
    case .picture: return ""
    case .question(let question): return html(of: question, key: key)
    case .list(let list):
      let tag = list.isNumbered ? "ol" : "ul"
      return "<\(tag)>\n" + list.items.map { "<li>\(html($0))</li>\n" }.joined() + "</\(tag)>\n"
    }
  }

  private static func html(of question: Question, key: AnswerKey?) -> String {
    let body = question.body.map { html(of: $0) }.joined()
    let choices =
      if case .choice(let choices, _) = question.answer {
        "<ol type=\"a\">\n" + choices.map { "<li>\(html($0.words))</li>\n" }.joined() + "</ol>\n"
      } else { "" }
    return """
      <div class="question">
      <p><strong>\(question.kind.label): \(html(question.prompt))</strong></p>
      \(body)\(choices)<details>
      <summary>Answer</summary>
      \(answer(question.answer, key: key))</details>
      </div>

      """
  }

  private static func answer(_ answer: Answer, key: AnswerKey?) -> String {
    switch answer {
    case .choice(let choices, _):
      let items = choices.enumerated().map { place, choice in
        "<li>\(key?.accepts(choice: place) == true ? "<strong>Right.</strong> " : "")\(html(choice.explanation))</li>\n"
      }
      return "<ol type=\"a\">\n\(items.joined())</ol>\n"
    case .place(_, _, let explanation), .typed(_, _, let explanation):
      let solution = key.map { Markup.escaped($0.text(of: answer)) } ?? ""
      return "<p>\(solution)\(explanation.isEmpty ? "" : ": ")\(html(explanation))</p>\n"
    }
  }
}
