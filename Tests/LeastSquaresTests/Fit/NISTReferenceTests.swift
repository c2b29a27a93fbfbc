import LinearAlgebra
import TestSupport
import Testing

@testable import LeastSquares

/// The linear regression sets of NIST's Statistical Reference Datasets with their certified values.
struct NISTSet: Sendable, CustomTestStringConvertible {
  let name: String
  let model: String
  let coefficients: [Double]
  let standardErrors: [Double]
  let residualStandardDeviation: Double
  let rSquared: Double

  var testDescription: String { name }

  /// Every set that the table of certified values describes.
  static func all() throws -> [NISTSet] {
    try Repository.text("Assets/Data/nist/README.md").split(separator: "## ").dropFirst().compactMap { NISTSet($0) }
  }

  init?(_ section: Substring) {
    var entries: [String: [Double]] = [:]
    var model: String?
    for line in section.split(separator: "\n") where line.hasPrefix("- ") {
      let words = line.dropFirst(2).split(separator: " ")
      if words[0] == "NIST" {
        model = line.split(separator: ";").dropFirst().first?.split(separator: " ").last.map(String.init)
      } else {
        entries[String(words[0])] = words.dropFirst().compactMap { Double($0) }
      }
    }
    guard let model, let digits = entries["beta40"], let errors = entries["se"], let deviation = entries["rsd"]?.first,
      let rSquared = entries["r2"]?.first, let name = section.split(separator: "\n").first
    else { return nil }
    (self.name, self.model, coefficients, standardErrors) = (String(name), model, digits, errors)
    (residualStandardDeviation, self.rSquared) = (deviation, rSquared)
  }

  func fit() throws -> LeastSquaresFit {
    let observations = try Observations(csv: Repository.text("Assets/Data/nist/\(name).csv"))
    let degree = model.hasPrefix("poly") ? Int(model.dropFirst(4)) ?? 1 : 1
    return LeastSquaresFit(
      try DesignMatrix(
        LinearModel(of: observations, degree: degree, hasIntercept: model != "noint"), observations))
  }
}

@Suite struct NISTReferenceTests {
  @Test func `all sets of the folder are described`() throws {
    #expect(
      try NISTSet.all().map(\.name) == [
        "Norris", "Pontius", "NoInt1", "NoInt2", "Wampler1", "Wampler2", "Wampler4", "Filip", "Longley",
      ])
  }

  /// The certified coefficients are known to 30 digits, so all those of a double must be right.
  @Test(arguments: try NISTSet.all())
  func `every coefficient has at least 15 correct digits`(set: NISTSet) throws {
    let fit = try set.fit()
    #expect(fit.isFullRank)
    #expect(fit.coefficients.count == set.coefficients.count)
    for (computed, certified) in zip(fit.coefficients, set.coefficients) {
      #expect(computed.isClose(to: certified, relative: 1e-15))
    }
  }

  /// The certified values themselves have 15 digits.
  @Test(arguments: try NISTSet.all())
  func `every standard error and R² has at least 13 correct digits`(set: NISTSet) throws {
    let summary = try set.fit().summary
    #expect(summary.standardErrors.count == set.standardErrors.count)
    for (computed, certified) in zip(summary.standardErrors, set.standardErrors) {
      #expect(computed.isClose(to: certified, relative: 1e-13))
    }
    #expect(summary.residualStandardDeviation.isClose(to: set.residualStandardDeviation, relative: 1e-13))
    #expect(try #require(summary.rSquared).isClose(to: set.rSquared, relative: 1e-14))
  }

  @Test func `Filip is called ill-conditioned`() throws {
    let sets = try NISTSet.all()
    let fit = try #require(sets.first { $0.name == "Filip" }).fit()
    #expect(fit.conditionNumber > 1e14 && fit.conditionNumber < 1e16)
    #expect(fit.warnings.contains { if case .illConditioned = $0 { true } else { false } })
  }

  /// The F statistics of NIST's analysis of variance tables.
  @Test(arguments: [("Norris", 5_436_385.54079785), ("Filip", 2162.43954511489), ("Longley", 330.285339234588)])
  func `the F statistic is certified too`(name: String, value: Double) throws {
    let set = try #require(try NISTSet.all().first { $0.name == name })
    let test = try #require(try set.fit().summary.fStatistic)
    #expect(test.value.isClose(to: value, relative: 1e-13))
    #expect(test.pValue < 1e-8)
  }
}
