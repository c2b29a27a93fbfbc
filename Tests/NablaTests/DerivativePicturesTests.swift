import TestSupport
import Testing

@Suite struct DerivativePicturesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let words: [String]
    let message: String
    /// The words, for test reports.
    var testDescription: String { words.joined(separator: " ") }

    init(_ words: String..., says message: String) {
      self.words = words
      self.message = "error: " + message + "\n"
    }
  }

  private static let cases = [
    Case(
      "derive", "x y", "--picture", "dial",
      says: "--picture dial needs a point\n  add --at, as in --at 1,2 --picture dial"),
    Case(
      "derive", "x y", "--at", "1,1", "--picture", "photo",
      says:
        "in --picture: there is no picture 'photo'\n  the pictures are approach, remainder, dial, graph, implications"),
    Case(
      "derive", "x^2 + y^2", "--at", "0,0", "--picture", "dial",
      says: "the gradient is 0 at this point: no direction is steeper than another\n  choose another --at"),
    Case(
      "derive", "(x, y)", "--at", "0,0", "--picture", "approach",
      says: "--picture approach takes a formula with one value, and this one is a vector of 2\n"
        + "  draw one component of the vector at a time"),
    Case(
      "derive", "x y", "--at", "1,1", "--along", "0,0", "--picture", "remainder",
      says: "in --along: (0, 0) has no direction\n  write one, as in --along 1,1"),
    Case(
      "contour", "x y", "--gradient", says: "--gradient needs a point\n  add --at, as in --at 1,2 --gradient"),
    Case(
      "surface", "x y", "--at", "1,1", "--along", "0,0",
      says: "in --along: (0, 0) has no direction\n  write one, as in --along 1,1"),
    Case(
      "plot", "x^2", "--zoom",
      says: "--zoom shows the steps of one tangent one by one\n  give it steps, as in --tangent 1:1,0.5,0.1 --zoom"),
    Case(
      "fit", "--points", "1,0,-1 0,0,1", "--no-intercept", "--candidate", "1",
      says: "in --candidate: 1 number for 2 variables (w1, w2)\n  write one number for each of them, in this order"),
    Case(
      "descend", "x^2", "--from", "1", "--rate", "0.1", "--surface",
      says: "--surface needs a function of two variables, and this one has 1"),
  ]

  @Test(arguments: cases)
  func `the message says what is wrong and what would help`(bad: Case) throws {
    let outcome = try Nabla.run(bad.words)
    #expect(outcome.error == bad.message)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
  }

  @Test func `a picture of derivatives goes to a file in any format`() throws {
    try withTemporaryFolder { folder in
      for format in ["txt", "ans", "html", "svg", "cast"] {
        let outcome = try Nabla.run(
          "derive", "x y + sin x", "--at", "2,3", "--picture", "graph", "--output", "\(folder)/graph.\(format)")
        #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.error.isEmpty)
      }
    }
  }
}
