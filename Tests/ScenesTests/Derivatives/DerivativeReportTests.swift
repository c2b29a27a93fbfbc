import Autodiff
import Formulas
import LinearAlgebra
import TestSupport
import Testing

@testable import Scenes

/// The exact numbers of the course, as the reports show them.
@Suite struct DerivativeReportTests {
  private func report(_ source: String, at point: String? = nil, along direction: String? = nil) throws
    -> DerivativeReport
  {
    DerivativeReport(
      try Formula(parsing: source), at: try point.map { try ConstantExpression.list(parsing: $0) },
      along: try direction.map { try ConstantExpression.list(parsing: $0) })
  }

  @Test func `the formulas of the course's polynomial`() throws {
    let report = try report("x^3 + x^2 y + y^2")
    #expect(report.jacobianFormulas == [["3x^2 + 2xy", "x^2 + 2y"]])
    #expect(report.hessianFormulas == [["6x + 2y", "2x"], ["2x", "2"]])
    #expect(report.atPoint == nil)
  }

  @Test func `its numbers at (1, 2)`() throws {
    let point = try #require(try report("x^3 + x^2 y + y^2", at: "1,2").atPoint)
    #expect(point.values.map(\.value) == [7])
    #expect(point.jacobian.map { $0.map(\.value) } == [[7, 5]])
    #expect(point.gradientLength?.exact == "sqrt(74)")
    #expect(point.hessian?.map { $0.map(\.value) } == [[10, 2], [2, 2]])
    let eigenvalues = try #require(point.eigenvalues)
    #expect(eigenvalues.map(\.exact) == ["6 - 2sqrt(5)", "6 + 2sqrt(5)"])
    #expect(eigenvalues[0].value.isClose(to: 1.5278640450004206, relative: 4e-16))
    #expect(eigenvalues[1].value.isClose(to: 10.47213595499958, relative: 4e-16))
    #expect(point.definiteness == .positiveDefinite)
    #expect(point.status == .smooth)
  }

  @Test(arguments: [
    ("1,1", "1,0", 5.0, 5.0), ("1,1", "0,1", 3, 3), ("1,1", "1,1", 8, 5.656854249492381),
    ("1,1", "1,-1", 2, 1.4142135623730951), ("1,1", "-1,-1", -8, -5.656854249492381),
    ("1,2", "1,1", 12, 8.48528137423857),
  ])
  func `directional derivatives as given and per unit length`(
    at: String, along: String, given: Double, unit: Double
  ) throws {
    let report = try report("x^3 + x^2 y + y^2", at: at, along: along)
    let directional = try #require(report.atPoint?.directional)
    #expect(directional.asGiven.map(\.value) == [given])
    #expect(directional.perUnitLength[0].value.isClose(to: unit, relative: 4e-16))
  }

  @Test func `a Jacobian at (pi, pi) has exact zeros`() throws {
    let report = try report("(x^2 y, cos y)", at: "pi,pi")
    #expect(report.jacobianFormulas == [["2xy", "x^2"], ["0", "-sin(y)"]])
    let point = try #require(report.atPoint)
    #expect(point.jacobian.map { $0.map(\.exact) } == [["2pi^2", "pi^2"], [nil, nil]])
    #expect(point.jacobian[0][0].value.isClose(to: 19.739208802178716))
    #expect(point.jacobian[1].map(\.value) == [0, 0])
    #expect(point.values.map(\.value) == [31.006276680299816, -1])
    #expect(point.hessian == nil)
  }

  @Test func `the course's vector function`() throws {
    let report = try report("(x^3 y/2, 2x^2y^2, x y)", at: "1,2", along: "1,1")
    let point = try #require(report.atPoint)
    #expect(point.values.map(\.value) == [1, 8, 2])
    #expect(point.jacobian.map { $0.map(\.value) } == [[3, 0.5], [16, 8], [2, 1]])
    let directional = try #require(point.directional)
    #expect(directional.asGiven.map(\.value) == [3.5, 24, 3])
    let units = directional.perUnitLength.map(\.value)
    for (unit, expected) in zip(units, [2.474873734, 16.970562748, 2.121320344]) {
      #expect(unit.isClose(to: expected, relative: 1e-9))
    }
  }

  private static let spectra: [(source: String, at: String, exact: [String?], definiteness: Definiteness)] = [
    ("x^3 y/2", "1,2", ["3 - 3sqrt(5)/2", "3 + 3sqrt(5)/2"], .indefinite),
    ("x^3 + x^2 y + y^2", "3,-9/2", ["11/2 - sqrt(193)/2", "11/2 + sqrt(193)/2"], .indefinite),
    ("x y", "0,0", [nil, nil], .indefinite), ("x^2 + y^2", "1,1", [nil, nil], .positiveDefinite),
    ("x^2", "1", [nil], .positiveDefinite), ("(x + y)^2", "3,4", [nil, nil], .positiveSemidefinite),
  ]

  @Test(arguments: spectra)
  func `eigenvalues are exact where they have a short form`(
    source: String, at: String, exact: [String?], definiteness: Definiteness
  ) throws {
    let point = try #require(try report(source, at: at).atPoint)
    let forms = try #require(point.eigenvalues).map(\.exact)
    #expect(forms == exact)
    #expect(point.definiteness == definiteness)
  }

  @Test func `where there is no value there is no derivative`() throws {
    let point = try #require(try report("log(x) + y", at: "-1,2").atPoint)
    #expect(point.values[0].value.isNaN)
    let slopes = point.jacobian[0].map(\.value)
    #expect(slopes.allSatisfy { $0.isNaN })
    #expect(point.status == .undefined)
    #expect(point.definiteness == nil)
  }

  @Test func `a direction of length 0 has no unit`() throws {
    let directional = try #require(try report("x y", at: "1,2", along: "0,0").atPoint?.directional)
    #expect(directional.asGiven.map(\.value) == [0])
    #expect(directional.perUnitLength[0].value.isNaN)
  }

  @Test(.timeLimit(.minutes(1))) func `powers beyond all exponents are left out in no time`() throws {
    let squarings = (1..<100).map { "a\($0) = a\($0 - 1) a\($0 - 1)" }.joined(separator: "; ")
    let report = try report("a0 = x; \(squarings); a99")
    #expect(report.jacobianFormulas[0] == [nil])
  }

  @Test func `a formula that is too long is left out`() throws {
    let long = (0..<200).map { "sin(x + \($0)) cos(y - \($0)) exp(x y/\($0 + 1))" }.joined(separator: " * ")
    let hessian = try #require(try report(long).hessianFormulas)
    #expect(hessian[0][0] == nil)
  }
}
