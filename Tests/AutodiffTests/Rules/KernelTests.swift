import TestSupport
import Testing

@testable import Autodiff

/// A vector function agrees with the value that the rule states, to 4 ulp and in the class of the result, everywhere.
@Suite struct KernelTests {
  private static let vectorised = Operation.allCases.filter { $0.rule.kernel != nil }

  /// Poles, edges of domains, where functions overflow or underflow, and arguments hard to reduce by multiples of π.
  private static let special: [Double] = [
    0, -0.0, 1, -1, 0.5, -0.5, 2, -2, .infinity, -.infinity, .nan, .leastNonzeroMagnitude, -.leastNonzeroMagnitude,
    .leastNormalMagnitude, -.leastNormalMagnitude, .greatestFiniteMagnitude, -.greatestFiniteMagnitude, 1e300, -1e300,
    1e154, 1e-160, 1e20, -1e20, 1e-20, -1e-20, 0x1p-54, 22, -22, 709.78, 709.79, 710.4, 710.5, -708.4, -745.13, -745.14,
    1.0.nextUp, 1.0.nextDown, (-1.0).nextUp, .pi, .pi / 2, .pi / 4, 3 * .pi, 11, 6_381_956_970_095_103 * 0x1p797,
    0x1p20, 0x1p20 + 1, -0x1p20 - 0.5,
  ]

  @Test(arguments: vectorised)
  func `special arguments give the class and the digits of the value`(operation: Operation) {
    let others = operation.rule.arity > 1 ? Self.special : [0]
    expectAgreement(
      operation, at: Self.special.flatMap { u in others.map { v in [u, v, operation.rule.arity > 2 ? u - v : 0] } })
  }

  @Test(arguments: vectorised)
  func `random arguments of any size give the digits of the value`(operation: Operation) {
    var generator = SeededGenerator(seed: 11)
    expectAgreement(
      operation,
      at: (0..<20_000).map { _ in (0..<3).map { _ in Double(bitPattern: generator.next()) } })
  }

  @Test(arguments: vectorised, [1.0, 8, 800, 1e6])
  func `random arguments of common sizes give the digits of the value`(operation: Operation, size: Double) {
    var generator = SeededGenerator(seed: 13)
    expectAgreement(
      operation,
      at: (0..<5_000).map { _ in (0..<3).map { _ in Double.random(in: -size...size, using: &generator) } })
  }

  @Test(arguments: vectorised, 1...3)
  func `any number of groups is computed and no more`(operation: Operation, groups: Int) {
    let operand = LanesBuffer(filledWith: [Double](repeating: 0.75, count: 4 * Lanes.scalarCount))
    let result = LanesBuffer(filledWith: [Double](repeating: -77, count: 4 * Lanes.scalarCount))
    BlockKernel(operation.rule)(result.base, operand.base, operand.base, operand.base, count: groups)
    let numbers = result.numbers(count: 4 * Lanes.scalarCount)
    #expect(!numbers.prefix(groups * Lanes.scalarCount).contains(-77))
    #expect(numbers.dropFirst(groups * Lanes.scalarCount).allSatisfy { $0 == -77 })
  }

  @Test(arguments: Operation.allCases)
  func `the result may take the place of an operand`(operation: Operation) {
    let numbers = (0..<16).map { 0.05 + Double($0) / 20 }
    let (operand, result) = (LanesBuffer(filledWith: numbers), LanesBuffer(count: 2))
    BlockKernel(operation.rule)(result.base, operand.base, operand.base, operand.base, count: 2)
    BlockKernel(operation.rule)(operand.base, operand.base, operand.base, operand.base, count: 2)
    for (inPlace, apart) in zip(operand.numbers(count: 16), result.numbers(count: 16)) {
      #expect(inPlace == apart || (inPlace.isNaN && apart.isNaN))
    }
  }

  private func expectAgreement(_ operation: Operation, at points: [[Double]]) {
    let operands = (0..<3).map { place in LanesBuffer(filledWith: points.map { $0[place] }) }
    let groups = LanesBuffer.groups(for: points.count)
    let result = LanesBuffer(count: groups)
    BlockKernel(operation.rule)(result.base, operands[0].base, operands[1].base, operands[2].base, count: groups)
    var worst = (distance: 0.0, point: [Double](), number: 0.0, value: 0.0)
    for (point, number) in zip(points, result.numbers(count: points.count)) {
      let value = operation.rule.value(point[0], point[1], point[2])
      let distance = Self.distance(number, value)
      if distance > worst.distance { worst = (distance, point, number, value) }
    }
    #expect(
      worst.distance <= 4,
      "\(operation) of \(worst.point) is \(worst.number), not \(worst.value): \(worst.distance) ulp")
  }

  /// In units of the last place of `value`; infinite where one is NaN, infinite or a zero of another sign.
  private static func distance(_ number: Double, _ value: Double) -> Double {
    if number.isNaN && value.isNaN { return 0 }
    if number == value { return value == 0 && number.sign != value.sign ? .infinity : 0 }
    let distance = (number - value).magnitude / value.ulp
    return distance.isNaN ? .infinity : distance
  }
}
