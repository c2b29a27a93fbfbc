import Foundation
import Testing

/// The numbers of pictures, read back as a program reads them.
@Suite struct PictureJSONTests {
  /// Runs a command with `--json` and reads its one line.
  private func report(_ words: String...) throws -> [String: Any] {
    let outcome = try Nabla.run(words + ["--json"])
    #expect(outcome.status == 0 && outcome.error.isEmpty, "\(outcome.error)")
    #expect(outcome.output.last == "\n" && outcome.output.count { $0 == "\n" } == 1)
    return try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test func `a map has its window, values, levels and critical points`() throws {
    let map = try report("contour", "x^3 + x^2 y + y^2", "--x", "-2:4", "--y", "-6:2", "--levels=-5,0,5")
    #expect(map["formula"] as? String == "x^3 + x^2 y + y^2" && map["kind"] as? String == "contour")
    #expect(map["variables"] as? [String] == ["x", "y"])
    #expect(map["x"] as? [Double] == [-2, 4] && map["y"] as? [Double] == [-6, 2])
    #expect(map["levels"] as? [Double] == [-5, 0, 5])
    #expect(map["undefinedShare"] as? Double == 0 && map["hasPole"] as? Bool == false)
    let range = try #require(map["range"] as? [String: Double])
    // At (4, 2), and next to (-2, -2), where the function of y alone has its least value -12.
    let minimum = try #require(range["minimum"])
    #expect(range["maximum"] == 100 && (-12...(-11.9)).contains(minimum))
    let points = try #require(map["criticalPoints"] as? [[String: Any]])
    #expect(points.compactMap { $0["kind"] as? String } == ["degenerate", "saddle"])
    #expect(points.compactMap { $0["x"] as? [Double] } == [[0, 0], [3, -4.5]])
    #expect(points.compactMap { $0["f"] as? Double } == [0, 6.75])
    let ticks = try #require(map["ticks"] as? [String: [Double]])
    #expect(ticks["x"]?.contains(0) == true && ticks["y"]?.contains(-6) == true)
  }

  @Test func `a map tells how much of it is undefined, and its poles`() throws {
    let map = try report("heat", "sqrt(x y) + 1/x", "--x", "-1:1", "--y", "-1:1")
    let share = try #require(map["undefinedShare"] as? Double)
    #expect((0.45...0.55).contains(share) && map["hasPole"] as? Bool == true)
    #expect(try report("heat", "(x^2 + y^2)^2", "--x", "-2:2", "--y", "-2:2")["undefinedShare"] as? Double == 0)
  }

  @Test func `arrows tell the longest, and a field of vectors nothing that it has not`() throws {
    let field = try report("arrows", "(-y, x)", "--x", "-3:3", "--y", "-4:4")
    #expect((field["arrows"] as? [String: Double])?["longest"] == 5)
    #expect(field["levels"] == nil && field["range"] == nil && field["criticalPoints"] == nil)
  }

  @Test func `a surface has the slopes of its slices and the gradient of its plane`() throws {
    let surface = try report(
      "surface", "x^3 + x^2 y + y^2", "--x", "0:2", "--y", "0:3", "--slice", "x=1", "--slice", "y=2", "--plane", "1,2")
    let slices = try #require(surface["slices"] as? [[String: Any]])
    #expect(slices.compactMap { $0["slope"] as? Double } == [5, 7])
    #expect(slices.compactMap { $0["variable"] as? String } == ["x", "y"])
    let plane = try #require(surface["plane"] as? [String: Any])
    #expect(plane["gradient"] as? [Double] == [7, 5] && plane["f"] as? Double == 7)
    #expect(surface["ticks"] == nil)
  }

  @Test func `curves have extrema, tangents and secants`() throws {
    let plot = try report("plot", "x^3 - 3x", "--x", "-3:3", "--derivative", "--tangent", "2:1", "--secant", "0:1")
    #expect(plot["variable"] as? String == "x" && plot["x"] as? [Double] == [-3, 3])
    let curve = try #require((plot["curves"] as? [[String: Any]])?.first)
    #expect(curve["range"] as? [Double] == [-18, 18] && curve["derivative"] as? String == "3x^2 - 3")
    let extrema = try #require(curve["extrema"] as? [[String: Any]])
    #expect(extrema.compactMap { $0["kind"] as? String } == ["maximum", "minimum"])
    #expect(extrema.compactMap { $0["f"] as? Double } == [2, -2])
    #expect(extrema.compactMap { $0["global"] as? Bool } == [false, false])
    let tangent = try #require((plot["tangents"] as? [[String: Any]])?.first)
    #expect(tangent["slope"] as? Double == 9 && tangent["equation"] as? String == "9x - 16")
    // (2 + 1)^3 - 3·3 − (9·3 − 16)
    #expect((tangent["triangles"] as? [[String: Double]])?.first?["error"] == 7)
    #expect((plot["secants"] as? [[String: Any]])?.first?["slope"] as? Double == -2)
  }

  @Test func `curves have breaks and undefined stretches`() throws {
    let plot = try report("plot", "sqrt x", "1/x", "floor x", "--x", "-1.5:1.5")
    let curves = try #require(plot["curves"] as? [[String: Any]])
    #expect(curves[0]["undefined"] as? [[Double]] == [[-1.5, 0]])
    let pole = try #require((curves[1]["breaks"] as? [[String: Any]])?.first)
    #expect(pole["kind"] as? String == "pole" && pole["x"] as? Double == 0)
    #expect(pole["left"] as? String == "-inf" && pole["right"] as? String == "inf" && pole["f"] as? String == "nan")
    let jumps = try #require(curves[2]["breaks"] as? [[String: Any]])
    #expect(jumps.compactMap { $0["x"] as? Double } == [-1, 0, 1])
    #expect(jumps.compactMap { $0["left"] as? Double } == [-2, -1, 0])
    #expect(jumps.compactMap { $0["right"] as? Double } == [-1, 0, 1])
  }

  @Test func `places on logarithmic axes are values`() throws {
    let plot = try report("plot", "x^2", "--x", "0.01:100", "--log-x", "--log-y")
    #expect(plot["x"] as? [Double] == [0.01, 100])
    #expect((plot["ticks"] as? [String: [Double]])?["x"]?.contains(1) == true)
  }

  @Test(arguments: ["contour", "heat", "arrows", "surface", "plot"])
  func `the keys are documented`(command: String) throws {
    let help = try Nabla.run(command, "--help").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains("With --json: "))
    let example = command == "plot" ? "x" : "x y"
    for key in try report(command, example).keys { #expect(help.contains(key), "\(key)") }
  }
}
