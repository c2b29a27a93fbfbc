import Foundation
import TestSupport
import Testing

/// The pictures of the course, as `Assets/Lessons/PICTURES.md` lists them, are drawn by their commands and show what makes
/// them these pictures.
@Suite struct CoursePicturesTests {
  /// A row of the table.
  struct Picture: CustomTestStringConvertible, Sendable {
    let id: String
    let caption: String
    let command: String
    /// The row, for test reports.
    var testDescription: String { "\(id): \(command)" }

    /// The size that the command asks for, else the usual one; of several pictures side by side the common one.
    var size: (columns: Int, rows: Int) {
      let words = command.split(separator: " ")
      guard let place = words.firstIndex(of: "--size"), place + 1 < words.count else { return (80, 24) }
      let numbers = words[place + 1].split(separator: "x").compactMap { Int($0) }
      return numbers.count == 2 ? (numbers[0], numbers[1]) : (80, 24)
    }
  }

  private static let pictures: [Picture] = {
    let lines = ((try? Repository.text("Assets/Lessons/PICTURES.md")) ?? "").split(separator: "\n")
    return lines.compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
      guard cells.count >= 5, let code = line.split(separator: "`", omittingEmptySubsequences: false).dropFirst().first,
        code.hasPrefix("nabla ")
      else { return nil }
      return Picture(
        id: cells[1].trimmingCharacters(in: .whitespaces), caption: cells[2].trimmingCharacters(in: .whitespaces),
        command: String(code))
    }
  }()

  /// The items of the course that come with pictures, and how many each.
  private static let items = [
    "A2": 1, "A3": 1, "A5": 1, "A6": 1, "B4": 2, "B8": 1, "B14": 4, "C4": 2, "C5": 2, "C9": 1, "C13": 1, "C18": 2,
    "C22": 1, "C23": 1, "C24": 1, "C25": 1, "D1": 1, "F3": 1, "G2": 1, "G3": 1, "G5": 1, "G6": 1, "G7": 1, "G15": 2,
    "G18": 2, "G19": 1, "G20": 1, "H1": 2, "H3": 2, "H4": 2,
  ]

  /// What the words and marks of each picture must say; the numbers are those of the course.
  private static let facts: [String: [String]] = [
    "A2": ["Hessian eigenvalues 0 (1), 2 (2)", "a trough", "Hessian eigenvalues 2 (1), 2 (2)", "a bowl"],
    "A3": ["o start", "* end (-1, 1)"],
    "A5": ["V minimum (1, 0)", "< > downhill", "  >   >", "  <   <"],
    "A6": ["V minimum (-1.473, -5.4442)", "v local minimum (1.347, -2.6186)", "^ local maximum", "< > downhill"],
    "B4.1": ["1 delta 2, slope 2", "2 delta 1, slope 1", "3 delta 0.5, slope 0.5", "tangent at x = 1, y = 0"],
    "B4.2": ["delta 2, slope -2", "delta 1, slope -2", "delta 0.5, slope -2", "all slopes are equal: one line"],
    "B8": ["tangent at x = 2, y = 2x - 3", "T 3, f 4", "error # 1", "run 1", "rise 2"],
    "B14.1": ["tangent at x = 1, y = 2x - 1"],
    "B14.2": ["at x = 2: T 3, f 4", "error # 1", " run 1", " rise 2", " error 1"],
    "B14.3": ["at x = 1.5: T 2, f 2.25", "error # 0.25", " run 0.5", " rise 1"],
    "B14.4": ["step 1: rise 2, error 1 ", "step 0.5: rise 1, error 0.25", "step 0.1: rise 0.2, error 0.01"],
    "C4.1": ["from the left", "from the right", ">|<", "slopes of secants to -1 and 1: no derivative"],
    "C4.2": [" 0.5", "-0.5", "along (1, 0) the values tend to 0, along (1, 1) to 0.5: there is no limit"],
    "C5.1": ["slice along v (1, 1)", "== slope D_v f = 12, per unit length 8.48528", "###", "==", "....."],
    "C5.2": ["slice along v (1, 0)", "== slope D_v f = 7"],
    "C9": [
      "slice x = 1, == slope 5 at y = 2", "slice y = 2, == slope 7 at x = 1", "plane z = 7x + 5y - 10", "O (1, 2)",
    ],
    "C13.1": ["grad f (5, 3) at (1, 1), ||grad f|| = 5.831", " 3 ", "and 3"],
    "C13.2": ["plane z = 5x + 3y - 5", "grad f (5, 3), the steepest slope 5.83095"],
    "C18.1": ["plane z = 5x + 3y - 5", "touching at O (1, 1)"],
    "C18.2": [
      "a along (1, 0): slope 1;", "b along (0, 1): slope 1", "c along (1, 1): slope 1;", "d along (1, -1): slope 1",
      ". slope 1",
    ],
    "C22": [
      "steepest ascent 3.041", "steepest descent -3.041",
      "degrees      0     30     45     60     90    120    150    180",
      "3.041  2.634  2.151  1.521  0.000 -1.521 -2.634 -3.041", "v along (1, 1): theta 35.538 degrees, 2.47487",
    ],
    "C23": ["grad f (3, 0.5) at (1, 2), ||grad f|| = 3.0414", "D_v f = 3.5, per unit length 2.47487", "theta"],
    "C24": ["C^1: all partials", "differentiable:", "J = [7 5], 1 x 2", "v = (1, 1): 12", "x: 7, y: 5", " v "],
    "C25": [
      "slice x = 1, == slope 5", "slice y = 2, == slope 7", "plane z = 7x + 5y - 10", "D_v f = 12",
      "grad f (7, 5), the steepest slope 8.60233",
    ],
    "D1.1": ["Hessian eigenvalues 2, 6; positive definite, a bowl", "lambda 2", "lambda 6"],
    "D1.2": ["Hessian eigenvalues -1 (1), 1 (2); indefinite, a saddle"],
    "F3.1": [
      "v1 = sin(x)", "v2 = cos(y)", "v3 = v1 + v2", "v4 = v3^2", "v5 = 2 * x", "v6 = y^3", "v7 = v5 * v6",
      "v8 = v4 + v7", "|1|16.5|", "|2|23.2|", "|16.2|1", "+->", "value | adjoint",
    ],
    "F3.2": ["f from"],
    "G2": ["y = 1.5 + 0.8 x", ": residuals", "o data", "||y - Xw||^2 = 1.8"],
    "G3": ["yhat", "Pythagoras: 1 + 1 = 2", "CS(X)", ": the residual y - yhat"],
    "G5.1": ["2(w - 3)^2", "m minimum f(3) = 0", "f'' = 4 > 0"],
    "G5.2": ["2(w - 3)^2", "tangent at w = 1", "y = 3 x"],
    "G6.1": ["m minimum f(-1, 1) = 0", "Hessian eigenvalues 2, 2", "a bowl"],
    "G6.2": ["(w1 + 1)^2 + (w2 - 1)^2", "m minimum f(-1, 1) = 0", "Hessian eigenvalues 2, 2"],
    "G7.1": ["minimisers w1 = -1, any w2", "Hessian eigenvalues 2, 0", "a trough"],
    "G7.2": ["(w1 + 1)^2 + 1", "# minimisers w1 = -1, any w2", "m the one of least norm, f(-1, 0) = 1"],
    "G15.1": ["the plane through 0, yhat and y in R^4", "CS(X), of 2 dimensions", "yhat"],
    "G15.2": ["grad f = (0, 0) at (-1, 1)", "m minimum (-1, 1) f 0"],
    "G18.1": ["Hessian eigenvalues 0 (1), 2 (2); positive semidefinite, a trough"],
    "G18.2": ["Hessian eigenvalues 2 (1), 2 (2); positive definite, a bowl"],
    "G19": ["ytilde", "||ytilde - y||^2 = 5 = ||ytilde - yhat||^2 + ||yhat - y||^2 = 4 + 1"],
    "G20": ["m minimum (-1, 1) f 0"],
    "H1.1": ["grad f (5, 3) at (1, 1)", "v (1, -1): theta 75.96 degrees, D_v f = 2, per unit length 1.41421"],
    "H1.2": [
      "steepest ascent 5.831", "90: 0, along the contour", "steepest descent -5.831", "1.41421 per unit length",
    ],
    "H3.1": ["o start", "not\na minimum"],
    "H3.2": ["@ gradient descent; o start, * end", "m minimum f(-1, 1) = 0"],
    "H3.3": ["o start", "* end (3,"],
    "H4.1": ["o data", "minimum f(", "the plane through 0, yhat and y"],
    "H4.2": ["@ gradient descent; o start, * end"],
  ]

  @Test func `every item with pictures has as many rows`() {
    var counts: [String: Int] = [:]
    for picture in Self.pictures { counts[String(picture.id.split(separator: ".")[0]), default: 0] += 1 }
    for (item, least) in Self.items { #expect(counts[item, default: 0] >= least, "\(item)") }
    #expect(Set(Self.pictures.map(\.id)) == Set(Self.facts.keys), "what makes each row this picture")
    #expect(Set(Self.pictures.map(\.id)).count == Self.pictures.count, "each number once")
    #expect(Self.pictures.allSatisfy { !$0.caption.isEmpty })
  }

  @Test(arguments: pictures)
  func `a picture of the course is drawn whole and shows what it is about`(picture: Picture) throws {
    let outcome = try Nabla.runShell(picture.command)
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).prefix(picture.size.rows)
    #expect(lines.count == picture.size.rows)
    for line in lines {
      #expect(line.count == picture.size.columns && line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
      // What is cut off ends in three dots behind a letter, a digit or a sign; dotted lines are longer or stand alone.
      #expect(!line.contains(#/[A-Za-z0-9;,=)]\.\.\.(?!\.)/#), "cut off: \(line)")
    }
    for fact in Self.facts[picture.id] ?? [] { #expect(outcome.output.contains(fact), "\(fact) in\n\(outcome.output)") }
  }

  @Test(arguments: pictures)
  func `a picture of the course can be had in colour and in words`(picture: Picture) throws {
    let colored = try Nabla.runShell(picture.command + " --glyphs braille --color true --format ans")
    #expect(colored.status == 0 && colored.output.contains("\u{1B}["))
    let words = try Nabla.runShell(picture.command + " --describe")
    #expect(words.status == 0 && words.output.count > 40 && !words.output.contains("nan"))
  }
}
