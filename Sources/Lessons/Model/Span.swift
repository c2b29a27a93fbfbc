/// A run of text in one kind of type.
package struct Span: Equatable, Sendable {
  package enum Content: Equatable, Sendable {
    case text(String)
    /// What one types.
    case code(String)
    /// A value still to be computed.
    case computed(ComputedValue)
    /// A value that was computed, as text.
    case value(String)
  }

  package enum Emphasis: Equatable, Sendable { case none, emphasis, strong }

  package var content: Content
  package var emphasis: Emphasis

  package init(content: Content, emphasis: Emphasis = .none) {
    self.content = content
    self.emphasis = emphasis
  }

  /// The text of the span, empty for a value that has not been computed.
  package var text: String {
    switch content {
    case .text(let text), .code(let text), .value(let text): text
    case .computed: ""
    }
  }
}

extension [Span] {
  /// The text without its type.
  package var plainText: String { map(\.text).joined() }
}
