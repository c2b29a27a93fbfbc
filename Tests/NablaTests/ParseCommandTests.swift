import Testing

@Suite struct ParseCommandTests {
  @Test(arguments: [
    ("sin^2 x cos y", "(sin(x)^2) * cos(y)", "x, y", "a number"),
    ("-x^2", "-(x^2)", "x", "a number"),
    ("1/2x", "(1 / 2) * x", "x", "a number"),
    ("2^3^2", "2^(3^2)", "none", "a number"),
    ("--2x", "(-(-2)) * x", "x", "a number"),
    ("---x", "-(-(-x))", "x", "a number"),
    ("(x^2 y, cos y)", "((x^2) * y, cos(y))", "x, y", "a vector of 2"),
    ("b + a z x", "b + ((a * z) * x)", "x, z, a, b", "a number"),
  ])
  func `the reading, the variables and the shape`(
    source: String, reading: String, variables: String, shape: String
  ) throws {
    let expected = "reading    \(reading)\nvariables  \(variables)\nshape      \(shape)\n"
    #expect(try Nabla.run("parse", source).output == expected)
  }

  @Test func `definitions have lines of their own, and named functions are written out`() throws {
    #expect(
      try Nabla.run("parse", "a = 2; f(t) = a t; f(x) ravine").output == """
        reading    a = 2
                   f(t) = a * t
                   f(x) * ravine(x, y)
        where      kappa = 100; ravine(x, y) = ((x^2) + (kappa * (y^2))) / 2
        variables  x, y
        shape      a number

        """)
  }

  @Test(arguments: [
    ("[x, y]", "a row of 2"), ("[1, x; 3, 4; 5, 6]", "a 3x2 matrix"), ("[x, y] [2, 1; 1, 2] [x, y]'", "a number"),
  ])
  func `shapes are told`(source: String, shape: String) throws {
    #expect(try Nabla.run("parse", source).output.contains("shape      \(shape)\n"))
  }
}
