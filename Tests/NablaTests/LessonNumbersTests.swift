import CellGraphics
import Foundation
import Lessons
import Plotting
import TestSupport
import Testing

@testable import nabla

/// The numbers of the course, which are exact or were worked out independently to the digits given here, by the rows that
/// they belong to. A lesson computes what it says; here is what it has to say.
@Suite struct LessonNumbersTests {
  /// The rows that share numbers, with these.
  private static let numbers: [(rows: String, numbers: [Double])] = [
    ("B2", [-2]),
    ("B3", [-4, -3, -2.1, -1.9, -1.5, 0.1, 0.5, 2.5, 4.5, 6]),
    ("B5", [1, -1]),
    ("B7", [-2, 0, 2, 4]),
    ("B10", [3, 2, 6, 4]),
    ("B13", [2, 3, 1.25, 0.25, 0.2, 0.21, 0.01]),
    ("C4", [0, 0.5]),
    ("C8", [7, 5]),
    ("C10", [4, -0.909297, -0.416147]),
    ("C12", [5, 3, 5.83095]),
    ("C15", [19.7392, 9.8696, 31.0063, -3.63719]),
    ("C17", [5, 0.41, 0.0401, 4.2071, 0.357071]),
    ("C21", [8, 5.65685, 2, 1.41421]),
    ("C23", [3, 0.5, 3.04138, 9.46232, 0.986394, 0.164399, 2.63391, 2.15058, 1.52069, 1.58114, 18.4349]),
    ("D4", [-1, 1]),
    ("D5", [1.39445, 8.60555, 1.52786, 10.4721]),
    ("D6", [6.75, -9, -18, -1.44622, 12.4462]),
    ("E2", [3, 0.5, 16, 8, 2, 1]),
    ("E4", [3.5, 24, 2.47487, 16.9706, 2.12132]),
    ("F3", [16.1809, 16.4596, 23.2265]),
    ("F4", [7, 13]),
    ("G5", [18, 8, 2, 0, 3]),
    ("G6", [2, 4, 8, -1, 1]),
    ("G7", [-1, 0, 5, 1]),
    ("G9", [0.5]),
    ("G13", [1, 3, -1]),
    ("H2", [0.1, 1.2, 1.92, 2.352]),
  ]

  private static let lessons: [EvaluatedLesson] = CourseLessons.files.compactMap { file in
    (try? CourseLessons.read(file).lesson).flatMap { try? EvaluatedLesson($0, CommandLineLessonCommands()) }
  }

  @Test(arguments: numbers.indices) func `a row of the course is shown with its numbers`(index: Int) {
    let (row, expected) = Self.numbers[index]
    let stages = Self.lessons.flatMap(\.stages).filter { $0.stage.shows.contains(row) }
    let shown = stages.flatMap { Self.said(by: $0.stage) }
    for number in expected {
      #expect(shown.contains { ($0 - number).magnitude <= 5e-6 * max(number.magnitude, 1e-3) }, "\(row): \(number)")
    }
  }

  /// Every number that a stage says, in its text and in its reports.
  private static func said(by stage: Stage) -> [Double] {
    stage.steps.flatMap(\.blocks).flatMap { block -> [String] in
      switch block {
      case .paragraph(let spans): [spans.plainText]
      case .list(let list): list.items.map(\.plainText)
      case .question(let question): question.choices.map(\.explanation.plainText)
      case .picture(let pictures): pictures.commands.flatMap { report(of: $0.words.map(\.text)) }
      }
    }.flatMap(parsed)
  }

  /// The lines of a command that writes words; pictures are left alone.
  private static func report(of words: [String]) -> [String] {
    guard ["derive", "fit"].contains(words.first), !words.contains("--picture") else { return [] }
    let size = Size(columns: 80, rows: 24)
    guard let shown = try? CommandLineLessonCommands().picture(of: words, size: size, style: .plain),
      case .report(let lines) = shown.content
    else { return [] }
    return lines
  }

  private static func parsed(_ text: String) -> [Double] {
    text.replacing("−", with: "-").split { !"0123456789.-".contains($0) }.compactMap { word in
      // A full stop may end a sentence.
      Double(word.last == "." ? word.dropLast() : word)
    }
  }
}

extension Question {
  fileprivate var choices: [Choice] { if case .choice(let choices, _) = answer { choices } else { [] } }
}
