import Foundation
import TestSupport
import Testing

@Suite struct DescendCommandTests {
  private struct Run: Decodable {
    struct Step: Decodable {
      let t: Int
      let x: [Double]
      let f: Double
      let gradient: [Double]
    }

    struct EndPoint: Decodable {
      let x: [Double]
      let kind: String
      let gradientNorm: Double
    }

    struct Stability: Decodable {
      let largestEigenvalue: Double
      let rateLimit, conditionNumber: Double?
    }

    let method, stop: String
    let steps: [Step]
    let endpoint: EndPoint
    let stability, startStability: Stability?
  }

  private struct Race: Decodable {
    let budget: Int
    let lanes: [Run]
  }

  private func json<Document: Decodable>(_ words: String...) throws -> Document {
    let outcome = try Nabla.run(["descend"] + words + ["--json"])
    #expect(outcome.status == 0, "\(outcome.error)")
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try decoder.decode(Document.self, from: Data(outcome.output.utf8))
  }

  @Test func `the course's polynomial from (1, 1), number by number`() throws {
    let run: Run = try json("x^3 + x^2 y + y^2", "--from", "1,1", "--rate", "0.1", "--steps", "4")
    let expected: [([Double], Double)] = [
      ([1, 1], 3), ([0.5, 0.7], 0.79), ([0.355, 0.535], 0.398387), ([0.279208, 0.415397], 0.226704),
      ([0.232624, 0.324522], 0.135464),
    ]
    #expect(run.steps.count == 5 && run.method == "gd" && run.stop == "iterations")
    for (step, (point, value)) in zip(run.steps, expected) {
      #expect(zip(step.x, point).allSatisfy { ($0 - $1).magnitude < 5.1e-7 } && (step.f - value).magnitude < 5.1e-7)
    }
    #expect(run.steps[0].gradient == [5, 3])
    let limit = try #require(run.startStability?.rateLimit)
    #expect((limit - 2 / 8.605551275464).magnitude < 1e-12)
  }

  @Test func `a long run stops at a degenerate point that is no minimum, and says so`() throws {
    let words = ["descend", "x^3 + x^2 y + y^2", "--from", "1,1", "--rate", "0.1", "--steps", "10000"]
    let output = try Nabla.run(words).output.split(separator: "\n").joined(separator: " ")
    #expect(output.contains("a degenerate critical point, (0, 0), that is not a minimum"))
  }

  @Test func `a run that falls for ever diverges, unbounded below`() throws {
    let output = try Nabla.run("descend", "x^3 + x^2 y + y^2", "--from=-1,1", "--rate", "0.1").output
    #expect(output.contains("Diverged at step 10.") && output.contains("unbounded below"))
  }

  @Test func `overshoot is named, with the limit of the rate`() throws {
    let output = try Nabla.run("descend", "rosenbrock", "--from=-1.2,1", "--rate", "0.01").output
      .split(separator: "\n").joined(separator: " ")
    #expect(output.contains("Overshoot") && output.contains("|1 - eta lambda| = 14.06"))
    #expect(output.contains("the limit there is 0.001328"))
  }

  @Test(arguments: [
    ("0.1", [0, 1.2, 1.92, 2.352, 2.6112]), ("0.25", [0, 3]), ("0.4", [0, 4.8, 1.92, 3.648, 2.6112]),
    ("0.5", [0, 6, 0, 6]), ("0.6", [0, 7.2, -2.88, 11.232, -8.5248, 19.13472]),
  ])
  func `the least-squares parabola at five rates`(rate: String, iterates: [Double]) throws {
    let run: Run = try json("2(w - 3)^2", "--from", "0", "--rate", rate, "--steps", "5")
    for (step, expected) in zip(run.steps, iterates) { #expect((step.x[0] - expected).magnitude < 1e-12) }
    #expect(run.steps.count >= iterates.count)
  }

  @Test func `a race gives every method the same number of gradients and prints its settings`() throws {
    let race: Race = try json(
      "ravine", "--from", "1,1", "--method", "gd,momentum,nesterov,adam", "--rate", "0.01", "--steps", "50")
    #expect(race.budget == 50 && race.lanes.map(\.method) == ["gd", "momentum", "nesterov", "adam"])
    let output = try Nabla.run(
      "descend", "ravine", "--from", "1,1", "--method", "gd,momentum", "--rate", "0.01", "--steps", "50"
    ).output
    #expect(
      output.contains("eta 0.01, beta 0.9") && output.contains("a gradient descent") && output.contains("b momentum"))
  }

