import Foundation
import TestSupport
import Testing

/// The commands of the README are run, and their output is what the README shows.
@Suite struct ReadmeTests {
  /// One `$ command` of a `console` block with the output shown below it.
  struct Example: CustomTestStringConvertible, Sendable {
    let command: String
    let output: String
    /// The command, for test reports.
    var testDescription: String { command }
  }

  private static let examples = Result { try Self.examples(in: Repository.text("README.md")) }

  static func examples(in text: String) -> [Example] {
    var examples: [Example] = []
    var command: String?
    var output = ""
    var isInside = false
    func finish() {
      if let command { examples.append(Example(command: command, output: output)) }
      (command, output) = (nil, "")
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "```console" {
        isInside = true
      } else if isInside && line == "```" {
        finish()
        isInside = false
      } else if isInside && line.hasPrefix("$ ") {
        finish()
        command = String(line.dropFirst(2))
      } else if isInside {
        output += line + "\n"
      }
    }
    return examples
  }

  private func withoutTrailingSpaces(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
  }

  @Test func `there are examples`() throws {
    #expect(try Self.examples.get().count >= 6)
  }

  @Test func `every example prints what the README shows`() throws {
    for example in try Self.examples.get() {
      let outcome = try Nabla.runShell(example.command)
      #expect(
        withoutTrailingSpaces(outcome.output + outcome.error) == withoutTrailingSpaces(example.output),
        "\(example.command)")
    }
  }
}
