import Testing

@Suite struct LayerCommandsTests {
  @Test func `arrows take a function or a field of vectors`() throws {
    let gradient = try Nabla.run("arrows", "x^2 + y^2", "--x", "-2:2", "--y", "-2:2")
    #expect(gradient.status == 0 && gradient.output.contains("-> gradient, longest 5.66"))
    let rotation = try Nabla.run("arrows", "(-y, x)", "--log-arrows")
    #expect(rotation.status == 0 && rotation.output.contains("-> vector, longest"))
    #expect(try Nabla.run("arrows", "(x, y, 1)").status == 64)
    #expect(try Nabla.run("contour", "(x, y)").status == 64)
  }

  @Test func `layers work together in one picture`() throws {
    let outcome = try Nabla.run(
      "contour", "x^3 + x^2 y + y^2", "--heat", "--arrows", "--streamlines", "--grid", "--critical-points", "--path",
      "1,1 0.5,0.7 -pi,0", "--points", "1/2,-1", "--aspect", "equal", "--size", "120x40")
    #expect(outcome.status == 0 && outcome.error.isEmpty)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 40 && lines.allSatisfy { $0.utf8.count == 120 })
    for part in ["contours every", "gradient, longest", "streamlines", "o start", "# points"] {
      #expect(outcome.output.contains(part), "\(part)")
    }
  }

  @Test func `the table of critical points has places, values and eigenvalues`() throws {
    let output = try Nabla.run("contour", "x^3 + x^2 y + y^2", "--critical-point-table").output
    #expect(output.contains("D degenerate  (0, 0)     f 0     eigenvalues 0, 2"))
    #expect(output.contains("X saddle      (3, -4.5)  f 6.75  eigenvalues -1.446, 12.45"))
  }

  @Test func `a surface has angles, slices and a plane`() throws {
    let outcome = try Nabla.run(
      "surface", "x^3 + x^2 y + y^2", "--x", "0:2", "--y", "0:3", "--azimuth", "-40", "--elevation", "25", "--floor",
      "--slice", "x=1", "--slice", "y=2", "--plane", "1,2", "--size", "100x36")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("slope 7 at x = 1") && outcome.output.contains("z = 7x + 5y - 10"))
  }

  @Test(arguments: ["1e308", "-1e18", "100"]) func `a slice far outside the window does no harm`(place: String) throws {
    let outcome = try Nabla.run("surface", "x y", "--slice", "x=\(place)")
    #expect(outcome.status == 0 && outcome.error.isEmpty)
  }

  /// What is wrong with an option, and what the message begins with.
  private static let mistakes: [(words: [String], message: String)] = [
    (["contour", "x y", "--path", " "], "error: in --path: there is no place\n"),
    (["contour", "x y", "--path", "1,2 3"], "error: in --path: "),
    (["surface", "x y", "--elevation", "100"], "error: in --elevation: no angle of 100 degrees\n"),
    (["surface", "x y", "--slice", "z=1"], "error: in --slice: 'z=1' is no cut\n"),
    (["surface", "x y", "--slice", "x"], "error: in --slice: 'x' is no cut\n"),
    (["surface", "x y", "--plane", "1"], "error: in --plane: "),
  ]

  @Test(arguments: mistakes)
  func `a mistake is explained`(words: [String], message: String) throws {
    let outcome = try Nabla.run(words)
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.error.hasPrefix(message), "\(outcome.error)")
  }
}