  @Test func `a rule that is too long for one line has several`() throws {
    let report = try Nabla.run("descend", "x^2", "--from", "1", "--method", "adam", "--rate", "0.1").output
    let lines = report.split(separator: "\n").drop { !$0.hasPrefix("Adam, rate 0.1") }
    #expect(lines.dropFirst().prefix(2).allSatisfy { $0.hasPrefix("  ") && $0.contains("<-") })
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `step 1 in words and numbers`() throws {
    let output = try Nabla.run(
      "descend", "x^3 + x^2 y + y^2", "--from", "1,1", "--rate", "0.1", "--explain", "1"
    ).output
    #expect(output.contains("x = 1 - 0.1 * 5 = 0.5") && output.contains("y = 1 - 0.1 * 3 = 0.7"))
    #expect(output.contains("the gradient points uphill, and the step goes straight against it"))
    #expect(output.contains("(1, 1) -> (0.5, 0.7): f falls by 2.21"))
  }

  @Test func `Himmelblau's basins are those of the four minima`() throws {
    let output = try Nabla.run(
      "descend", "himmelblau", "--basins", "--rate", "0.01", "--x", "-5:5", "--y", "-5:5", "--steps", "300"
    ).output
    for place in ["(3, 2)", "(3.584, -1.848)", "(-2.805, 3.131)", "(-3.779, -3.283)"] {
      #expect(output.contains("minimum \(place)"))
    }
  }

  @Test func `a recording has a frame and a marker for every step, the same every time`() throws {
    try withTemporaryFolder { folder in
      let words = [
        "descend", "x^2 + y^2", "--from", "2,1", "--rate", "0.1", "--steps", "12", "--output", folder + "/run.cast",
      ]
      #expect(try Nabla.run(words).status == 0)
      let first = try String(contentsOfFile: folder + "/run.cast", encoding: .utf8)
      #expect(first.contains(#""m", "step 0""#) && first.contains(#""m", "step 12""#))
      _ = try Nabla.run(words)
      #expect(try String(contentsOfFile: folder + "/run.cast", encoding: .utf8) == first)
    }
  }

  @Test(arguments: ["1e308,1e308", "-1e200,1e-300", "inf,1"], ["x^2 + y^2", "x^3 + x^2 y + y^2"])
  func `a start at the edge of all doubles ends like any other`(start: String, formula: String) throws {
    let outcome = try Nabla.run("descend", formula, "--from", start)
    #expect([0, 64].contains(outcome.status))
    #expect(outcome.output.isEmpty == (outcome.status != 0))
  }

  @Test func `more than two variables show the loss`() throws {
    let output = try Nabla.run("descend", "x^2 + y^2 + z^2 + x y z", "--from", "1,1,1", "--rate", "0.1").output
    #expect(output.contains("f after each step") && output.contains("This is a minimum, (0, 0, 0)."))
  }

  @Test func `a slice of three variables says that it is one`() throws {
    let output = try Nabla.run(
      "descend", "(x - 1)^2 + 2y^2 + (z - x)^2", "--from", "3,1,2", "--rate", "0.1", "--slice", "x,z", "--size",
      "100x30"
    ).output
    #expect(output.contains("a slice through the end, at y = ") && output.contains("the path is projected onto it"))
    #expect(output.hasPrefix("     z  f(x, y, z)") || output.contains("z  f(x, y, z) ="))
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let words: [String]
    let message: String
    var testDescription: String { words.joined(separator: " ") }
  }

  private static let bad = [
    Bad(
      words: ["x^2"],
      message: "error: a descent needs a start\n  give one, as in --from 1, or a random one with --seed 1\n"),
    Bad(
      words: ["x^2", "--from", "1", "--method", "adm"],
      message: "error: in --method: there is no method 'adm'\n  did you mean 'adam'?\n"),
    Bad(
      words: ["x^2", "--from", "1", "--rate", "-1"],
      message: "error: in --rate: '-1' is not a positive number\n  write one, as in --rate 0.1\n"),
    Bad(
      words: ["x^2", "--from", "1", "--steps", "many"],
      message: "error: in --steps: 'many' is not a whole number from 0 to 10000000\n"),
    Bad(
      words: ["x^2", "--from", "1", "--method", "newton", "--rate", "1"],
      message: "error: --rate means nothing to newton\n  leave it out, or choose another --method\n"),
    Bad(
      words: ["x^2", "--from", "1", "--seed", "1"],
      message: "error: --from names the start, and --seed chooses one at random\n  leave one of them out\n"),
    Bad(
      words: ["x^2", "--from", "1", "--explain", "all"],
      message: "error: in --explain: 'all' is not a whole number from 0 on\n"),
    Bad(
      words: ["x^2", "--from", "1", "--tolerance", "-1"],
      message: "error: in --tolerance: '-1' is not a finite number from 0 on\n"),
    Bad(
      words: ["rosenbrock", "--basins", "--rate", "1e-9", "--steps", "100000"],
      message: "error: in --steps: --basins takes no more than 26041 steps from each of 1920 cells\n"
        + "  write fewer, or a smaller --size\n"),
    Bad(
      words: ["x^2", "--from", "1,2"],
      message: "error: in --from: 2 numbers for 1 variable (x)\n  write one number for each of them, in this order\n"),
    Bad(
      words: ["(x, y)", "--from", "1,2"],
      message: "error: a descent needs a function with one value, not a vector\n"
        + "  descend one component, or the sum of their squares\n"),
    Bad(
      words: ["x y z", "--from", "1,2,3", "--slice", "x,w"],
      message: "error: in --slice: 'x,w' does not name two of the variables x, y, z\n"
        + "  write two of them, as in --slice x,y\n"),
    Bad(
      words: ["x^2", "--basins"], message: "error: --basins needs a function of two variables, and this one has 1\n"),
    Bad(
      words: ["x^2", "--from", "1", "--box", "2"],
      message: "error: in --box: '2' is not a box\n  write one range for each variable, as in --box 0:1,-2:2\n"),
  ]

  @Test(arguments: bad)
  func `bad options end with their remedy`(bad: Bad) throws {
    let outcome = try Nabla.run(["descend"] + bad.words)
    #expect(outcome.error == bad.message)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
  }
}
