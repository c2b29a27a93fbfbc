import CellGraphics
import Lessons
import Plotting
import Testing

@testable import nabla

/// The commands of lessons, read by the code of the command line.
@Suite struct CommandLineLessonCommandsTests {
  private let commands = CommandLineLessonCommands()
  private let size = Size(columns: 60, rows: 15)

  @Test(arguments: [
    ["plot", "x^2"], ["contour", "x y"], ["heat", "x y"], ["arrows", "(-y, x)"], ["surface", "x y", "--slice", "x=1"],
    ["x y"],
    ["sin x"], ["descend", "x^2 + y^2", "--from", "1,1", "--rate", "0.1"],
    ["descend", "x^2 + y^2", "--basins", "--rate", "0.1", "--steps", "20"],
    ["fit", "--points", "1,3 -1,-3", "--no-intercept", "--picture", "objective"],
  ])
  func `a command that draws gives a picture of the size asked for`(words: [String]) throws {
    let shown = try commands.picture(of: words, size: size, style: .plain)
    guard case .drawing(let picture, let liveness) = shown.content else { Issue.record("no picture"); return }
    #expect(picture.size == size)
    #expect(!shown.title.isEmpty)
    #expect(try !commands.description(of: words).isEmpty)
    // Everything but an experiment can be moved about in.
    #expect(liveness.scenes.isEmpty == words.contains("--basins"))
  }

  @Test(arguments: [
    (["derive", "x^2", "--at", "1"], "f'(x) = 2x"), (["parse", "x y"], "reading    x * y"),
    (["fit", "--points", "1,3 -1,-3"], "coefficient"), (["functions"], "rosenbrock"),
  ])
  func `a command that writes words gives its report`(words: [String], line: String) throws {
    guard case .report(let lines) = try commands.picture(of: words, size: size, style: .plain).content else {
      Issue.record("no report")
      return
    }
    #expect(lines.contains { $0.contains(line) } || words[0] == "fit")
  }

  @Test func `a report has the signs of print where they can be shown`() throws {
    let style = PictureStyle(glyphs: .blocks)
    guard case .report(let lines) = try commands.picture(of: ["derive", "x^3"], size: size, style: style).content
    else { Issue.record("no report"); return }
    #expect(lines.contains("f'(x) = 3x²"))
  }

  @Test func `values are those of the JSON`() throws {
    guard case .object(let derive) = try commands.report(of: ["derive", "x^3 y / 2", "--at", "1,2"]) else {
      Issue.record("no object")
      return
    }
    #expect(derive["gradient"] == .list([.number(3), .number(0.5)]))
    #expect(derive["norm"]?.numbers.map { ($0[0] - 3.041381265149110).magnitude < 1e-14 } == true)
    #expect(derive["formulas"].map { "\($0)".contains("3x² y/2") } == true)
    guard case .object(let run) = try commands.report(of: ["descend", "2(w-3)^2", "--from", "0", "--rate", "0.6"])
    else { Issue.record("no object"); return }
    #expect(run["stop"] == .text("diverged"))
  }

  @Test(
    arguments: [
      (["contour", "x + * y"], 1, 4, "an operator stands where a value is needed"),
      (["contour", "x y", "--x", "2:a"], 3, 2, "in --x: a number is needed here, and 'a' is a variable"),
      (["contour", "x y", "--x", "2"], 2, nil, "in --x: '2' is not a range"),
      (["contour", "x y", "--nothing"], 2, nil, "Unknown option '--nothing'"),
      (["explore", "x y"], 0, nil, "this command shows nothing in a lesson"),
      (["lesson", "x"], 0, nil, "this command shows nothing in a lesson"),
      (["fit", "data.csv"], 1, nil, "a lesson brings its data along"),
      (["contour", "x y z"], nil, nil, "the formula has 3 variables (x, y, z), and a map shows two"),
    ] as [([String], Int?, Int?, String)])
  func `what is wrong is told with its word and the place in it`(
    words: [String], word: Int?, place: Int?, message: String
  ) {
    #expect { try commands.picture(of: words, size: size, style: .plain) } throws: { error in
      guard let problem = error as? CommandProblem else { return false }
      return problem.message == message && problem.word == word && problem.range?.lowerBound == place
    }
  }

  @Test func `a command without values says so`() {
    #expect { try commands.report(of: ["contour", "x y"]) } throws: {
      ($0 as? CommandProblem)?.message == "this command reports no values"
    }
  }
}
