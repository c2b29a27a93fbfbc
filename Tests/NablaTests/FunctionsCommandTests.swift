import Foundation
import Testing

@Suite struct FunctionsCommandTests {
  @Test func `every named function has its window, its minima and its formula`() throws {
    let lines = try Nabla.run("functions").output.split(separator: "\n").map(String.init)
    #expect(lines.first == "name            window               minimum                        eigenvalues")
    let place = try #require(lines.firstIndex { $0.hasPrefix("rosenbrock ") })
    #expect(
      Array(lines[place..<(place + 3)]) == [
        "rosenbrock      [-2, 2] x [-1, 3]    0 at (1, 1)                    0.39936, 1001.6",
        "  (1 - x)^2 + 100(y - x^2)^2",
        "  Rosenbrock's valley: the floor of the curved valley is almost flat",
      ])
    #expect(lines.filter { $0.contains(" at (") && $0.hasPrefix(" ") && !$0.contains(":") }.count == 3)
    #expect(lines.allSatisfy { $0.count <= 84 && !$0.hasSuffix(" ") })
  }

  @Test func `numbers for programs are exact`() throws {
    struct Document: Decodable {
      struct Minimum: Decodable {
        let x: [Double]
        let f: Double
        let eigenvalues: [Double]?
      }
      struct Function: Decodable {
        let name: String
        let definition: String
        let x: [Double]
        let minima: [Minimum]
      }
      let functions: [Function]
    }
    let text = try Nabla.run("functions", "--json").output
    #expect(text.filter { $0 == "\n" }.count == 1 && text.hasSuffix("\n"))
    let functions = try JSONDecoder().decode(Document.self, from: Data(text.utf8)).functions
    #expect(functions.count == 16)
    let easom = try #require(functions.first { $0.name == "easom" })
    #expect(easom.minima.first?.x == [.pi, .pi] && easom.minima.first?.f == -1)
    #expect(easom.x == [-100, 100])
    let ackley = try #require(functions.first { $0.name == "ackley" })
    #expect(ackley.minima.first?.eigenvalues == nil)
  }

  @Test func `a named function is a formula everywhere`() throws {
    #expect(try Nabla.run("derive", "ravine", "--set", "kappa=4").output.contains("df/dy = 4y\n"))
    #expect(try Nabla.run("derive", "booth", "--at", "1,3").output.contains("eigenvalues     (2, 18)"))
    #expect(try Nabla.run("contour", "himmelblau", "--x", "-5:5", "--y", "-5:5").status == 0)
  }
}
