import Foundation
import Testing

@Suite struct DeriveCommandTests {
  @Test func `the report of the course's polynomial`() throws {
    let outcome = try Nabla.run("derive", "x^3 + x^2 y + y^2", "--at", "1,2", "--along", "1,1")
    #expect(
      outcome.output == """
        f(x, y) = x^3 + x^2 y + y^2

        df/dx = 3x^2 + 2xy
        df/dy = x^2 + 2y

        Hessian, 2 x 2
          [ 6x + 2y  2x ]
          [ 2x       2  ]

        at (x, y) = (1, 2)
          f               7
          gradient        (7, 5)
          length          sqrt(74) = 8.602325267
          steepest ascent (0.8137334712, 0.5812381937), 35.537678 degrees from the x axis
          Hessian         [ 10  2 ]
                          [ 2   2 ]
          eigenvalues     (6 - 2sqrt(5), 6 + 2sqrt(5)) = (1.527864045, 10.47213595)
                          positive definite
          tangent plane   7 + 7(x - 1) + 5(y - 2)
          along           (1, 1)
          as given        12
          per unit length 6sqrt(2) = 8.485281374

        """)
  }

  @Test func `the report of a vector function`() throws {
    let outcome = try Nabla.run("derive", "(x^2 y, cos y)", "--at", "pi,pi")
    #expect(
      outcome.output == """
        f(x, y) = (x^2 y, cos y)

        Jacobian, 2 x 2: a row for each component
          [ 2xy  x^2     ]
          [ 0    -sin(y) ]

        at (x, y) = (pi, pi) = (3.141592654, 3.141592654)
          f               (pi^3, -1) = (31.00627668, -1)
          Jacobian        [ 2pi^2  pi^2 ] = [ 19.7392088  9.869604401 ]
                          [ 0      0    ]   [ 0           0           ]
          rank            1
          determinant     0

        """)
  }

  @Test func `the report of a function of one variable`() throws {
    let outcome = try Nabla.run("derive", "x^2 - 2x + 1", "--at", "3")
    #expect(
      outcome.output == """
        f(x) = x^2 - 2x + 1

        f'(x) = 2x - 2
        f''(x) = 2

        at x = 3
          f               4
          f'              4
          f''             2
          tangent         4 + 4(x - 3)

        """)
  }

  @Test func `a kink has no derivative, and the report says so`() throws {
    let output = try Nabla.run("derive", "abs(x)", "--at", "0").output
    #expect(output.contains("status          kink"))
    #expect(output.contains("f'              none: the difference quotient tends to"))
    #expect(output.contains("1 from above and -1 from below"))
    #expect(!output.contains("tangent"))
  }

  @Test func `the steps of a derivation name the rules`() throws {
    let output = try Nabla.run("derive", "x^2 sin(3x) / y", "--steps").output
    #expect(
      output.hasSuffix(
        """
        df/dx, step by step
          power rule                     d/dx [x^2] = 2x
          constant factor                d/dx [3x] = 3
          derivative of sin, chain rule  d/dx [sin(3x)] = cos(3x) [3] = 3cos(3x)
          product rule                   d/dx [x^2 sin(3x)] = sin(3x) [2x] + x^2 [3cos(3x)] = 2x sin(3x) + 3x^2 cos(3x)
          constant factor                d/dx [x^2 sin(3x)/y] = (1/y) [2x sin(3x) + 3x^2 cos(3x)] = 2x sin(3x)/y + 3x^2 cos(3x)/y

        df/dy, step by step
          reciprocal rule  d/dy [x^2 sin(3x)/y] = -x^2 sin(3x)/y^2

        """))
  }

  @Test func `the computation graph has values, tangents and adjoints`() throws {
    let output = try Nabla.run("derive", "x y + sin x", "--at", "0,3", "--along", "1,2", "--graph").output
    #expect(
      output.hasSuffix(
        """
        computation graph: f = v3; values and tangents from top to bottom, adjoints from bottom to top
          node             value  tangent  dv3/dnode
          x                    0        1          4
          y                    3        2          0
          v1    = x * y        0        3          1
          v2    = sin(x)       0        1          1
          v3    = v1 + v2      0        4          1

        """))
  }

  @Test func `formulas in the signs of print`() throws {
    let output = try Nabla.run("derive", "log(x) + 2 pi x^2 y", "--unicode").output
    #expect(output.contains("∂f/∂x = 1/x + 4πxy   (x > 0)"))
    #expect(output.contains("∂f/∂y = 2πx²   (x > 0)"))
  }

  @Test func `a matrix too wide for a page is listed entry by entry`() throws {
    let output = try Nabla.run("derive", "x y/(x^2 + y^2)").output
    #expect(output.contains("  d^2f/dxdy = ") && output.contains("  d^2f/dy^2 = "))
  }

  private struct Report: Decodable {
    struct Formulas: Decodable {
      let gradient: [String]?
      let jacobian: [[String]]?
      let hessian: [[String]]?
    }

    let formula: String
    let variables: [String]
    let point: [Double]?
    let gradient: [Double]?
    let jacobian: [[Double]]?
    let hessian: [[Double]]?
    let eigenvalues: [Double]?
    let definiteness: String?
    let directional: Double?
    let directionalUnit: Double?
    let status: String?
    let formulas: Formulas
  }

  private func json(_ words: String...) throws -> Data {
    let output = try Nabla.run(words + ["--json"]).output
    #expect(output.hasSuffix("}\n") && output.dropLast().allSatisfy { $0 != "\n" }, "one object on one line")
    return Data(output.utf8)
  }

  @Test func `JSON of a scalar function, its numbers exact`() throws {
    let data = try json("derive", "x^3 + x^2 y + y^2", "--at", "1,2", "--along", "1,1")
    let keys = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any]).keys.sorted()
    let expected = [
      "definiteness", "directional", "directionalUnit", "eigenvalues", "formula", "formulas", "gradient", "heading",
      "hessian", "norm", "point", "status", "steepestAscent", "value", "variables",
    ]
    #expect(keys == expected)
    let report = try JSONDecoder().decode(Report.self, from: data)
    #expect(report.formula == "x^3 + x^2 y + y^2")
    #expect(report.variables == ["x", "y"])
    #expect(report.point == [1, 2])
    #expect(report.gradient == [7, 5])
    #expect(report.hessian == [[10, 2], [2, 2]])
    #expect(report.eigenvalues == [1.5278640450004206, 10.47213595499958])
    #expect(report.definiteness == "positive definite")
    #expect(report.directional == 12)
    #expect(report.directionalUnit == 8.48528137423857)
    #expect(report.status == "smooth")
    #expect(report.formulas.gradient == ["3x^2 + 2xy", "x^2 + 2y"])
    #expect(report.formulas.hessian == [["6x + 2y", "2x"], ["2x", "2"]])
  }

  @Test func `JSON of a vector function`() throws {
    let data = try json("derive", "(x^2 y, cos y)", "--at", "pi,pi")
    let report = try JSONDecoder().decode(Report.self, from: data)
    #expect(report.jacobian == [[19.739208802178716, 9.869604401089358], [0, 0]])
    #expect(report.gradient == nil && report.hessian == nil)
    #expect(report.formulas.jacobian == [["2xy", "x^2"], ["0", "-sin(y)"]])
    #expect(String(decoding: data, as: UTF8.self).contains(#""value":[31.006276680299816,-1]"#))
  }

  @Test func `JSON names what is not finite`() throws {
    let undefined = String(decoding: try json("derive", "log(x)", "--at", "-1"), as: UTF8.self)
    #expect(undefined.contains(#""value":"nan""#) && undefined.contains(#""gradient":["nan"]"#))
    #expect(undefined.contains(#""status":"undefined""#))
    let vertical = String(decoding: try json("derive", "sqrt(x)", "--at", "0"), as: UTF8.self)
    #expect(vertical.contains(#""gradient":["inf"]"#) && vertical.contains(#""status":"vertical""#))
  }

  @Test func `a report of a hundred variables says how much it leaves out, and JSON leaves out nothing`() throws {
    let source = (1...100).map { "x\($0)^2 x\($0 % 100 + 1)" }.joined(separator: " + ")
    let point = [String](repeating: "1", count: 100).joined(separator: ",")
    let report = try Nabla.run("derive", source, "--at", point)
    #expect(report.status == 0 && report.output.utf8.count < 12_000, "\(report.output.utf8.count) bytes")
    for words in ["and 88 more partial derivatives", "Hessian, 100 x 100", "88 more)", "--json has them all"] {
      #expect(report.output.contains(words), "\(words)")
    }
    let document = try Nabla.run("derive", source, "--at", point, "--json").output
    #expect(document.split(separator: "\"gradient\":").last?.prefix { $0 != "]" }.count { $0 == "," } == 99)
  }

  @Test(arguments: ["inf", "-inf"]) func `a point at infinity is refused`(place: String) throws {
    let outcome = try Nabla.run("derive", "x^2 y", "--at", "\(place),1")
    #expect(outcome.status == 64)
    #expect(
      outcome.error == "error: in --at: '\(place),1' is not a finite point\n  write finite numbers, as in --at 1,2\n")
  }

  @Test func `slopes at the ends of a domain are told in the same way`() throws {
    for (source, place) in [("sqrt x", "0"), ("asin x", "1"), ("acos x", "-1"), ("acosh x", "1")] {
      let output = try Nabla.run("derive", source, "--at", place).output
      #expect(output.contains("f'              none") && output.contains("no limit from"), "\(source)")
    }
    let seam = try Nabla.run("derive", "if(x > 0, x^2, 0)", "--at", "0").output
    #expect(!seam.contains("status") && seam.contains("f'              0"))
  }
}
