import TestSupport
import Testing

@testable import Autodiff

/// Laws of the interval extension of every row of the rule table.
@Suite struct IntervalExtensionTests {
  /// A box of operands: mostly around ordinary numbers, some ends on the special ones, some sides single numbers.
  private static func box(_ operation: Operation, using generator: inout SeededGenerator) -> [Interval] {
    (0..<operation.rule.arity).map { place in
      if isOrder(operation, place) { return Interval(Double(Int.random(in: 0...3, using: &generator))) }
      let size = [0.01, 1, 5, 200][Int.random(in: 0..<4, using: &generator)]
      var ends = [
        Double.random(in: -size...size, using: &generator), Double.random(in: -size...size, using: &generator),
      ]
      for index in ends.indices {
        switch Int.random(in: 0..<6, using: &generator) {
        case 0: ends[index] = ends[index].rounded()
        case 1: ends[index] = special[Int.random(in: 0..<special.count, using: &generator)]
        default: break
        }
      }
      if Int.random(in: 0..<8, using: &generator) == 0 { ends[1] = ends[0] }
      return Interval(ends.min() ?? 0, ends.max() ?? 0)
    }
  }

  private static let special: [Double] = [
    0, -0.0, 1, -1, 0.5, -0.5, 1e-300, -1e-300, 1e-8, .pi / 2, -.pi / 2, .pi, 2, 1e5, -1e5, 4.493409457909064, 1e300,
  ]

  /// Operands that are whole numbers by definition.
  private static func isOrder(_ operation: Operation, _ place: Int) -> Bool {
    (operation == .powerLogarithm && place == 2)
      || ((operation == .polygamma || operation == .sincDerivative) && place == 0)
  }

  /// A number of a side: an end, a whole or special number inside, or any.
  private static func sample(_ side: Interval, using generator: inout SeededGenerator) -> Double {
    let any = side.isPoint ? side.lower : Double.random(in: side.lower...side.upper, using: &generator)
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: return side.lower
    case 1: return side.upper
    case 2 where side.contains(any.rounded()): return any.rounded()
    case 3: return special.filter(side.contains).randomElement(using: &generator) ?? any
    default: return any
    }
  }

  private static let steps: Set<Operation> = [
    .sign, .floor, .ceil, .round, .greater, .greaterOrEqual, .equal, .notEqual,
  ]

  @Test(arguments: Operation.allCases)
  func `no value is excluded and no property claimed wrongly`(operation: Operation) {
    let rule = operation.rule
    let interval = rule.interval
    var generator = SeededGenerator(seed: UInt64(operation.rawValue) + 1)
    for _ in 0..<4000 {
      let box = Self.box(operation, using: &generator)
      let operands = box.map { DecoratedInterval($0, .bounded) } + [.empty, .empty]
      let result = interval(operands[0], operands[1], operands[2])
      var stepValues: Set<Double> = []
      for _ in 0..<6 {
        let point = box.map { Self.sample($0, using: &generator) } + [0, 0]
        let value = rule.value(point[0], point[1], point[2])
        let behaviour = rule.behaviour(point[0], point[1], point[2])
        if value.isNaN || behaviour == .undefined {
          // An infinite intermediate result of a helper is no gap of the function.
          let isOverflow = operation == .powerLogarithm && result.decoration >= .continuous
          #expect(result.decoration <= .maybeUndefined || isOverflow, "\(operation) on \(box) at \(point)")
          continue
        }
        #expect(result.interval.contains(value), "\(operation) on \(box) at \(point): \(value) in \(result)")
        #expect(result.decoration > .empty, "\(operation) on \(box) at \(point)")
        if behaviour == .jump { #expect(result.decoration <= .continuous, "\(operation) on \(box) at \(point)") }
        if Self.steps.contains(operation) { stepValues.insert(value) }
      }
      if stepValues.count > 1 { #expect(result.decoration <= .defined, "\(operation) on \(box)") }
    }
  }

  /// The parts of a split together have every value.
  @Test(arguments: Operation.allCases.filter { $0.rule.split != nil })
  func `no value is between the parts`(operation: Operation) throws {
    let rule = operation.rule
    let split = try #require(rule.split)
    var generator = SeededGenerator(seed: UInt64(operation.rawValue) + 1)
    var count = 0
    for _ in 0..<4000 {
      let box = Self.box(operation, using: &generator)
      guard let (first, second) = split(box[0], box.last ?? .zero) else { continue }
      count += 1
      for _ in 0..<8 {
        let point = box.map { Self.sample($0, using: &generator) } + [0, 0]
        let value = rule.value(point[0], point[1], point[2])
        guard value.isFinite else { continue }
        #expect(first.contains(value) || second.contains(value), "\(operation) on \(box) at \(point)")
      }
    }
    #expect(count > 20)
  }

  @Test(arguments: Operation.allCases)
  func `of an empty operand there are no values`(operation: Operation) {
    if operation == .select || operation == .scale { return }
    let one = DecoratedInterval(.one, .bounded)
    for place in 0..<operation.rule.arity {
      var operands = [one, one, one]
      operands[place] = .empty
      #expect(operation.rule.interval(operands[0], operands[1], operands[2]) == .empty)
    }
  }

  @Test(arguments: Operation.allCases)
  func `what is not known of an operand is not known of the result`(operation: Operation) {
    if operation == .select || operation == .scale { return }
    let side = DecoratedInterval(Interval(1, 1), .bounded)
    for place in 0..<operation.rule.arity {
      var operands = [side, side, side]
      operands[place] = DecoratedInterval(.one, .maybeUndefined)
      #expect(operation.rule.interval(operands[0], operands[1], operands[2]).decoration <= .maybeUndefined)
    }
  }

  /// Around a point of ordinary size a small box has a small image.
  @Test(arguments: Operation.allCases)
  func `small boxes have small images`(operation: Operation) {
    if operation == .select { return }
    let rule = operation.rule
    for u in [-2.3, -0.6, 0.23, 0.71, 1.3, 2.6] {
      for v in [-1.7, 0.45, 1.9] {
        let isOrdered = operation == .polygamma || operation == .sincDerivative
        let point = isOrdered ? [1.0, u, 1] : [u, v, 1]
        guard rule.value(point[0], point[1], point[2]).isFinite else { continue }
        let box = point.map { $0 == 1 ? Interval(1) : Interval($0 - 1e-9, $0 + 1e-9) }
        let operands = box.map { DecoratedInterval($0, .bounded) }
        let result = rule.interval(operands[0], operands[1], operands[2])
        #expect(result.decoration == .bounded, "\(operation) at \(point)")
        #expect(result.interval.width < 1e-6, "\(operation) at \(point): \(result)")
      }
    }
  }
}
